import { foldName } from '../kernel/fold-name.ts'
import type { Direction } from '../freight/transport-mode.ts'
import { byRank, createBookRow, type BookRow } from './book-row.ts'
import type { HaulageRate } from './haulage-rate.ts'
import type { TariffVersion } from './tariff.ts'
import type { HaulagePoint } from './tariff-book.ts'

/** Compared as text over the length of the bound, both bounds included: 80331 lies in 80–85, EC1A1BB in EC1–EC4. */
export const isInPostcodeRange = (postcode: string, from: string | null, to: string | null): boolean =>
  postcode !== '' &&
  (from === null || postcode.slice(0, from.length) >= from) &&
  (to === null || postcode.slice(0, to.length) <= to)

/** How closely the row's zone names the point; undefined where the point lies outside. */
const zoneMatch = (row: HaulageRate, point: HaulagePoint): number | undefined => {
  const byPostcode = row.postcodeFrom !== null || row.postcodeTo !== null
  if (byPostcode && !isInPostcodeRange(point.postcode, row.postcodeFrom, row.postcodeTo)) return undefined
  let match = byPostcode ? 10 + Math.max(row.postcodeFrom?.length ?? 0, row.postcodeTo?.length ?? 0) : 0
  if (row.place !== null) {
    const place = foldName(row.place)
    if (place === foldName(point.name)) match += 200
    else if (point.region !== null && place === foldName(point.region)) match += 100
    else return undefined
  }
  return match
}

interface Match {
  readonly bookRow: BookRow<HaulageRate>
  readonly specificity: number
}

/** Finds the rows of a gateway and a point, the best first; answers are kept, for typing asks the same again and again. */
export const indexHaulage = (
  versions: readonly TariffVersion[],
): ((gateway: string, direction: Direction, point: HaulagePoint) => readonly BookRow<HaulageRate>[]) => {
  const rowsByCountry = new Map<string, BookRow<HaulageRate>[]>()
  for (const version of versions) {
    for (const row of version.rows) {
      if (row.kind !== 'haulage') continue
      const key = `${row.gateway ?? '*'} ${row.country}`
      const known = rowsByCountry.get(key)
      if (known) known.push(createBookRow(row, version))
      else rowsByCountry.set(key, [createBookRow(row, version)])
    }
  }
  const answers = new Map<string, readonly BookRow<HaulageRate>[]>()
  return (gateway, direction, point) => {
    const key = JSON.stringify([gateway, direction, point.country, point.postcode, point.name, point.region])
    const known = answers.get(key)
    if (known) return known
    const matches: Match[] = []
    for (const at of [gateway, '*']) {
      for (const bookRow of rowsByCountry.get(`${at} ${point.country}`) ?? []) {
        const { row } = bookRow
        if (row.direction !== null && row.direction !== direction) continue
        const zone = zoneMatch(row, point)
        if (zone === undefined) continue
        const specificity = (row.gateway === null ? 0 : 1000) + zone + (row.direction === null ? 0 : 0.5)
        matches.push({ bookRow, specificity })
      }
    }
    const rows = matches
      .toSorted(
        (a, b) =>
          b.bookRow.rank - a.bookRow.rank || b.specificity - a.specificity || byRank(a.bookRow, b.bookRow),
      )
      .map(({ bookRow }) => bookRow)
    if (answers.size > 4000) answers.clear()
    answers.set(key, rows)
    return rows
  }
}
