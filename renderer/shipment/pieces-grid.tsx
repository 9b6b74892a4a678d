import type { KeyboardEvent } from 'react'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { Term } from '../ui/term.tsx'
import { PieceRow } from './piece-row.tsx'
import { duplicatePiece, pieceColumns, removePiece, type PieceColumn } from './piece-rows.ts'
import css from './pieces-grid.module.css'

const cellAt = (grid: HTMLElement, rowIndex: number, column: string | undefined): HTMLElement | undefined => {
  const row = grid.querySelectorAll<HTMLElement>('[data-row]')[rowIndex]
  return row?.querySelector<HTMLElement>(`[data-cell="${column}"]`) ?? undefined
}

const isColumn = (name: string | undefined): name is PieceColumn =>
  pieceColumns.some((column) => column === name)

/** Where a key leads from a cell; undefined where the key is the cell's own. */
const neighbour = (
  event: KeyboardEvent<HTMLElement>,
  target: HTMLElement,
): readonly [number, number] | undefined => {
  const caret = target instanceof HTMLInputElement ? target : null
  const whole = caret !== null && caret.selectionStart === 0 && caret.selectionEnd === caret.value.length
  switch (event.key) {
    case 'ArrowUp':
      return caret ? [-1, 0] : undefined
    case 'ArrowDown':
      return caret ? [1, 0] : undefined
    case 'Enter':
      return caret ? [event.shiftKey ? -1 : 1, 0] : undefined
    case 'ArrowLeft':
      return !caret || whole || caret.selectionEnd === 0 ? [0, -1] : undefined
    case 'ArrowRight':
      return !caret || whole || caret.selectionStart === caret.value.length ? [0, 1] : undefined
    default:
      return undefined
  }
}

/** The pieces, like a spreadsheet: arrows and Enter move, Ctrl D repeats a row, several rows can be pasted at once. */
export const PiecesGrid = () => {
  const { shipment } = useApp()
  const { say } = useWording()
  const rows = usePart(shipment, (state) => state.form.cargo.pieces)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const column = target.dataset['cell']
    const row = target.closest<HTMLElement>('[data-row]')
    if (!isColumn(column) || !row || event.altKey) return
    const id = Number(row.dataset['row'])
    const index = rows.findIndex((known) => known.id === id)
    const grid = event.currentTarget
    if (event.ctrlKey || event.metaKey) {
      const change = event.key === 'd' ? duplicatePiece : event.key === 'Delete' ? removePiece : undefined
      if (!change) return
      event.preventDefault()
      shipment.edit(`pieces.${id}.${event.key}`, (form) => ({
        ...form,
        cargo: { ...form.cargo, pieces: change(form.cargo.pieces, id) },
      }))
      requestAnimationFrame(() => cellAt(grid, event.key === 'd' ? index + 1 : index, column)?.focus())
      return
    }
    const step = neighbour(event, target)
    if (!step) return
    const next = cellAt(grid, index + step[0], pieceColumns[pieceColumns.indexOf(column) + step[1]])
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return (
    <div
      role="grid"
      aria-label={say('cargo.grid')}
      aria-describedby="pieces-keys"
      className={css['grid']}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={`${css['row']} ${css['headRow']}`}>
        {pieceColumns.map((column) => (
          <div role="columnheader" key={column} className={css['head']}>
            {column === 'weight' ? (
              <Term name="grossWeight">{say(`cargo.short.${column}`)}</Term>
            ) : (
              <abbr title={say(`cargo.${column}`)}>{say(`cargo.short.${column}`)}</abbr>
            )}
          </div>
        ))}
      </div>
      {rows.map((row, index) => (
        <PieceRow key={row.id} row={row} number={index + 1} />
      ))}
      <span id="pieces-keys" hidden>
        {say('cargo.gridKeys')}
      </span>
    </div>
  )
}
