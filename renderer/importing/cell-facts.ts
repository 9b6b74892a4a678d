import type { ImportPreview, ReviewRow, SheetFinding } from '../../shared/api/preview-schemas.ts'

/** What the grid asks of a preview for every cell that it draws, found once. */
export interface CellFacts {
  readonly findingsByRow: ReadonlyMap<number, readonly SheetFinding[]>
  /** `row.column number` of the cells whose value differs from that in force. */
  readonly changed: ReadonlySet<string>
  readonly changeByRow: ReadonlyMap<number, ImportPreview['diff']['rows'][number]>
  /** Columns of figures, which stand at the right. */
  readonly rightColumns: ReadonlySet<number>
  readonly columnCount: number
  /** The first rows of the sheet, by which columns are measured. */
  readonly sample: readonly ReviewRow[]
}

/** Errors before warnings, so that the one sentence a row has room for is the one that blocks. */
const bySeverity = (a: SheetFinding, b: SheetFinding): number =>
  Number(a.severity === 'warning') - Number(b.severity === 'warning')

const figure = /^[^\p{L}]*\d[\d.,\s’']*[^\p{L}]*$/u

/** One mistyped figure does not make a column one of words. */
const columnsOfFigures = (sample: readonly ReviewRow[], count: number): ReadonlySet<number> =>
  new Set(
    Array.from({ length: count }, (_, index) => index + 1).filter((column) => {
      const texts = sample.flatMap(({ cells }) => cells[column - 1]?.trim() || [])
      return texts.length > 0 && texts.filter((text) => figure.test(text)).length * 2 > texts.length
    }),
  )

export const cellFacts = ({ columns, grid, issues, diff }: ImportPreview): CellFacts => {
  const findingsByRow = new Map<number, SheetFinding[]>()
  for (const issue of issues.toSorted(bySeverity)) {
    const found = findingsByRow.get(issue.row)
    if (found) found.push(issue)
    else findingsByRow.set(issue.row, [issue])
  }
  const numberByField = new Map(columns.flatMap(({ field, number }) => (field ? [[field, number]] : [])))
  const changeByRow = new Map(
    diff.rows.flatMap((change) => (change.row === null ? [] : [[change.row, change]])),
  )
  const changed = new Set(
    diff.rows.flatMap(({ row, changes }) =>
      changes.map(({ column }) => `${row ?? 0}.${numberByField.get(column) ?? 0}`),
    ),
  )
  const sample = grid.rows.filter(({ kind }) => kind === 'data').slice(0, 200)
  const columnCount = Math.max(columns.length, ...grid.rows.slice(0, 400).map(({ cells }) => cells.length), 1)
  return {
    findingsByRow,
    changed,
    changeByRow,
    rightColumns: columnsOfFigures(sample, columnCount),
    columnCount,
    sample,
  }
}

/** A1 for the first cell, AA1 for the twenty-seventh of its row. */
export const addressOf = (row: number, column: number): string => {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}
