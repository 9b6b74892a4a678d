import { isInEuCustomsUnion } from '../freight/european-union.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import { byRank, createBookRow, isValidOn, type BookRow } from './book-row.ts'
import { dutyMeasures, significantHsCode, type DutyMeasure, type DutyRate } from './duty-rate.ts'
import type { TariffVersion } from './tariff.ts'

/** A line of goods at the border of a country, on a day. */
export interface DutyQuery {
  readonly hsCode: string
  readonly importCountry: string
  /** Country of origin, two letters; null where nobody said it: then only rows for any origin fit. */
  readonly origin: string | null
  readonly day: DayNumber
}

/** What one measure says of the line. */
export interface DutyMatch {
  readonly measure: DutyMeasure
  /** The rows that count: several only where additional codes (exporters) tell them apart. */
  readonly rows: readonly BookRow<DutyRate>[]
  /** Rows for codes within the code that was asked: while there are any, the code is too short to say which rate it is. */
  readonly finer: readonly BookRow<DutyRate>[]
  /** Rows for a group of countries of which the book does not say whether the origin is in it. */
  readonly groups: readonly BookRow<DutyRate>[]
}

type CodedRow = BookRow<DutyRate> & { readonly code: string }

const isCountry = (origin: string): boolean => origin.length === 2

const narrowness = ({ row }: CodedRow): number =>
  (row.origin === null ? 0 : 2) + (row.importCountry === 'EU' ? 0 : 1)

/** Higher priority, then a named origin before any, a country before the Union, the longer code. */
const bestFirst = (a: CodedRow, b: CodedRow): number =>
  b.rank - a.rank || narrowness(b) - narrowness(a) || b.code.length - a.code.length || byRank(a, b)

const matchOf = (
  measure: DutyMeasure,
  covering: readonly CodedRow[],
  within: readonly CodedRow[],
  origin: string | null,
): DutyMatch | undefined => {
  const fits = ({ row }: CodedRow): boolean => row.origin === null || row.origin === origin
  const isGroup = ({ row }: CodedRow): boolean => row.origin !== null && !isCountry(row.origin)
  const ours = (row: CodedRow): boolean => row.row.measure === measure
  const sorted = covering.filter((row) => ours(row) && fits(row)).toSorted(bestFirst)
  const [best] = sorted
  const rows = best
    ? sorted.filter(
        (row) => row.rank === best.rank && narrowness(row) === narrowness(best) && row.code === best.code,
      )
    : []
  const finer = within.filter((row) => ours(row) && fits(row))
  const groups = [...covering, ...within].filter((row) => ours(row) && isGroup(row))
  return rows.length + finer.length + groups.length === 0 ? undefined : { measure, rows, finer, groups }
}

const indexCountry = (rows: readonly BookRow<DutyRate>[]) => {
  const byCode = new Map<string, CodedRow[]>()
  for (const row of rows) {
    const code = row.row.hsCode === null ? '' : significantHsCode(row.row.hsCode)
    const known = byCode.get(code)
    if (known) known.push({ ...row, code })
    else byCode.set(code, [{ ...row, code }])
  }
  const codes = [...byCode.keys()].toSorted()
  const rowsAt = (code: string): readonly CodedRow[] => byCode.get(code) ?? []
  const firstFrom = (code: string): number => {
    let low = 0
    let high = codes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((codes[middle] ?? '') < code) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    covering: (code: string): readonly CodedRow[] =>
      Array.from({ length: code.length + 1 }, (_, length) => rowsAt(code.slice(0, length))).flat(),
    within: (code: string): readonly CodedRow[] => {
      const found: CodedRow[] = []
      for (let at = firstFrom(code); at < codes.length; at += 1) {
        const candidate = codes[at] ?? ''
        if (!candidate.startsWith(code)) break
        if (candidate !== code) found.push(...rowsAt(candidate))
      }
      return found
    },
  }
}

/**
 * Duties and taxes of a line of goods, a match a measure, in the order of `dutyMeasures`; a measure of which the tables
 * say nothing is not there. The longest code that begins the goods' code counts. Indexed when first asked.
 */
export const indexDuties = (
  versions: readonly TariffVersion[],
): ((query: DutyQuery) => readonly DutyMatch[]) => {
  let countries: ReadonlyMap<string, ReturnType<typeof indexCountry>> | undefined
  const build = (): ReadonlyMap<string, ReturnType<typeof indexCountry>> => {
    const rowsByCountry = new Map<string, BookRow<DutyRate>[]>()
    for (const version of versions) {
      for (const row of version.rows) {
        if (row.kind !== 'duty') continue
        const known = rowsByCountry.get(row.importCountry)
        if (known) known.push(createBookRow(row, version))
        else rowsByCountry.set(row.importCountry, [createBookRow(row, version)])
      }
    }
    return new Map([...rowsByCountry].map(([country, rows]) => [country, indexCountry(rows)]))
  }
  return ({ hsCode, importCountry, origin, day }) => {
    countries ??= build()
    const code = significantHsCode(hsCode)
    const names = isInEuCustomsUnion(importCountry) ? [importCountry, 'EU'] : [importCountry]
    const tables = names.flatMap((name) => countries?.get(name) ?? [])
    const covering = tables.flatMap((table) => table.covering(code)).filter((row) => isValidOn(row, day))
    const within = tables.flatMap((table) => table.within(code)).filter((row) => isValidOn(row, day))
    return dutyMeasures.flatMap((measure) => matchOf(measure, covering, within, origin) ?? [])
  }
}
