import type { Charge } from '../tariff/charge.ts'
import type { TariffVersion } from '../tariff/tariff.ts'
import { comesAfter } from './charge-order-check.ts'

/** A percentage of a charge of another tariff that is reckoned only after it. */
export interface LateBase {
  readonly row: number
  readonly tariff: string
  readonly code: string
  readonly baseRow: number
  readonly baseTariff: string
}

interface PlacedCharge {
  readonly version: TariffVersion
  readonly charge: Charge
}

const scopeFields = [
  'carrier',
  'service',
  'origin',
  'destination',
  'gateway',
  'direction',
  'equipment',
] as const

const modesMeet = (a: Charge['mode'], b: Charge['mode']): boolean =>
  a === null ||
  b === null ||
  a === b ||
  (a === 'rail' && b.startsWith('rail')) ||
  (b === 'rail' && a.startsWith('rail'))

const lastDay = '9999-12-31'

/** Whether one offer on one day can have both. */
const canMeet = (a: Charge, b: Charge): boolean =>
  modesMeet(a.mode, b.mode) &&
  scopeFields.every((field) => a[field] === null || b[field] === null || a[field] === b[field]) &&
  (a.validFrom ?? '') <= (b.validTo ?? lastDay) &&
  (b.validFrom ?? '') <= (a.validTo ?? lastDay)

/**
 * Percentages in a book whose base another tariff reckons only after them, so that it is left out. Only pairs of which one
 * is in a version named by `renewed`; within one sheet the sheet's own check says it. The latest base of each code is told.
 */
export const findLateBases = (
  book: readonly TariffVersion[],
  renewed: ReadonlySet<string>,
): readonly LateBase[] => {
  const basesByCode = new Map<string, PlacedCharge[]>()
  const percentages: PlacedCharge[] = []
  for (const version of book) {
    if (version.layout !== 'charges') continue
    for (const charge of version.rows) {
      if (charge.kind !== 'charge') continue
      const known = basesByCode.get(charge.code)
      if (known) known.push({ version, charge })
      else basesByCode.set(charge.code, [{ version, charge }])
      if (charge.basis === 'percent-of') percentages.push({ version, charge })
    }
  }
  return percentages.flatMap(({ version, charge }) =>
    charge.ofCodes.flatMap((code): readonly LateBase[] => {
      if (code === charge.code) return []
      const late = (basesByCode.get(code) ?? [])
        .filter(
          (base) =>
            base.version.id !== version.id &&
            (renewed.has(version.id) || renewed.has(base.version.id)) &&
            comesAfter(base.charge, charge) &&
            canMeet(base.charge, charge),
        )
        .reduce<PlacedCharge | undefined>(
          (latest, base) => (latest && !comesAfter(base.charge, latest.charge) ? latest : base),
          undefined,
        )
      if (!late) return []
      const { charge: base, version: other } = late
      return [
        {
          row: charge.row,
          tariff: version.name,
          code,
          baseRow: base.row,
          baseTariff: other.name,
        },
      ]
    }),
  )
}
