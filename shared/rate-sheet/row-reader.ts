import { note, type Note } from '../kernel/note.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { CellSettings } from './cell.ts'
import type { Column, OpenValue, Report } from './column.ts'
import { createColumnReader, type ColumnReader } from './column-reader.ts'
import type { CodedTable } from './coded-table.ts'
import { numberCell } from './number-cell.ts'
import { createTupleNumbers } from './tuple-numbers.ts'

export type ReportAt = (row: number, column: string | null, what: Note, severity: 'error' | 'warning') => void

/** A tariff row to which further sheet rows add something. */
export interface GrowingRow<Values, Row> {
  /** Takes a sheet row in, or reports why it cannot be. */
  readonly add: (values: Values, report: Report) => void
  readonly row: () => Row
}

/** How a layout puts together the rows that it spreads over several sheet rows. It has no open columns. */
export interface Spread<Values, Row> {
  /** The columns in which the sheet rows of one tariff row may differ. */
  readonly keys: readonly (keyof Values & string)[]
  /** Columns of which several say one thing: a transit time in figures or as a range. */
  readonly overlapping: readonly (keyof Values & string)[]
  /** All that the sheet rows of a row agree on. */
  readonly identity: (row: Row) => string
  readonly grow: (first: Row) => GrowingRow<Values, Row>
}

/** What reading a row takes of a layout. */
export interface RowSpec<Values extends object, Row> {
  readonly columns: { readonly [Key in keyof Values]: Column<Values[Key]> }
  /**
   * The tariff rows of a sheet row; what cannot be is reported and answered with none. `values` is the same object for
   * every row: take out of it what is needed, and do not keep it.
   */
  readonly toRows: (values: Values, open: readonly OpenValue[], row: number, report: Report) => readonly Row[]
  /** Why a row is none of ours, as the key of a finding that counts such rows; undefined for a row to read. */
  readonly passOver?: (textOf: (key: string) => string) => string | undefined
  /** Made for each sheet. */
  readonly spread?: () => Spread<Values, Row>
  /** What only all rows together show: which of them are kept. */
  readonly join?: (rows: readonly Row[], report: ReportAt) => readonly Row[]
}

/** Where a sheet has the columns of its layout. */
export interface FoundColumns {
  readonly indexByKey: ReadonlyMap<string, number>
  readonly open: readonly { readonly bound: string; readonly heading: string; readonly index: number }[]
}

/** Reads the rows of one sheet in turn and keeps what they make: a row with an error makes nothing. */
export interface RowReader<Row> {
  /** The row of the table at an index. */
  readonly read: (index: number) => void
  readonly rows: () => readonly Row[]
}

// A dash under a break says that the carrier has no price there.
const dashes = new Set(['-', '–', '—', 'n/a', 'na', 'nil', '/'])

interface FoundColumn<Key> {
  readonly key: Key
  readonly reader: ColumnReader
}

/** The reader of a sheet: its columns are found once, each text of a column is read once. */
export const createRowReader = <Values extends object, Row>(
  spec: RowSpec<Values, Row>,
  table: CodedTable,
  found: FoundColumns,
  settings: CellSettings,
  report: ReportAt,
): RowReader<Row> => {
  type Key = keyof Values & string
  const spread = spec.spread?.()
  const stepKeys = new Set<string>(spread?.keys)
  const values: Partial<Values> = {}
  const terms: FoundColumn<Key>[] = []
  const steps: FoundColumn<Key>[] = []
  for (const key of Object.keys(spec.columns) as Key[]) {
    const { name, cell, absent } = spec.columns[key]
    const index = found.indexByKey.get(key)
    if (absent) values[key] = absent.value
    // What another column says may have no column of its own; its cells are all empty then.
    if (index === undefined && !spec.columns[key].saidBy) continue
    const whenEmpty = absent ?? { failure: note('sheet.missingValue') }
    const reader = createColumnReader(
      { name, cell, found: index === undefined ? undefined : table.columns[index], whenEmpty },
      settings,
    )
    ;(stepKeys.has(key) ? steps : terms).push({ key, reader })
  }
  const family = found.open.map(({ bound, heading, index }) => ({
    bound,
    reader: createColumnReader(
      {
        name: heading,
        cell: numberCell,
        found: table.columns[index],
        whenEmpty: { value: undefined },
        blanks: dashes,
      },
      settings,
    ),
  }))
  const readerByKey = new Map<string, ColumnReader>(
    [...terms, ...steps].map(({ key, reader }) => [key, reader]),
  )
  const saidElsewhere = terms.flatMap(({ key, reader }) => {
    const { saidBy } = spec.columns[key]
    const by = saidBy && readerByKey.get(saidBy.key)
    return by ? [{ key, reader, by, value: saidBy.value }] : []
  })
  const isSaidElsewhere = (reader: ColumnReader): boolean =>
    saidElsewhere.some((column) => column.reader === reader && column.by.cell.text !== '')
  const textOf = (key: string): string => readerByKey.get(key)?.cell.text ?? ''
  const passedOver = new Map<string, { readonly row: number; n: number }>()
  const readers = [...terms, ...steps, ...family].map(({ reader }) => reader)
  const currency = terms.find(({ key }) => key === 'currency')?.reader

  const made: Row[] = []
  const growing: GrowingRow<Values, Row>[] = []
  const ids = new Int32Array(terms.length)
  const { numberOf } = createTupleNumbers(terms.length)
  const byTerms: (GrowingRow<Values, Row> | undefined)[] = []
  const byIdentity = new Map<string, GrowingRow<Values, Row>>()
  /** That of the row before, while the terms stay the same. */
  let current: GrowingRow<Values, Row> | undefined

  let rowNumber = 0
  let isReadable = true
  /** Cells of the row with anything beside their values; kept from row to row, because most cells stay as they are. */
  let noted = readers.filter(({ cell }) => cell.isNoted).length
  // A row is told from the one before by whole numbers; only what differs is looked up.
  const columns = [...terms, ...steps]
  const codesOf = readers.map(({ codes }) => codes)
  const last = new Int32Array(readers.length).fill(-1)
  const moveTo = (at: number, code: number): void => {
    last[at] = code
    const reader = readers[at]
    if (!reader) return
    const wasNoted = reader.cell.isNoted
    reader.moveTo(code)
    const { isNoted, value } = reader.cell
    if (isNoted !== wasNoted) noted += wasNoted ? -1 : 1
    const column = columns[at]
    if (column) values[column.key] = value as Values[Key]
  }
  const tell: Report = (column, what, severity = 'error') => {
    if (severity === 'error') isReadable = false
    report(rowNumber, column, what, severity)
  }

  /** `€ 4.90` in a row whose currency says USD is a slip that nobody would see on the quote. */
  const checkNamedCurrency = (): void => {
    const said = currency?.cell.text.toUpperCase() ?? ''
    if (!/^[A-Z]{3}$/.test(said)) return
    for (const { name, cell } of readers) {
      if (cell.named === undefined || cell.named === said) continue
      tell(name, note('sheet.currencyDiffers', { named: cell.named, currency: said }))
    }
  }

  // Where no two columns say one thing, equal terms are equal cells.
  const mayCoincide = terms.filter(({ key }) => spread?.overlapping.includes(key)).length > 1

  const addSpread = ({ identity, grow }: Spread<Values, Row>): void => {
    for (let at = 0; at < ids.length; at += 1) ids[at] = readers[at]?.cell.id ?? -1
    const number = numberOf(ids)
    current = byTerms[number]
    if (current) {
      current.add(values as Values, tell)
      return
    }
    const [first] = spec.toRows(values as Values, [], rowNumber, tell)
    if (first === undefined || !isReadable) return
    const said = mayCoincide ? identity(first) : undefined
    const same = said === undefined ? undefined : byIdentity.get(said)
    current = same ?? grow(first)
    byTerms[number] = current
    if (same) {
      same.add(values as Values, tell)
      return
    }
    if (said !== undefined) byIdentity.set(said, current)
    growing.push(current)
  }

  const read = (index: number): void => {
    rowNumber = table.numberAt(index)
    isReadable = true
    let isContinued = current !== undefined
    for (let at = 0; at < codesOf.length; at += 1) {
      const code = codesOf[at]?.[index] ?? 0
      if (code === last[at]) continue
      moveTo(at, code)
      if (at < terms.length) isContinued = false
    }
    if (!isContinued) current = undefined
    const open: OpenValue[] = []
    for (const { bound, reader } of family) {
      const { value } = reader.cell
      if (value !== undefined) open.push({ bound, value: value as Decimal })
    }
    const reason = spec.passOver?.(textOf)
    if (reason !== undefined) {
      const known = passedOver.get(reason)
      if (known) known.n += 1
      else passedOver.set(reason, { row: rowNumber, n: 1 })
      return
    }
    for (const { key, reader, by, value } of saidElsewhere) {
      values[key] = by.cell.text === '' ? (reader.cell.value as Values[Key]) : value
    }
    if (noted > 0) {
      for (const reader of readers) {
        if (reader.cell.failure && !isSaidElsewhere(reader)) tell(reader.name, reader.cell.failure)
      }
      checkNamedCurrency()
    }
    if (!isReadable) return
    if (!spread) {
      const rows = spec.toRows(values as Values, open, rowNumber, tell)
      if (isReadable) made.push(...rows)
    } else if (isContinued && current) current.add(values as Values, tell)
    else addSpread(spread)
  }

  return {
    read,
    rows: () => {
      for (const [key, { row, n }] of passedOver) report(row, null, note(key, { n }), 'warning')
      const rows = spread ? growing.map((row) => row.row()) : made
      return spec.join ? spec.join(rows, report) : rows
    },
  }
}
