import type { ImportPreview } from '../../shared/api/import-schemas.ts'
import type { CellPlace } from '../state/import-store.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { WarningIcon } from '../ui/icons.tsx'
import { addressOf, type CellFacts } from './cell-facts.ts'
import { CellInput } from './cell-input.tsx'
import css from './import-review.module.css'

export const cellId = ({ row, column }: CellPlace): string => `review-cell-${row}-${column}`

/** How far a row's price moves: an arrow for the sign, or that it is new. */
const Change = ({ row, facts }: { readonly row: CellFacts['rows'][number]; readonly facts: CellFacts }) => {
  const { say } = useWording()
  if (row.kind === 'left-out') return <>{say('review.leftOut')}</>
  const percent = facts.changeByRow.get(row.row)?.largest?.percent
  if (percent) return <>{`${percent.startsWith('-') ? '↓' : '↑'} ${percent.replace(/^[-+]/, '')} %`}</>
  return <>{row.state === null ? '' : say(`review.state.${row.state}`)}</>
}

interface ReviewRowProps {
  readonly row: ImportPreview['grid']['rows'][number]
  readonly facts: CellFacts
  readonly template: string
  readonly width: number
  readonly top: number
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
  selected,
  editing,
  onEdit,
  onEdited,
}: ReviewRowProps) => {
  const { imports } = useApp()
  const { say } = useWording()
  const findings = facts.findingsByRow.get(row.row) ?? []
  const [first] = findings
  const numbers = Array.from({ length: facts.columnCount }, (_, index) => index + 1)
  return (
    <div
      role="row"
      aria-rowindex={(facts.indexByRow.get(row.row) ?? 0) + 2}
      className={css['row']}
      data-kind={row.kind}
      data-state={row.state ?? undefined}
      data-chosen={selected?.row === row.row || undefined}
      style={{ gridTemplateColumns: template, width, top }}
    >
      <span role="rowheader" className={css['rowNumber']}>
        {row.row}
      </span>
      <span role="gridcell" className={css['glyph']} data-severity={first?.severity}>
        {first?.severity === 'error' && (
          <span role="img" aria-label={say('review.error')}>
            ●
          </span>
        )}
        {first?.severity === 'warning' && (
          <span role="img" aria-label={say('review.warning')}>
            <WarningIcon />
          </span>
        )}
      </span>
      {numbers.map((column) => {
        const place = { row: row.row, column }
        const text = row.cells[column - 1] ?? ''
        const isChosen = selected?.row === row.row && selected.column === column
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
            data-changed={facts.changed.has(`${row.row}.${column}`) || undefined}
            title={text}
            onClick={() => imports.select(place)}
            onDoubleClick={() => onEdit(place)}
          >
            {editing?.row === row.row && editing.column === column ? (
              <CellInput
                text={text}
                address={addressOf(row.row, column)}
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
      <span role="gridcell" className={css['finding']} data-severity={first?.severity}>
        {first && (
          <>
            <span className={css['sentence']} title={findings.map(({ text }) => text).join('\n')}>
              {first.text}
            </span>
            {first.fix !== null && first.columnNumber !== null && (
              <button
                type="button"
                className={buttonCss['link']}
                onClick={() =>
                  void imports.correct({ row: row.row, column: first.columnNumber ?? 1 }, first.fix ?? '')
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
