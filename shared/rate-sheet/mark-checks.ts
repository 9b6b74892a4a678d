import { note, type Note } from '../kernel/note.ts'
import { cellAddress, rangeOf } from './cell-address.ts'
import { rowNumberAt, rowsBetween, tableOf, type Grid } from './grid.ts'
import type { ColumnMapping } from './recognise-layout.ts'
import { codeOfNote, type SheetIssue } from './sheet-issue.ts'

/** Cells without a result that are told one by one. */
const toldUnsaved = 50

interface CellAt {
  readonly row: number
  readonly column: number
}

const cellOf = (address: string): CellAt => {
  const range = rangeOf(`${address}:${address}`)
  return { row: range?.top ?? 0, column: range?.left ?? 0 }
}

/** The one currency that the formats of all prices show; undefined where they show none, or several. */
export const currencyOfFormats = (grid: Grid, mapping: ColumnMapping): string | undefined => {
  const header = rowNumberAt(grid, mapping.headerIndex)
  const shown = new Set(
    (grid.marks?.currencies ?? [])
      .filter(({ column, toRow }) => toRow > header && mapping.matches.has(column - 1))
      .map(({ currency }) => currency),
  )
  const [only] = shown
  return shown.size === 1 ? only : undefined
}

/** Cells formatted as another currency than their row says. */
const differingFormats = (
  grid: Grid,
  mapping: ColumnMapping,
): readonly (CellAt & { readonly named: string; readonly currency: string })[] => {
  const index = mapping.indexByKey.get('currency')
  const runs = (grid.marks?.currencies ?? []).filter(({ column }) => mapping.matches.has(column - 1))
  if (index === undefined || runs.length === 0) return []
  return rowsBetween(grid, mapping.headerIndex + 1, tableOf(grid).length).flatMap(({ row, cells }) => {
    const currency = (cells[index] ?? '').trim().toUpperCase()
    if (!/^[A-Z]{3}$/.test(currency)) return []
    return runs
      .filter((run) => run.fromRow <= row && row <= run.toRow && run.currency !== currency)
      .filter(({ column }) => (cells[column - 1] ?? '') !== '')
      .map((run) => ({ row, column: run.column, named: run.currency, currency }))
  })
}

/** What a workbook does that the eye may miss: one finding each, at the first of its cells. */
export const checkMarks = (
  grid: Grid,
  mapping: ColumnMapping,
  dataRows: ReadonlySet<number>,
): readonly SheetIssue[] => {
  const { marks } = grid
  if (!marks) return []
  const found: SheetIssue[] = []
  const tell = (
    severity: SheetIssue['severity'],
    row: number,
    columnNumber: number | null,
    what: Note,
  ): void => {
    const column = columnNumber === null ? null : (mapping.headings[columnNumber - 1] ?? null)
    found.push({ severity, sheet: grid.sheet, row, column, columnNumber, code: codeOfNote(what), note: what })
  }
  const isRead = (column: number): boolean => mapping.matches.has(column - 1)
  const inData = (address: string): boolean => {
    const { row, column } = cellOf(address)
    return dataRows.has(row) && isRead(column)
  }

  const unsaved = new Set(marks.unsaved.filter(inData))
  for (const address of [...unsaved].slice(0, toldUnsaved)) {
    const { row, column } = cellOf(address)
    tell('error', row, column, note('sheet.unsavedFormula', { cell: address }))
  }
  const formulas = marks.formulas.filter((address) => inData(address) && !unsaved.has(address))
  const [formula] = formulas
  if (formula !== undefined) {
    const what = note('sheet.formulaCells', { n: formulas.length, cell: formula })
    tell('warning', cellOf(formula).row, null, what)
  }
  const hiddenRows = marks.hiddenRows.filter((row) => dataRows.has(row))
  const [hiddenRow] = hiddenRows
  if (hiddenRow !== undefined) {
    const what = note('sheet.hiddenRows', { n: hiddenRows.length, rows: hiddenRows.slice(0, 8).join(', ') })
    tell('warning', hiddenRow, null, what)
  }
  const hiddenColumns = marks.hiddenColumns.filter(isRead)
  const [hiddenColumn] = hiddenColumns
  if (hiddenColumn !== undefined) {
    const columns = hiddenColumns.map((column) => mapping.headings[column - 1] ?? '').join(', ')
    const what = note('sheet.hiddenColumns', { n: hiddenColumns.length, columns })
    tell('warning', rowNumberAt(grid, mapping.headerIndex), hiddenColumn, what)
  }
  const across = marks.merged.flatMap((text) => {
    const range = rangeOf(text)
    if (!range || !dataRows.has(range.top) || !isRead(range.left)) return []
    const width = range.right - range.left + 1
    const read = Array.from({ length: Math.min(width, 200) }, (_, at) => range.left + at).filter(isRead)
    return read.length > 1 ? [{ row: range.top, column: range.left }] : []
  })
  const [merged] = across
  if (merged) {
    const cell = cellAddress(merged.row, merged.column)
    tell('warning', merged.row, merged.column, note('sheet.mergedAcross', { n: across.length, cell }))
  }
  const formats = differingFormats(grid, mapping)
  const [format] = formats
  if (format) {
    const { row, column, named, currency } = format
    const cell = cellAddress(row, column)
    tell('warning', row, column, note('sheet.formatCurrency', { n: formats.length, cell, named, currency }))
  }
  return found
}
