import { importEffects, type ImportEffect, type OpenWork } from '../../shared/engine/import-effects.ts'
import { parseShipment } from '../../shared/freight/parse-shipment.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import { shipmentInputSchema } from '../../shared/freight/shipment.ts'
import { dateToDay, type LocalDate } from '../../shared/kernel/local-date.ts'
import { compileBook } from '../../shared/tariff/compile.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'

/** A shipment somebody is working on, as the window reads its form. */
export interface DraftShipment {
  readonly title: string
  readonly shipment: unknown
}

const currenciesOf = (versions: readonly TariffVersion[]): ReadonlySet<string> => {
  const currencies = new Set(['EUR'])
  for (const { layout, rows } of versions) {
    if (layout !== 'exchange-rates') continue
    for (const row of rows) if (row.kind === 'exchange-rate') currencies.add(row.currency)
  }
  return currencies
}

/**
 * What putting a version in force would do to work that is open. A draft that cannot be priced yet is left out: it has
 * no price that could change.
 */
export const weighEffects = (
  draft: TariffVersion,
  active: readonly TariffVersion[],
  drafts: readonly DraftShipment[],
  { places, today }: { readonly places: () => PlaceIndex; readonly today: () => LocalDate },
): { readonly work: number; readonly effects: readonly ImportEffect[] } => {
  if (drafts.length === 0) return { work: 0, effects: [] }
  const currencies = currenciesOf(active)
  const work = drafts.flatMap(({ title, shipment }): readonly OpenWork[] => {
    const typed = shipmentInputSchema.safeParse(shipment)
    if (!typed.success) return []
    const read = parseShipment(typed.data, { today: dateToDay(today()), places: places(), currencies })
    if (!read.ok) return []
    return [
      { kind: 'draft', label: title, customer: null, shipment: read.value, sold: [], floorPercent: null },
    ]
  })
  if (work.length === 0) return { work: 0, effects: [] }
  const gateways = { gateway: (code: string, mode?: 'air' | 'rail') => places().gateway(code, mode) }
  const renewed = [...active.filter(({ tariffId }) => tariffId !== draft.tariffId), draft]
  const before = compileBook({ versions: active, places: gateways })
  const after = compileBook({ versions: renewed, places: gateways })
  return { work: work.length, effects: importEffects(before, after, work) }
}
