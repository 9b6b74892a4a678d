import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import { useWording } from '../ui/app-context.tsx'
import hiddenCss from '../ui/hidden.module.css'
import type { CellFacts } from './cell-facts.ts'
import { HeadingChip } from './heading-chip.tsx'
import css from './import-review.module.css'

/** Our columns as chips, and below each the sheet's own heading, untouched. */
export const GridHead = ({
  preview,
  facts,
  template,
  width,
  narrow,
}: {
  readonly preview: ImportPreview
  readonly facts: CellFacts
  readonly template: string
  readonly width: number
  readonly narrow: boolean
}) => {
  const { say } = useWording()
  return (
    <div role="rowgroup" className={css['gridHead']}>
      <div
        role="row"
        aria-rowindex={1}
        className={css['headRow']}
        style={{ gridTemplateColumns: template, width }}
      >
        <span role="columnheader" className={css['rowNumber']}>
          {say('review.rowNumber')}
        </span>
        <span role="columnheader" className={css['glyph']}>
          <span className={hiddenCss['hidden']}>{say('review.mark')}</span>
        </span>
        {Array.from({ length: facts.columnCount }, (_, index) => {
          const column = preview.columns[index]
          return (
            <span
              role="columnheader"
              key={index + 1}
              className={css['heading']}
              data-right={facts.rightColumns.has(index + 1) || undefined}
            >
              {column && <HeadingChip column={column} preview={preview} />}
              <span title={column?.heading}>{column?.heading ?? `#${index + 1}`}</span>
            </span>
          )
        })}
        <span role="columnheader" className={css['change']} data-narrow={narrow || undefined}>
          {say('review.change')}
        </span>
        <span role="columnheader" className={css['finding']} data-narrow={narrow || undefined}>
          {narrow ? (
            <span className={hiddenCss['hidden']}>{say('review.findings')}</span>
          ) : (
            say('review.findings')
          )}
        </span>
      </div>
    </div>
  )
}
