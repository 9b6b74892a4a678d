import { useElementSize } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { ImportPreview } from '../../shared/api/import-schemas.ts'
import type { CellPlace } from '../state/import-store.ts'
import { visibleRows } from '../tariffs/visible-rows.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import hiddenCss from '../ui/hidden.module.css'
import type { CellFacts } from './cell-facts.ts'
import { HeadingChip } from './heading-chip.tsx'
import css from './import-review.module.css'
import { cellId, ReviewRow } from './review-row.tsx'

const rowHeight = 28
const headHeight = 56
/** The change and the findings, which cover the cells under them. */
const fixedAtRight = 76 + 300

interface Columns {
  readonly template: string
  /** The least that a row takes; the findings take what the window has beside it. */
  readonly width: number
  readonly cellWidths: readonly number[]
}

/** Each column as wide as its words, within bounds; then the change and the findings, which stay in sight. */
const layColumns = (preview: ImportPreview, { rows, columnCount }: CellFacts): Columns => {
  const widths = Array.from({ length: columnCount }, (_, index) => {
    const { heading = '', field = '' } = preview.columns[index] ?? {}
    const longest = rows
      .filter(({ kind }) => kind === 'data')
      .slice(0, 200)
      .reduce((most, { cells }) => Math.max(most, cells[index]?.length ?? 0), heading.length)
    const chip = ((field ?? '').length || 9) * 7.4 + 44
    return Math.round(Math.min(Math.max(longest * 7.4 + 16, chip), 190))
  })
  const cells = widths.map((width) => `${width}px`).join(' ')
  return {
    template: `40px 24px ${cells} 76px minmax(300px, 1fr)`,
    width: widths.reduce((sum, width) => sum + width, 64 + fixedAtRight),
    cellWidths: widths,
  }
}

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-12, 0],
  PageDown: [12, 0],
}

/** The sheet itself, its columns named by chips, every finding in its row. One stop of the Tab key; arrows walk in it. */
export const ReviewGrid = ({
  preview,
  facts,
  selected,
  editing,
  onEdit,
}: {
  readonly preview: ImportPreview
  readonly facts: CellFacts
  readonly selected: CellPlace | null
  readonly editing: CellPlace | null
  readonly onEdit: (place: CellPlace | null) => void
}) => {
  const { imports } = useApp()
  const { say } = useWording()
  const scroller = useRef<HTMLDivElement>(null)
  const [scrolled, setScrolled] = useState(0)
  const { ref, height } = useElementSize<HTMLDivElement>()
  const { template, width, cellWidths } = useMemo(() => layColumns(preview, facts), [preview, facts])
  const selectedIndex = selected ? facts.indexByRow.get(selected.row) : undefined

  useEffect(() => {
    const element = scroller.current
    if (selectedIndex === undefined || !element) return
    const top = selectedIndex * rowHeight
    const room = element.clientHeight - headHeight - rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top > element.scrollTop + room) element.scrollTop = top - room
  }, [selectedIndex])

  const selectedColumn = selected?.column
  useEffect(() => {
    const element = scroller.current
    if (selectedColumn === undefined || !element) return
    const left = cellWidths.slice(0, selectedColumn - 1).reduce((sum, one) => sum + one, 64)
    const right = left + (cellWidths[selectedColumn - 1] ?? 0)
    const room = element.clientWidth - fixedAtRight
    if (left - 64 < element.scrollLeft) element.scrollLeft = left - 64
    else if (right > element.scrollLeft + room) element.scrollLeft = right - room
  }, [selectedColumn, cellWidths])

  const { first, count } = visibleRows({ total: facts.rows.length, scrolled, height, rowHeight })
  const isDrawn = selectedIndex !== undefined && selectedIndex >= first && selectedIndex < first + count

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const move = moves[event.key]
    if (move && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      const to = Math.min(Math.max((selectedIndex ?? -1) + move[0], 0), facts.rows.length - 1)
      const column = Math.min(Math.max((selected?.column ?? 1) + move[1], 1), facts.columnCount)
      const row = facts.rows[to]
      if (row) imports.select({ row: row.row, column })
      return
    }
    if (!selected) return
    const fix = facts.findingsByRow
      .get(selected.row)
      ?.find(({ columnNumber }) => columnNumber === selected.column)?.fix
    if (event.key === 'Enter' && fix) void imports.correct(selected, fix)
    else if (event.key === 'Enter' || event.key === 'F2') onEdit(selected)
    else if (event.key === 'Delete') void imports.toggleRow(selected.row)
    else return
    event.preventDefault()
  }

  const onEdited = (place: CellPlace, text: string | null): void => {
    onEdit(null)
    scroller.current?.focus()
    const now = facts.rows[facts.indexByRow.get(place.row) ?? -1]?.cells[place.column - 1] ?? ''
    if (text !== null && text !== now) void imports.correct(place, text)
  }

  return (
    <div ref={ref} className={css['gridBox']}>
      <div
        ref={scroller}
        className={css['grid']}
        role="grid"
        tabIndex={0}
        data-review-grid
        aria-label={say('review.grid')}
        aria-rowcount={facts.rows.length + 1}
        aria-activedescendant={isDrawn && selected ? cellId(selected) : undefined}
        onKeyDown={onKeyDown}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      >
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
            <span role="columnheader">
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
            <span role="columnheader" className={css['change']}>
              {say('review.change')}
            </span>
            <span role="columnheader" className={css['finding']}>
              {say('review.findings')}
            </span>
          </div>
        </div>
        <div
          role="rowgroup"
          className={css['gridBody']}
          style={{ height: facts.rows.length * rowHeight, width }}
        >
          {facts.rows.slice(first, first + count).map((row, offset) => (
            <ReviewRow
              key={row.row}
              row={row}
              facts={facts}
              template={template}
              width={width}
              top={(first + offset) * rowHeight}
              selected={selected}
              editing={editing}
              onEdit={onEdit}
              onEdited={onEdited}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
