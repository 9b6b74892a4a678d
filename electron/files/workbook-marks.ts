import type { CurrencyRun, GridMarks } from '../../shared/rate-sheet/grid.ts'
import type { NumberFormat } from './workbook-styles.ts'

/** The marks of a sheet, and how far it reaches. */
export interface SheetMarks extends GridMarks {
  readonly lastRow: number
  readonly lastColumn: number
  /** Whether the number in this cell is shown as a percentage. */
  readonly isPercent: (row: number, column: number) => boolean
}

// Columns of a sheet, so that a cell is one number.
const width = 16_384

const attributesOf = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    Array.from(tag.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, name = '', double, single]) => [
      name,
      double ?? single ?? '',
    ]),
  )

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

// Open tags are enough, and a walk over them is linear: a formula belongs to the cell that was opened last.
const openTag = /<(?:\w+:)?(row|c|f|v|is|col|mergeCell)((?:\s[^<>]*)?)>/g

/** Walks over a sheet's XML once. */
export const readSheetMarks = (xml: string, formats: readonly NumberFormat[] = []): SheetMarks => {
  const formulas: string[] = []
  const unsaved = new Set<string>()
  const percents = new Set<number>()
  const runs: CurrencyRun[] = []
  const runByColumn = new Map<number, CurrencyRun & { toRow: number }>()
  const hiddenRows: number[] = []
  const hiddenColumns: number[] = []
  const merged: string[] = []
  let cell = ''
  let row = 0
  let column = 0
  let lastRow = 0
  let lastColumn = 0
  for (const [, name = '', rest = ''] of xml.matchAll(openTag)) {
    const attributes = attributesOf(rest)
    if (name === 'row') {
      row = Number(attributes.get('r') ?? row + 1)
      column = 0
      lastRow = Math.max(lastRow, row)
      if (isTrue(attributes.get('hidden'))) hiddenRows.push(row)
    } else if (name === 'c') {
      const address = /^([A-Z]{1,3})(\d{1,7})$/.exec(attributes.get('r') ?? '')
      column = address ? columnNumber(address[1] ?? '') : column + 1
      cell = attributes.get('r') ?? ''
      lastRow = Math.max(lastRow, address ? Number(address[2]) : row)
      lastColumn = Math.max(lastColumn, column)
      const format = formats[Number(attributes.get('s') ?? 0)]
      const cellRow = address ? Number(address[2]) : row
      if (format?.isPercent === true) percents.add(cellRow * width + column)
      if (format?.currency !== undefined) {
        const known = runByColumn.get(column)
        if (known?.currency === format.currency && known.toRow + 1 === cellRow) known.toRow = cellRow
        else {
          const run = { column, fromRow: cellRow, toRow: cellRow, currency: format.currency }
          runByColumn.set(column, run)
          runs.push(run)
        }
      }
    } else if (name === 'f') {
      formulas.push(cell)
      unsaved.add(cell)
    } else if (name === 'v' || name === 'is') unsaved.delete(cell)
    else if (name === 'mergeCell') merged.push(attributes.get('ref') ?? '')
    else if (isTrue(attributes.get('hidden'))) {
      const last = Math.min(Number(attributes.get('max') ?? 0), 16_384)
      for (let index = Number(attributes.get('min') ?? 1); index <= last; index += 1)
        hiddenColumns.push(index)
    }
  }
  return {
    formulas,
    unsaved: [...unsaved],
    hiddenRows,
    hiddenColumns,
    merged,
    currencies: runs,
    lastRow,
    lastColumn,
    isPercent: (atRow, atColumn) => percents.has(atRow * width + atColumn),
  }
}
