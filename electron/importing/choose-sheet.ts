import { note, type Note } from '../../shared/kernel/note.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { tableOf, type Grid } from '../../shared/rate-sheet/grid.ts'
import { recogniseLayout } from '../../shared/rate-sheet/recognise-layout.ts'
import type { LayoutName } from '../../shared/tariff/tariff.ts'
import { indexSheetName, readWorkbookIndex, type IndexedSheet } from './workbook-index.ts'

export interface SheetInFile {
  readonly name: string
  readonly rows: number
  readonly layout: LayoutName | null
}

export interface ChosenSheet {
  readonly sheets: readonly SheetInFile[]
  /** Written by `tariff export`. */
  readonly ownWorkbook: boolean
  /** Null while several have rates and nobody has said which. */
  readonly grid: Grid | null
  readonly indexed: IndexedSheet | undefined
}

const filledRows = (grid: Grid): number => {
  const { length, hasFilled } = tableOf(grid)
  let filled = 0
  for (let index = 0; index < length; index += 1) if (hasFilled(index, 1)) filled += 1
  return filled
}

/** The sheet that was asked for, else the only one whose headings are known, else the only one that holds anything. */
export const chooseSheet = (grids: readonly Grid[], asked: string | undefined): Result<ChosenSheet, Note> => {
  const index = readWorkbookIndex(grids)
  const candidates = index.length > 0 ? grids.filter(({ sheet }) => sheet !== indexSheetName) : grids
  const sheets = candidates.map((grid) => ({
    name: grid.sheet,
    rows: filledRows(grid),
    layout:
      index.find(({ sheet }) => sheet === grid.sheet)?.layout ?? recogniseLayout(grid)?.layout.name ?? null,
  }))
  const chosen = (grid: Grid | undefined): Result<ChosenSheet, Note> =>
    ok({
      sheets,
      ownWorkbook: index.length > 0,
      grid: grid ?? null,
      indexed: index.find(({ sheet }) => sheet === grid?.sheet),
    })
  if (asked !== undefined) {
    const grid = candidates.find(({ sheet }) => sheet === asked)
    return grid ? chosen(grid) : fail(note('sheet.noSuchSheet', { sheet: asked }))
  }
  const filled = candidates.filter((_, at) => (sheets[at]?.rows ?? 0) > 0)
  if (filled.length === 0) return fail(note('sheet.empty'))
  const known = candidates.filter((_, at) => sheets[at]?.layout != null)
  if (known.length === 1) return chosen(known[0])
  return chosen(filled.length === 1 ? filled[0] : undefined)
}
