import { parseDecimal } from '../kernel/decimal.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { LayoutName, TariffRow } from '../tariff/tariff.ts'
import { layouts } from './layouts.ts'
import { percentText, tenthsOfPercent } from './percent-change.ts'
import { identityOf, validityOf } from './row-identity.ts'
import { labelOfRow } from './row-label.ts'
import { sameContent } from './same-content.ts'

export interface CellChange {
  /** Our column's name. */
  readonly column: string
  readonly before: string
  readonly after: string
  /** `-2.5`; null where one of the two is no number, or the old one is 0. */
  readonly percent: string | null
}

export interface RowChange {
  readonly state: 'new' | 'changed' | 'dropped'
  /** In the new sheet; null for a dropped row. */
  readonly row: number | null
  readonly label: string
  /** The largest change of a price, in per cent. */
  readonly largest: CellChange | null
  readonly changes: readonly CellChange[]
  readonly values: Readonly<Record<string, string>> | null
}

export interface RowsDiff {
  readonly new: number
  readonly changed: number
  readonly validityOnly: number
  readonly same: number
  readonly dropped: number
  readonly medianPercent: string | null
  /** In the order of the new sheet, then the dropped ones; at most as many as asked for. */
  readonly rows: readonly RowChange[]
  readonly stateByRow: ReadonlyMap<number, 'new' | 'changed' | 'same'>
}

// Numbers that are no price: a change of theirs is shown, but it is not "the rate went up".
const noPrice: ReadonlySet<string> = new Set(
  (
    'Priority|Transit min|Transit typical|Transit max|Cut-off hours|Free days|Order|Max piece kg|Class %|Km|Kg per m3|' +
    'W/M step|Tare kg|Max gross kg|Pivot kg|Min W/M|From|To|Min|Max'
  ).split('|'),
)
const validityNames: ReadonlySet<string> = new Set(['Valid from', 'Valid to'])

/** A row as its layout writes it, by column; a ladder of several sheet rows by its breaks. */
const cellsOf = (layout: LayoutName, row: TariffRow): ReadonlyMap<string, string> => {
  const { columns, rows } = layouts[layout].writeRows([row])
  const cells = new Map<string, string>()
  const from = columns.indexOf('From kg')
  for (const texts of rows) {
    for (const [index, column] of columns.entries()) {
      if (from >= 0 && index === from) continue
      cells.set(from >= 0 && column === 'Rate' ? `+${texts[from] ?? ''}` : column, texts[index] ?? '')
    }
  }
  return cells
}

const changesBetween = (layout: LayoutName, before: TariffRow, after: TariffRow): readonly CellChange[] => {
  const old = cellsOf(layout, before)
  const now = cellsOf(layout, after)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((column) => {
    const was = old.get(column) ?? ''
    const is = now.get(column) ?? ''
    if (was === is) return []
    const from = parseDecimal(was)
    const to = parseDecimal(is)
    const tenths = from && to && !noPrice.has(column) ? tenthsOfPercent(from, to) : null
    return [{ column, before: was, after: is, percent: tenths === null ? null : percentText(tenths) }]
  })
}

const size = (change: CellChange): number => Math.abs(Number(change.percent ?? 0))

const largestOf = (changes: readonly CellChange[]): CellChange | null =>
  changes
    .filter(({ percent }) => percent !== null)
    .reduce<CellChange | null>(
      (most, change) => (most === null || size(change) > size(most) ? change : most),
      null,
    )

const group = (rows: readonly TariffRow[]): Map<string, TariffRow[]> => {
  const groups = new Map<string, TariffRow[]>()
  for (const row of rows) {
    const identity = identityOf(row)
    const known = groups.get(identity)
    if (known) known.push(row)
    else groups.set(identity, [row])
  }
  return groups
}

/** Takes out of `old` the row that the new one continues: the same one, the one that starts on its day, else the newest. */
const takePartner = (old: TariffRow[], row: TariffRow): TariffRow | undefined => {
  const { validFrom } = validityOf(row)
  let at = old.findIndex((candidate) => sameContent(candidate, row))
  if (at < 0) at = old.findIndex((candidate) => validityOf(candidate).validFrom === validFrom)
  if (at < 0) at = old.length - 1
  return at < 0 ? undefined : old.splice(at, 1)[0]
}

/**
 * What accepting a sheet changes against the version in force: rows are the same row when they are the price of the same
 * thing (`identityOf`). Old rows that have run out by `today` are not missed.
 */
export const diffRows = (
  layout: LayoutName,
  before: readonly TariffRow[],
  after: readonly TariffRow[],
  today: LocalDate,
  limit: number,
): RowsDiff => {
  const old = group(before)
  const rows: RowChange[] = []
  const stateByRow = new Map<number, 'new' | 'changed' | 'same'>()
  const largest: number[] = []
  const counts = { new: 0, changed: 0, validityOnly: 0, same: 0, dropped: 0 }
  for (const row of after) {
    const partner = old.size === 0 ? undefined : takePartner(old.get(identityOf(row)) ?? [], row)
    if (partner && sameContent(partner, row)) {
      counts.same += 1
      stateByRow.set(row.row, 'same')
      continue
    }
    const changes = partner ? changesBetween(layout, partner, row) : []
    const most = largestOf(changes)
    if (most) largest.push(Math.round(Number(most.percent) * 10))
    const state = partner ? 'changed' : 'new'
    counts[state] += 1
    if (partner && changes.every(({ column }) => validityNames.has(column))) counts.validityOnly += 1
    stateByRow.set(row.row, state)
    if (rows.length < limit) {
      rows.push({ state, row: row.row, label: labelOfRow(row), largest: most, changes, values: null })
    }
  }
  for (const left of old.values()) {
    for (const row of left) {
      if ((validityOf(row).validTo ?? today) < today) continue
      counts.dropped += 1
      if (rows.length >= limit * 2) continue
      const values = Object.fromEntries([...cellsOf(layout, row)].filter(([, text]) => text !== ''))
      rows.push({ state: 'dropped', row: null, label: labelOfRow(row), largest: null, changes: [], values })
    }
  }
  const middle = largest.toSorted((a, b) => a - b)[largest.length >> 1]
  return { ...counts, medianPercent: middle === undefined ? null : percentText(middle), rows, stateByRow }
}
