import { note, type Note } from '../kernel/note.ts'
import type { LayoutName, TariffRow } from '../tariff/tariff.ts'
import { settleDateOrder, settleDecimalSign } from './ambiguity.ts'
import type { CellSettings, DateOrder, DecimalSign, GatewayFinder } from './cell.ts'
import type { Report } from './define-layout.ts'
import type { Grid, GridRow } from './grid.ts'
import { layouts } from './layouts.ts'
import { currencyNamedIn } from './number-cell.ts'
import {
  locateHeader,
  missingColumns,
  recogniseLayout,
  type ColumnMapping,
  type HeadingMap,
} from './recognise-layout.ts'
import { codeOfNote, type SheetIssue } from './sheet-issue.ts'

export interface RateSheetContext {
  readonly places: GatewayFinder
  /** The layout, where the user or the issuer's memory says it; else it is recognised. */
  readonly layout?: LayoutName
  /** How numbers and dates are written, where said; else the sheet itself decides, or the issue `ambiguousDecimal` / `ambiguousDates` asks. */
  readonly decimal?: DecimalSign
  readonly dates?: DateOrder
  /** Headings mapped by hand to our column names. */
  readonly headings?: HeadingMap
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

const textAt = (row: GridRow, index: number | undefined): string =>
  index === undefined ? '' : (row.cells[index]?.trim() ?? '')

/** The same as a cell under the sheet's decimal sign reads it. */
const textToRead = (row: GridRow, index: number | undefined, decimal: DecimalSign): string => {
  const text = textAt(row, index)
  const isTyped = index !== undefined && row.numbers?.has(index) === true
  return isTyped && decimal === ',' ? text.replace('.', ',') : text
}

const isBlank = (row: GridRow): boolean => row.cells.every((cell) => cell.trim() === '')

/** Title rows above are passed over; so are heading rows that a page break repeats. */
const dataRows = (grid: Grid, mapping: ColumnMapping): readonly GridRow[] => {
  const heading = grid.rows[mapping.headerIndex]?.cells.join('\u0000')
  return grid.rows
    .slice(mapping.headerIndex + 1)
    .filter((row) => !isBlank(row) && row.cells.join('\u0000') !== heading)
}

/**
 * Reads a sheet as tariff rows. Never throws: every finding is an issue with its cell, and a row with an error gives no
 * tariff row, so that a caller who sees any error writes nothing.
 */
export const parseRateSheet = (grid: Grid, context: RateSheetContext): ParsedRateSheet => {
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
  const headerRow = grid.rows[mapping.headerIndex]?.row ?? 1
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

  const rows = dataRows(grid, mapping)
  const settings = settle(rows, mapping, context, tell)
  const parsed: TariffRow[] = []
  const passedOver = new Map<string, { readonly row: number; readonly n: number }>()
  const numberKeys = new Set(
    layout.columns.filter(({ grammar }) => grammar === 'number').map(({ key }) => key),
  )
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell.trim() !== '').length
    // A single cell under a table of several needed columns is a note below it, not a rate.
    if (filled === 1 && layout.columns.filter((column) => column.required).length > 1) {
      tell(
        row.row,
        null,
        note('sheet.skippedRow', { text: row.cells.find((cell) => cell.trim() !== '') ?? '' }),
        'warning',
      )
      continue
    }
    const report: Report = (column, what, severity) => tell(row.row, column, what, severity)
    const open = mapping.open.map(({ bound, index }) => ({
      bound,
      heading: mapping.headings[index] ?? bound,
      text: textToRead(row, index, settings.decimal),
    }))
    const textOf = (key: string): string => {
      const index = mapping.indexByKey.get(key)
      return numberKeys.has(key) ? textToRead(row, index, settings.decimal) : textAt(row, index)
    }
    const reason = layout.passOver?.(textOf)
    if (reason !== undefined) {
      const known = passedOver.get(reason)
      passedOver.set(reason, { row: known?.row ?? row.row, n: (known?.n ?? 0) + 1 })
      continue
    }
    const texts = { row: row.row, textOf, open }
    const before = issues.length
    const made = layout.readRow(texts, settings, report)
    checkNamedCurrency(row, mapping, report)
    if (!issues.slice(before).some((issue) => issue.severity === 'error')) parsed.push(...made)
  }
  for (const [key, { row, n }] of passedOver) tell(row, null, note(key, { n }), 'warning')
  const joined = layout.join(parsed, tell)
  return {
    layout: layout.name,
    rows: joined,
    issues,
    mapping,
    read: { decimal: settings.decimal, dates: settings.dates },
  }
}

const settle = (
  rows: readonly GridRow[],
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
  function* cellsOf(grammar: 'number' | 'date') {
    for (const index of columnsOf(grammar)) {
      for (const row of rows) {
        const text = textAt(row, index)
        if (text !== '' && row.numbers?.has(index) !== true) yield { row: row.row, index, text }
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

/** `€ 4.90` in a row whose currency says USD is a slip that nobody would see on the quote. */
const checkNamedCurrency = (row: GridRow, mapping: ColumnMapping, report: Report): void => {
  const currency = textAt(row, mapping.indexByKey.get('currency')).toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency)) return
  const numbers = [
    ...mapping.layout.columns
      .filter((column) => column.grammar === 'number')
      .flatMap((column) => mapping.indexByKey.get(column.key) ?? []),
    ...mapping.open.map(({ index }) => index),
  ]
  for (const index of numbers) {
    const named = currencyNamedIn(textAt(row, index))
    if (named !== undefined && named !== currency) {
      report(mapping.headings[index] ?? null, note('sheet.currencyDiffers', { named, currency }))
    }
  }
}
