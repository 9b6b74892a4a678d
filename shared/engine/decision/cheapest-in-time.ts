import type { Way } from './scenario-outcome.ts'
import type { PricesAtWeight, WeighedService, Weighing } from './weigh-services.ts'

export const wayOfService = ({ mode }: WeighedService): Way => (mode === 'air' ? 'air' : 'rail')

export const isLate = ({ delivered }: WeighedService, { shipment: { neededBy } }: Weighing): boolean =>
  neededBy !== null && delivered > neededBy

/** Of these prices the index of the service that a ranking by total puts first; null where none is complete. */
export const cheapestInTime = (prices: PricesAtWeight, weighing: Weighing): number | null => {
  let found: { readonly index: number; readonly late: boolean; readonly total: number } | null = null
  // The services come as equal totals are ranked: the earlier arrival first.
  for (const [index, service] of weighing.services.entries()) {
    const price = prices[index]
    if (!price?.complete) continue
    const late = isLate(service, weighing)
    const better = !found || (late === found.late ? price.total < found.total : found.late)
    if (better) found = { index, late, total: price.total }
  }
  return found && found.index
}
