import type { ReviewRow as Row } from '../../shared/api/preview-schemas.ts'
import type { CellPlace } from '../state/sheet-review.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { WarningIcon } from '../ui/icons.tsx'
import { addressOf, type CellFacts } from './cell-facts.ts'
import { CellInput } from './cell-input.tsx'
import css from './import-review.module.css'

export const cellId = ({ row, column }: CellPlace): string => `review-cell-${row}-${column}`

/** How far a row's price moves: an arrow for the sign, or that it is new. */
const Change = ({ row, facts }: { readonly row: Row; readonly facts: CellFacts }) => {
  const { say } = useWording()
  if (row.kind === 'left-out') return <>{say('review.leftOut')}</>
  if (row.row === null) return <>{say('review.state.dropped')}</>
  const percent = facts.changeByRow.get(row.row)?.largest?.percent
  if (percent) return <>{`${percent.startsWith('-') ? '↓' : '↑'} ${percent.replace(/^[-+]/, '')} %`}</>
  return <>{row.state === null ? '' : say(`review.state.${row.state}`)}</>
}

const FindingGlyph = ({ severity }: { readonly severity: 'error' | 'warning' }) => {
  const { say } = useWording()
  return severity === 'error' ? (
    <span role="img" aria-label={say('review.error')}>
      ●
    </span>
  ) : (
    <span role="img" aria-label={say('review.warning')}>
      <WarningIcon />
    </span>
  )
}

interface ReviewRowProps {
  readonly row: Row
  readonly facts: CellFacts
  readonly template: string
  readonly width: number
  readonly top: number
  /** Whether the findings are only marked, their sentences standing in the cell bar. */
  readonly narrow: boolean
  readonly selected: CellPlace | null
  readonly editing: CellPlace | null
  readonly onEdit: (place: CellPlace) => void
  readonly onEdited: (place: CellPlace, text: string | null) => void
}

/** A row of the sheet as it stands there, with its marks before it and what was found behind it. */
export const ReviewRow = ({
  row,
  facts,
  template,
  width,
  top,
  narrow,
  selected,
  editing,
  onEdit,
  onEdited,
}: ReviewRowProps) => {
  const { imports } = useApp()
  const { say } = useWording()
  const number = row.row
  const findings = (number === null ? undefined : facts.findingsByRow.get(number)) ?? []
  const [first] = findings
  const numbers = Array.from({ length: facts.columnCount }, (_, index) => index + 1)
  return (
    <div
      role="row"
      aria-rowindex={row.position + 2}
      className={css['row']}
      data-kind={row.kind}
      data-state={row.state ?? undefined}
      data-chosen={(number !== null && selected?.row === number) || undefined}
      style={{ gridTemplateColumns: template, width, top }}
    >
      <span role="rowheader" className={css['rowNumber']}>
        {row.row}
      </span>
      <span role="gridcell" className={css['glyph']} data-severity={first?.severity}>
        {first && !narrow && <FindingGlyph severity={first.severity} />}
      </span>
      {numbers.map((column) => {
        const text = row.cells[column - 1] ?? ''
        if (number === null)
          return (
            <span
              key={column}
              role="gridcell"
              className={css['cell']}
              data-right={facts.rightColumns.has(column) || undefined}
              title={text}
            >
              {text === '' ? '' : <del>{text}</del>}
            </span>
          )
        const place = { row: number, column }
        const isChosen = selected?.row === number && selected.column === column
        const severity = findings.find(({ columnNumber }) => columnNumber === column)?.severity
        return (
          // The keys of the cells are the grid's own, which has the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <span
            key={column}
            id={cellId(place)}
            role="gridcell"
            tabIndex={-1}
            aria-selected={isChosen}
            className={css['cell']}
            data-right={facts.rightColumns.has(column) || undefined}
            data-severity={severity}
            data-changed={facts.changed.has(`${number}.${column}`) || undefined}
            title={text}
            onClick={() => imports.select(place)}
            onDoubleClick={() => onEdit(place)}
          >
            {editing?.row === number && editing.column === column ? (
              <CellInput
                text={text}
                address={addressOf(number, column)}
                onDone={(typed) => onEdited(place, typed)}
              />
            ) : (
              text
            )}
          </span>
        )
      })}
      <span role="gridcell" className={css['change']}>
        <Change row={row} facts={facts} />
      </span>
      <span
        role="gridcell"
        className={css['finding']}
        data-severity={first?.severity}
        data-narrow={narrow || undefined}
        title={narrow ? findings.map(({ text }) => text).join('\n') : undefined}
      >
        {first && narrow && <FindingGlyph severity={first.severity} />}
        {first && !narrow && (
          <>
            <span className={css['sentence']} title={findings.map(({ text }) => text).join('\n')}>
              {first.text}
            </span>
            {first.fix !== null && first.columnNumber !== null && number !== null && (
              <button
                type="button"
                className={buttonCss['link']}
                onClick={() =>
                  void imports.correct({ row: number, column: first.columnNumber ?? 1 }, first.fix ?? '')
                }
              >
                {say('review.useFix', { fix: first.fix })}
              </button>
            )}
            {findings.length > 1 && <b>{`+${findings.length - 1}`}</b>}
          </>
        )}
      </span>
    </div>
  )
}
