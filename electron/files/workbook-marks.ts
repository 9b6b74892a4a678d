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

const namedAttribute = (name: string): ((tag: string) => string | undefined) => {
  const pattern = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`)
  return (tag) => {
    const found = pattern.exec(tag)
    return found ? (found[1] ?? found[2]) : undefined
  }
}
const refOf = namedAttribute('r')
const styleOf = namedAttribute('s')
const hiddenOf = namedAttribute('hidden')
const minOf = namedAttribute('min')
const maxOf = namedAttribute('max')
const rangeOfTag = namedAttribute('ref')

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

interface Address {
  readonly row: number
  readonly column: number
}

// `B7`, letter by letter: a workbook has a million of them.
const addressOf = (ref: string): Address | undefined => {
  let column = 0
  let at = 0
  for (; at < ref.length && at < 4; at += 1) {
    const letter = ref.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  const digits = ref.slice(at)
  return at === 0 || at > 3 || !/^\d{1,7}$/.test(digits) ? undefined : { row: Number(digits), column }
}

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
  const isPlain = formats.every(({ isPercent, currency }) => !isPercent && currency === undefined)
  let cell = ''
  let row = 0
  let column = 0
  let lastRow = 0
  let lastColumn = 0
  for (const [, name = '', rest = ''] of xml.matchAll(openTag)) {
    if (name === 'row') {
      row = Number(refOf(rest) ?? row + 1)
      column = 0
      lastRow = Math.max(lastRow, row)
      if (isTrue(hiddenOf(rest))) hiddenRows.push(row)
    } else if (name === 'c') {
      cell = refOf(rest) ?? ''
      const address = addressOf(cell)
      const cellRow = address?.row ?? row
      column = address?.column ?? column + 1
      lastRow = Math.max(lastRow, cellRow)
      lastColumn = Math.max(lastColumn, column)
      const format = isPlain ? undefined : formats[Number(styleOf(rest) ?? 0)]
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
    } else if (name === 'v' || name === 'is') {
      if (unsaved.size > 0) unsaved.delete(cell)
    } else if (name === 'mergeCell') merged.push(rangeOfTag(rest) ?? '')
    else if (isTrue(hiddenOf(rest))) {
      const last = Math.min(Number(maxOf(rest) ?? 0), 16_384)
      for (let index = Number(minOf(rest) ?? 1); index <= last; index += 1) hiddenColumns.push(index)
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
