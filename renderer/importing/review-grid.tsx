import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import type { CellPlace } from '../state/sheet-review.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import type { CellFacts } from './cell-facts.ts'
import { findingsWidth, layColumns } from './grid-columns.ts'
import { GridHead } from './grid-head.tsx'
import css from './import-review.module.css'
import { cellId, ReviewRow } from './review-row.tsx'
import { ScrollRuler } from './scroll-ruler.tsx'

const rowHeight = 28
const headHeight = 56

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-12, 0],
  PageDown: [12, 0],
}

/**
 * The sheet itself, its columns named by chips, every finding in its row. Rows are fetched as they are scrolled to. One
 * stop of the Tab key; arrows walk in it.
 */
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
  const narrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false })
  const { rows, positions, length } = usePart(imports.rows, (state) => state)
  const { template, width, cellWidths } = useMemo(
    () => layColumns(preview, facts, narrow),
    [preview, facts, narrow],
  )
  // oxlint-disable-next-line react/incompatible-library -- what it answers is read where it is drawn, never handed on
  const virtual = useVirtualizer({
    count: length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    initialRect: { width: 1200, height: 600 },
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items[items.length - 1]?.index ?? 0
  const height = virtual.scrollRect?.height
  const position = selected ? positions.get(selected.row) : undefined

  useEffect(() => {
    imports.rows.want(first, last)
  }, [imports, first, last, preview])

  useEffect(() => {
    const element = scroller.current
    if (position === undefined || !element) return
    const top = position * rowHeight
    const room = element.clientHeight - headHeight - rowHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top > element.scrollTop + room) element.scrollTop = top - room
  }, [position, height])

  const column = selected?.column
  useEffect(() => {
    const element = scroller.current
    if (column === undefined || !element) return
    const left = cellWidths.slice(0, column - 1).reduce((sum, one) => sum + one, 72)
    const right = left + (cellWidths[column - 1] ?? 0)
    const room = element.clientWidth - findingsWidth(narrow)
    if (left - 72 < element.scrollLeft) element.scrollLeft = left - 72
    else if (right > element.scrollLeft + room) element.scrollLeft = right - room
  }, [column, cellWidths, narrow])

  const isDrawn = position !== undefined && position >= first && position <= last

  /** The next row of the sheet that way; those that it drops have no cell to stand on. */
  const rowTowards = (from: number, step: number): number | undefined => {
    const direction = step < 0 ? -1 : 1
    let to = Math.min(Math.max(from + step, 0), length - 1)
    while (rows.get(to)?.row === null && to + direction >= 0 && to + direction < length) to += direction
    return rows.get(to)?.row ?? undefined
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const move = moves[event.key]
    if (move && !event.ctrlKey && !event.altKey) {
      event.preventDefault()
      const row = move[0] === 0 ? (selected?.row ?? rowTowards(-1, 1)) : rowTowards(position ?? -1, move[0])
      const to = Math.min(Math.max((column ?? 1) + move[1], 1), facts.columnCount)
      if (row !== undefined) imports.select({ row, column: to })
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
    const now = rows.get(positions.get(place.row) ?? -1)?.cells[place.column - 1] ?? ''
    if (text !== null && text !== now) void imports.correct(place, text)
  }

  return (
    <div className={css['gridBox']}>
      <div
        ref={scroller}
        className={css['grid']}
        role="grid"
        tabIndex={0}
        data-review-grid
        aria-label={say('review.grid')}
        aria-rowcount={length + 1}
        aria-activedescendant={isDrawn && selected ? cellId(selected) : undefined}
        onKeyDown={onKeyDown}
      >
        <GridHead preview={preview} facts={facts} template={template} width={width} narrow={narrow} />
        <div role="rowgroup" className={css['gridBody']} style={{ height: length * rowHeight, width }}>
          {items.map(({ index }) => {
            const row = rows.get(index)
            return (
              row && (
                <ReviewRow
                  key={index}
                  row={row}
                  facts={facts}
                  template={template}
                  width={width}
                  top={index * rowHeight}
                  narrow={narrow}
                  selected={selected}
                  editing={editing}
                  onEdit={onEdit}
                  onEdited={onEdited}
                />
              )
            )
          })}
        </div>
      </div>
      {length * rowHeight > (height ?? 0) - headHeight && <ScrollRuler preview={preview} top={headHeight} />}
    </div>
  )
}
