import { compareDecimals } from '../kernel/decimal.ts'
import { createBookRow, overlap, type BookRow } from './book-row.ts'
import { isMainCarriage } from './compile-services.ts'
import type { Charge } from './charge.ts'
import { significantHsCode, type Duty } from './duty-rate.ts'
import type { TariffRow, TariffVersion } from './tariff.ts'

/** Two rows that claim one price for the same day with equal right: the book that holds both is refused. */
export interface BookConflict {
  readonly first: ConflictingRow
  readonly second: ConflictingRow
}

export interface ConflictingRow {
  readonly versionId: string
  readonly tariff: string
  readonly row: number
}

/** What a row claims; null for what cannot collide. Equipment and tiers are compared apart. */
const claimOf = (row: TariffRow): readonly unknown[] | null => {
  if (isMainCarriage(row)) {
    return [
      [row.origin, row.destination, row.carrier, row.service, row.commodity, row.side],
      row.kind === 'air' ? [row.aircraft, row.classPercent] : null,
      row.kind === 'air-uld' ? row.uldType : null,
      row.kind === 'rail-container' ? row.box : null,
    ]
  }
  switch (row.kind) {
    case 'haulage':
      return [
        [row.gateway, row.direction, row.country, row.postcodeFrom, row.postcodeTo, row.place],
        [row.service, row.equipment],
      ]
    case 'charge':
      return row.rate === null && row.min === null
        ? null
        : [
            [row.mode, row.carrier, row.service, row.origin, row.destination, row.gateway, row.direction],
            [row.leg, row.code, row.appliesWhen],
          ]
    case 'parameter':
      return [row.mode, row.carrier, row.service, row.name]
    case 'time':
      return [row.mode, row.carrier, row.service, row.gateway, row.direction, row.step]
    case 'holiday':
      return [row.country, row.region, row.date]
    case 'exchange-rate':
      return [row.currency, row.date]
    case 'duty':
      return [
        row.hsCode && significantHsCode(row.hsCode),
        [row.importCountry, row.origin, row.measure, row.additionalCode],
      ]
    case 'emission-factor':
      return [row.mode, row.carrier, row.service, row.vehicle]
    // Rows of screening never collide: where two stand equal the severer counts.
    default:
      return null
  }
}

const tiersMeet = (a: Charge, b: Charge): boolean =>
  (a.from === null || b.to === null || compareDecimals(a.from, b.to) < 0) &&
  (b.from === null || a.to === null || compareDecimals(b.from, a.to) < 0)

const meet = (a: BookRow<TariffRow>, b: BookRow<TariffRow>): boolean => {
  if (!overlap(a, b)) return false
  if (a.row.kind !== 'charge' || b.row.kind !== 'charge') return true
  const oneBox = a.row.equipment === b.row.equipment
  return a.version.id === b.version.id ? oneBox && tiersMeet(a.row, b.row) : true
}

const sameDuty = (a: Duty, b: Duty): boolean =>
  a.kind === 'percent'
    ? b.kind === 'percent' && compareDecimals(a.percent, b.percent) === 0
    : b.kind === 'not-a-percentage' && a.text === b.text

// Two notices of one holiday and two files with one day's rate may agree: then there is nothing to choose.
const agree = (a: TariffRow, b: TariffRow): boolean => {
  if (a.kind === 'holiday' && b.kind === 'holiday') return a.day === b.day
  if (a.kind === 'exchange-rate' && b.kind === 'exchange-rate') {
    return compareDecimals(a.perEur, b.perEur) === 0
  }
  if (a.kind === 'duty' && b.kind === 'duty') return sameDuty(a.duty, b.duty)
  return a.kind === 'parameter' && b.kind === 'parameter' && a.value === b.value
}

const placeOf = ({ row, version }: BookRow<TariffRow>): ConflictingRow => ({
  versionId: version.id,
  tariff: version.name,
  row: row.row,
})

/**
 * Every pair of rows of equal priority and equal specificity that would price the same on the same day, at most `limit`.
 * Activation refuses a set of versions that has any.
 */
export const findConflicts = (versions: readonly TariffVersion[], limit = 100): readonly BookConflict[] => {
  const rowsByClaim = new Map<string, BookRow<TariffRow>[]>()
  const conflicts: BookConflict[] = []
  for (const version of versions) {
    for (const row of version.rows) {
      const claim = claimOf(row)
      if (!claim) continue
      const bookRow = createBookRow(row, version)
      const key = JSON.stringify([row.kind, bookRow.rank, claim])
      const rivals = rowsByClaim.get(key)
      if (!rivals) {
        rowsByClaim.set(key, [bookRow])
        continue
      }
      for (const rival of rivals) {
        if (!meet(rival, bookRow) || agree(rival.row, row)) continue
        conflicts.push({ first: placeOf(rival), second: placeOf(bookRow) })
        if (conflicts.length >= limit) return conflicts
      }
      rivals.push(bookRow)
    }
  }
  return conflicts
}
