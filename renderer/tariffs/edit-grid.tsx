import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { SheetFinding } from '../../shared/api/preview-schemas.ts'
import { pasteAt, withCells, type EditedRow } from '../state/edited-rows.ts'
import { parsePastedRows } from '../state/paste-rows.ts'
import type { TariffEditStore } from '../state/tariff-edit-store.ts'
import { usePart, useWording } from '../ui/app-context.tsx'
import hiddenCss from '../ui/hidden.module.css'
import { EditRow, editCellId } from './edit-row.tsx'
import css from './edit-tariff.module.css'

const rowHeight = 28
const headHeight = 28
/** The row's number and its mark, which stay in sight at the left; the findings stay at the right. */
const fixedAtLeft = 76
const fixedAtRight = 300

const columnWidths = (columns: readonly string[], rows: readonly (readonly string[])[]): readonly number[] =>
  columns.map((name, index) => {
    const longest = rows
      .slice(0, 300)
      .reduce((most, cells) => Math.max(most, cells[index]?.length ?? 0), name.length)
    return Math.round(Math.min(Math.max(longest * 7.4 + 18, 52), 240))
  })

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-15, 0],
  PageDown: [15, 0],
}

/** The rows under edit. One stop of the Tab key; arrows walk in it, a letter begins to write. Only rows in sight are drawn. */
export const EditGrid = ({
  edit,
  findings,
}: {
  readonly edit: TariffEditStore
  /** By the index of the row. */
  readonly findings: ReadonlyMap<number, readonly SheetFinding[]>
}) => {
  const { say } = useWording()
  const columns = usePart(edit, (state) => state.columns)
  const version = usePart(edit, (state) => state.version)
  const rows = usePart(edit, (state) => state.rows)
  const selected = usePart(edit, (state) => state.selected)
  const numberColumns = usePart(edit, (state) => state.numberColumns)
  const [typing, setTyping] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const widths = useMemo(() => columnWidths(columns, version), [columns, version])
  const template = `44px 32px ${widths.map((width) => `${width}px`).join(' ')} minmax(${fixedAtRight}px, 1fr)`
  const width = widths.reduce((sum, one) => sum + one, fixedAtLeft + fixedAtRight)

  // oxlint-disable-next-line react-hooks/incompatible-library -- the virtualiser answers anew at every draw
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: 16,
  })

  const { row: chosenRow, column: chosenColumn } = selected
  useEffect(() => {
    virtual.scrollToIndex(chosenRow, { align: 'auto' })
  }, [virtual, chosenRow])
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const left = widths.slice(0, chosenColumn).reduce((sum, one) => sum + one, fixedAtLeft)
    const right = left + (widths[chosenColumn] ?? 0)
    const room = element.clientWidth - fixedAtRight
    if (left - fixedAtLeft < element.scrollLeft) element.scrollLeft = left - fixedAtLeft
    else if (right > element.scrollLeft + room) element.scrollLeft = right - room
  }, [chosenColumn, widths])

  const move = (down: number, right: number): void => {
    edit.select({
      row: Math.min(Math.max(chosenRow + down, 0), Math.max(rows.length - 1, 0)),
      column: Math.min(Math.max(chosenColumn + right, 0), columns.length - 1),
    })
  }
  const write = (text: string): void => {
    edit.change((before) => withCells(before, [{ row: chosenRow, column: chosenColumn, text }]))
  }
  const text = rows[chosenRow]?.cells[chosenColumn] ?? ''

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    const by = moves[event.key]
    const control = event.ctrlKey || event.metaKey
    if (by && !control && !event.altKey) move(by[0], by[1])
    else if (event.key === 'Home') edit.select({ row: control ? 0 : chosenRow, column: 0 })
    else if (event.key === 'End')
      edit.select({ row: control ? Math.max(rows.length - 1, 0) : chosenRow, column: columns.length - 1 })
    else if (control && event.key.toLowerCase() === 'z' && !event.shiftKey) edit.undo()
    else if (control && (event.key.toLowerCase() === 'y' || event.key.toLowerCase() === 'z')) edit.redo()
    else if (control && event.key.toLowerCase() === 'c') void navigator.clipboard.writeText(text)
    else if (event.key === 'Enter' || event.key === 'F2') setTyping(text)
    else if (event.key === 'Delete' || event.key === 'Backspace') write('')
    else if (event.key.length === 1 && !control && !event.altKey) setTyping(event.key)
    else return
    event.preventDefault()
  }

  const onPaste = (event: ClipboardEvent): void => {
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    const lines = parsePastedRows(event.clipboardData.getData('text/plain'))
    if (lines.length > 0) edit.change((before) => pasteAt(before, selected, lines, columns.length))
  }

  const onTyped = (typed: string | null, after: 'down' | 'right' | 'stay'): void => {
    setTyping(null)
    if (typed !== null) write(typed)
    scroller.current?.focus()
    if (after === 'down') move(1, 0)
    if (after === 'right') move(0, 1)
  }

  const drawn = virtual.getVirtualItems()
  const isDrawn = drawn.some(({ index }) => index === chosenRow)
  const beforeOf = (row: EditedRow): readonly string[] | undefined =>
    row.base === null ? undefined : version[row.base - 2]

  return (
    <div
      ref={scroller}
      className={css['grid']}
      role="grid"
      tabIndex={0}
      aria-label={say('edit.grid')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={isDrawn ? editCellId(chosenRow, chosenColumn) : undefined}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    >
      <div role="rowgroup" className={css['gridHead']} style={{ width }}>
        <div
          role="row"
          aria-rowindex={1}
          className={css['gridRow']}
          style={{ gridTemplateColumns: template }}
        >
          <span role="columnheader" className={css['rowNumber']}>
            {say('edit.row')}
          </span>
          <span role="columnheader">
            <span className={hiddenCss['hidden']}>{say('edit.mark')}</span>
          </span>
          {columns.map((name, index) => (
            <span role="columnheader" key={name} data-right={numberColumns.has(index + 1) || undefined}>
              {name}
            </span>
          ))}
          <span role="columnheader" className={css['finding']}>
            {say('edit.findings')}
          </span>
        </div>
      </div>
      <div role="rowgroup" className={css['gridBody']} style={{ height: virtual.getTotalSize(), width }}>
        {drawn.map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <EditRow
                key={row.key}
                row={row}
                before={beforeOf(row)}
                index={index}
                start={start}
                template={template}
                numberColumns={numberColumns}
                findings={findings.get(index) ?? []}
                chosen={index === chosenRow ? chosenColumn : null}
                typing={index === chosenRow ? typing : null}
                columns={columns}
                onChoose={(column) => {
                  edit.select({ row: index, column })
                  setTyping(null)
                  scroller.current?.focus()
                }}
                onType={(column) => {
                  edit.select({ row: index, column })
                  setTyping(row.cells[column] ?? '')
                }}
                onTyped={onTyped}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
