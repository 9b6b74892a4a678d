import { note, type Note } from '../kernel/note.ts'
import type { LayoutName, TariffRow } from '../tariff/tariff.ts'
import { settleDateOrder, settleDecimalSign } from './ambiguity.ts'
import type { CellSettings, DateOrder, DecimalSign, GatewayFinder } from './cell.ts'
import type { CodedTable } from './coded-table.ts'
import { tableOf, type Grid } from './grid.ts'
import { layouts } from './layouts.ts'
import {
  locateHeader,
  missingColumns,
  recogniseLayout,
  type ColumnMapping,
  type HeadingMap,
} from './recognise-layout.ts'
import { codeOfNote, type SheetIssue } from './sheet-issue.ts'

/** A stop is answered after as many rows, well within a tenth of a second. */
const rowsBetweenReports = 4096

export interface RateSheetContext {
  readonly places: GatewayFinder
  /** The layout, where the user or the issuer's memory says it; else it is recognised. */
  readonly layout?: LayoutName
  /** How numbers and dates are written, where said; else the sheet itself decides, or the issue `ambiguousDecimal` / `ambiguousDates` asks. */
  readonly decimal?: DecimalSign
  readonly dates?: DateOrder
  /** Headings mapped by hand to our column names. */
  readonly headings?: HeadingMap
  /** Told every few thousand rows; may throw to stop. */
  readonly progress?: (done: number, of: number) => void
}

export interface ParsedRateSheet {
  /** Null when the sheet is none of the layouts; there are no rows then. */
  readonly layout: LayoutName | null
  readonly rows: readonly TariffRow[]
  readonly issues: readonly SheetIssue[]
  /** Where the columns were found; null without a heading row. */
  readonly mapping: ColumnMapping | null
  /** How numbers and dates were read; null without rows. */
  readonly read: { readonly decimal: DecimalSign; readonly dates: DateOrder } | null
}

// By our name of the column, by the sheet's own heading, or by the bound of a break (`+45` where the sheet says `45KG`).
const columnIndexOf = (mapping: ColumnMapping, column: string): number | undefined => {
  const key = mapping.layout.columns.find(({ name }) => name === column)?.key
  const named = key === undefined ? undefined : mapping.indexByKey.get(key)
  if (named !== undefined) return named
  const heading = mapping.headings.indexOf(column)
  if (heading >= 0) return heading
  const bound = mapping.layout.open?.boundOf(column)
  return mapping.open.find((open) => open.bound === bound)?.index
}

/** An issue at a column of the sheet, by the layout's name of it or by the sheet's heading. */
export const issueAt = (
  sheet: string,
  mapping: ColumnMapping | null,
  severity: SheetIssue['severity'],
  row: number,
  column: string | null,
  what: Note,
): SheetIssue => {
  const index = column === null || mapping === null ? undefined : columnIndexOf(mapping, column)
  const found = index !== undefined
  return {
    severity,
    sheet,
    row,
    column: found ? (mapping?.headings[index] ?? column) : column,
    columnNumber: found ? index + 1 : null,
    code: codeOfNote(what),
    note: what,
  }
}

/** The indices of the rows behind the heading: without blank ones, and without headings that a page break repeats. */
const dataRows = (table: CodedTable, { headerIndex }: ColumnMapping): Int32Array => {
  const { cells: heading = [] } = headerIndex < table.length ? table.rowAt(headerIndex) : {}
  const isHeading = (index: number): boolean =>
    heading[0] === table.textAt(index, 0) &&
    table.widths[index] === heading.length &&
    heading.every((cell, at) => cell === table.textAt(index, at))
  const indices = new Int32Array(Math.max(table.length - headerIndex - 1, 0))
  let count = 0
  for (let index = headerIndex + 1; index < table.length; index += 1) {
    if (!table.hasFilled(index, 1) || isHeading(index)) continue
    indices[count] = index
    count += 1
  }
  return indices.subarray(0, count)
}

/**
 * Reads a sheet as tariff rows. Never throws: every finding is an issue with its cell, and a row with an error gives no
 * tariff row, so that a caller who sees any error writes nothing.
 */
export const parseRateSheet = (grid: Grid, context: RateSheetContext): ParsedRateSheet => {
  const table = tableOf(grid)
  const mapping =
    context.layout === undefined
      ? recogniseLayout(grid, context.headings)
      : locateHeader(grid, layouts[context.layout], context.headings)
  if (!mapping) {
    const what = note(context.layout === undefined ? 'sheet.unknownLayout' : 'sheet.noHeadings')
    const issues = [issueAt(grid.sheet, null, 'error', 0, null, what)]
    return { layout: context.layout ?? null, rows: [], issues, mapping: null, read: null }
  }
  const { layout } = mapping
  const issues: SheetIssue[] = []
  const tell = (
    row: number,
    column: string | null,
    what: Note,
    severity: SheetIssue['severity'] = 'error',
  ): void => {
    issues.push(issueAt(grid.sheet, mapping, severity, row, column, what))
  }
  const headerRow = mapping.headerIndex < table.length ? table.numberAt(mapping.headerIndex) : 1
  for (const index of mapping.unknown) {
    tell(
      headerRow,
      mapping.headings[index] ?? '',
      note('sheet.unknownColumn', { heading: mapping.headings[index] ?? '' }),
      'warning',
    )
  }
  for (const index of mapping.repeated) {
    tell(
      headerRow,
      mapping.headings[index] ?? '',
      note('sheet.repeatedColumn', { heading: mapping.headings[index] ?? '' }),
    )
  }
  const missing = missingColumns(mapping)
  for (const column of missing)
    tell(headerRow, column.name, note('sheet.missingColumn', { column: column.name }))
  if (missing.length > 0) return { layout: layout.name, rows: [], issues, mapping, read: null }

  const rows = dataRows(table, mapping)
  const settings = settle(table, rows, mapping, context, tell)
  const needed = layout.columns.filter((column) => column.required).length
  const open = mapping.open.map(({ bound, index }) => ({
    bound,
    heading: mapping.headings[index] ?? bound,
    index,
  }))
  const reader = layout.createReader(table, { indexByKey: mapping.indexByKey, open }, settings, tell)
  for (let done = 0; done < rows.length; done += 1) {
    if (done % rowsBetweenReports === 0) context.progress?.(done, rows.length)
    const index = rows[done] ?? 0
    // A single cell under a table of several needed columns is a note below it, not a rate.
    if (needed > 1 && !table.hasFilled(index, 2)) {
      const { row, cells } = table.rowAt(index)
      const text = cells.find((cell) => cell.trim() !== '') ?? ''
      tell(row, null, note('sheet.skippedRow', { text }), 'warning')
    } else reader.read(index)
  }
  return {
    layout: layout.name,
    rows: reader.rows(),
    issues,
    mapping,
    read: { decimal: settings.decimal, dates: settings.dates },
  }
}

const settle = (
  table: CodedTable,
  rows: Int32Array,
  mapping: ColumnMapping,
  context: RateSheetContext,
  tell: (row: number, column: string | null, what: Note) => void,
): CellSettings => {
  const columnsOf = (grammar: 'number' | 'date'): readonly number[] => [
    ...mapping.layout.columns
      .filter((column) => column.grammar === grammar)
      .flatMap((column) => mapping.indexByKey.get(column.key) ?? []),
    ...(grammar === 'number' ? mapping.open.map(({ index }) => index) : []),
  ]
  /** Each text of the columns once, where it stands first. */
  function* cellsOf(grammar: 'number' | 'date') {
    for (const index of columnsOf(grammar)) {
      const column = table.columns[index]
      if (!column) continue
      const seen = new Uint8Array(column.texts.length)
      seen[0] = 1
      for (const at of rows) {
        const code = column.codes[at] ?? 0
        if (seen[code] === 1) continue
        seen[code] = 1
        const text = (column.texts[code] ?? '').trim()
        if (text !== '' && !column.typed.has(code)) yield { row: table.numberAt(at), index, text }
      }
    }
  }
  const ask = (key: string, cell: { row: number; index: number; text: string } | null): void => {
    if (cell) tell(cell.row, mapping.headings[cell.index] ?? null, note(key, { text: cell.text }))
  }
  let { decimal, dates } = context
  if (decimal === undefined) {
    const settled = settleDecimalSign(cellsOf('number'))
    ask('sheet.ambiguousDecimal', settled.ambiguousAt)
    decimal = settled.choice
  }
  if (dates === undefined) {
    const settled = settleDateOrder(cellsOf('date'))
    ask('sheet.ambiguousDates', settled.ambiguousAt)
    dates = settled.choice
  }
  return { decimal, dates, places: context.places }
}
