import { useRef, useState } from 'react'
import type { SheetFinding } from '../../shared/api/preview-schemas.ts'
import type { EditedRow } from '../state/edited-rows.ts'
import { useWording } from '../ui/app-context.tsx'
import { WarningIcon } from '../ui/icons.tsx'
import css from './edit-tariff.module.css'

export const editCellId = (row: number, column: number): string => `edit-cell-${row}-${column}`

type After = 'down' | 'right' | 'stay'

/** A cell being written: Enter and Tab keep it and go on, leaving it keeps it, Escape lets it go. */
const CellWriter = ({
  text,
  label,
  onDone,
}: {
  readonly text: string
  readonly label: string
  readonly onDone: (text: string | null, after: After) => void
}) => {
  const [typed, setTyped] = useState(text)
  const done = useRef(false)
  const end = (result: string | null, after: After): void => {
    if (done.current) return
    done.current = true
    onDone(result, after)
  }
  return (
    <input
      className={css['writer']}
      value={typed}
      maxLength={4096}
      aria-label={label}
      // The cell was asked for with a key or a double click; what follows is typed into it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => end(typed, 'stay')}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') end(typed, 'down')
        if (event.key === 'Escape') end(null, 'stay')
        if (event.key === 'Tab') {
          event.preventDefault()
          end(typed, 'right')
        }
      }}
    />
  )
}

interface EditRowProps {
  readonly row: EditedRow
  /** As the version has it; undefined for an added row. */
  readonly before: readonly string[] | undefined
  readonly index: number
  readonly start: number
  readonly template: string
  readonly columns: readonly string[]
  readonly numberColumns: ReadonlySet<number>
  readonly findings: readonly SheetFinding[]
  /** The column that is chosen in this row. */
  readonly chosen: number | null
  readonly typing: string | null
  readonly onChoose: (column: number) => void
  readonly onType: (column: number) => void
  readonly onTyped: (text: string | null, after: After) => void
}

/** A row under edit: its cells, what differs from the version tinted, what was found behind it. */
export const EditRow = ({
  row,
  before,
  index,
  start,
  template,
  columns,
  numberColumns,
  findings,
  chosen,
  typing,
  onChoose,
  onType,
  onTyped,
}: EditRowProps) => {
  const { say } = useWording()
  const [first] = findings
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={css['gridRow']}
      data-added={before === undefined || undefined}
      data-chosen={chosen !== null || undefined}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
    >
      <span role="rowheader" className={css['rowNumber']}>
        {index + 2}
      </span>
      <span role="gridcell" className={css['mark']} data-severity={first?.severity}>
        {first?.severity === 'error' && (
          <span role="img" aria-label={say('edit.error')}>
            ●
          </span>
        )}
        {first?.severity === 'warning' && (
          <span role="img" aria-label={say('edit.warning')}>
            <WarningIcon />
          </span>
        )}
        {!first && before === undefined && say('edit.new')}
      </span>
      {columns.map((name, column) => {
        const text = row.cells[column] ?? ''
        const isChosen = chosen === column
        return (
          // The keys of the cells are the grid's own, which has the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <span
            key={name}
            id={editCellId(index, column)}
            role="gridcell"
            tabIndex={-1}
            aria-selected={isChosen}
            className={css['cell']}
            data-right={numberColumns.has(column + 1) || undefined}
            data-severity={findings.find(({ columnNumber }) => columnNumber === column + 1)?.severity}
            data-changed={(before !== undefined && (before[column] ?? '') !== text) || undefined}
            title={text}
            onClick={() => {
              if (!isChosen || typing === null) onChoose(column)
            }}
            onDoubleClick={() => onType(column)}
          >
            {isChosen && typing !== null ? (
              <CellWriter
                text={typing}
                label={say('edit.cell', { column: name, row: index + 2 })}
                onDone={onTyped}
              />
            ) : (
              text
            )}
          </span>
        )
      })}
      <span role="gridcell" className={css['finding']} data-severity={first?.severity}>
        {first && <span title={findings.map(({ text }) => text).join('\n')}>{first.text}</span>}
        {findings.length > 1 && <b>{`+${findings.length - 1}`}</b>}
      </span>
    </div>
  )
}
