import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import type { CellFacts } from './cell-facts.ts'

interface Columns {
  readonly template: string
  /** The least that a row takes; the findings take what the window has beside it. */
  readonly width: number
  readonly cellWidths: readonly number[]
}

/** The change and the findings, which cover the cells under them. */
export const findingsWidth = (narrow: boolean): number => 76 + (narrow ? 40 : 312)

/** Each column as wide as its words, within bounds; then the change and the findings, which stay in sight. */
export const layColumns = (
  preview: ImportPreview,
  { sample, columnCount }: CellFacts,
  narrow: boolean,
): Columns => {
  const widths = Array.from({ length: columnCount }, (_, index) => {
    const { heading = '', field = '' } = preview.columns[index] ?? {}
    const longest = sample.reduce(
      (most, { cells }) => Math.max(most, cells[index]?.length ?? 0),
      heading.length,
    )
    const chip = ((field ?? '').length || 9) * 7.4 + 44
    return Math.round(Math.min(Math.max(longest * 7.4 + 16, chip), 190))
  })
  const cells = widths.map((width) => `${width}px`).join(' ')
  return {
    template: `48px 24px ${cells} 76px ${narrow ? 'minmax(40px, 1fr)' : 'minmax(312px, 1fr)'}`,
    width: widths.reduce((sum, width) => sum + width, 72 + findingsWidth(narrow)),
    cellWidths: widths,
  }
}
