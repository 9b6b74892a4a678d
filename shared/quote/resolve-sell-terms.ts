import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import type { House } from './house.ts'
import type { AskedSell } from './quote-request.ts'
import type { SellRate, SellTerms } from './sell-terms.ts'

/**
 * The terms that count: what is asked, else the customer's rate, else the house's, else cost. A rounding left out is the
 * house's; the floor always is.
 */
export const resolveSellTerms = (
  asked: AskedSell | null | undefined,
  customerRate: DeepReadonly<SellRate> | null,
  house: DeepReadonly<Pick<House, 'sellRate' | 'rounding' | 'floorPercent'>>,
): SellTerms => {
  const usual = customerRate ?? house.sellRate
  const reason = asked?.belowFloorReason?.trim() ?? ''
  return {
    rules: asked?.rules ? [...asked.rules] : usual ? [{ appliesTo: { kind: 'quote' }, rate: usual }] : [],
    overrides: [...(asked?.overrides ?? [])],
    rounding: asked?.rounding === undefined ? house.rounding : asked.rounding,
    floorPercent: house.floorPercent,
    belowFloorReason: reason === '' ? null : reason,
  }
}
