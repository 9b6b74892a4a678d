import { Menu } from '@mantine/core'
import { memo } from 'react'
import { packagings } from '../../shared/freight/shipment.ts'
import { parsePastedRows } from '../state/paste-rows.ts'
import { pieceIsBlank, type PieceEntry } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { MoreIcon, NoStackIcon, UprightIcon } from '../ui/icons.tsx'
import css from './pieces-grid.module.css'
import {
  changePiece,
  duplicatePiece,
  insertPiece,
  pastePieces,
  removePiece,
  type PieceColumn,
} from './piece-rows.ts'

const measures = ['count', 'length', 'width', 'height', 'weight'] as const

/** Whether a cell is wrong, once it or its row was left. */
const useWrong = (id: number, column: PieceColumn): boolean => {
  const { comparison, shipment } = useApp()
  const path = `pieces.${id}.${column}`
  const touched = usePart(shipment, (state) => state.touched.has(path) || state.touched.has(`pieces.${id}`))
  const wrong = usePart(comparison, (state) => state.issues.some((issue) => issue.path === path))
  return touched && wrong
}

const MeasureCell = ({
  row,
  number,
  column,
}: {
  readonly row: PieceEntry
  readonly number: number
  readonly column: (typeof measures)[number]
}) => {
  const { shipment } = useApp()
  const { say } = useWording()
  const path = `pieces.${row.id}.${column}`
  const wrong = useWrong(row.id, column)
  return (
    <div role="gridcell" className={css['cell']}>
      <input
        className={css['input']}
        data-cell={column}
        data-field={path}
        aria-label={say('cargo.cell', { column: say(`cargo.${column}`), row: number })}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? 'pieces-findings' : undefined}
        value={row[column]}
        maxLength={40}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          const { value } = event.currentTarget
          shipment.edit(path, (form) => ({
            ...form,
            cargo: { ...form.cargo, pieces: changePiece(form.cargo.pieces, row.id, { [column]: value }) },
          }))
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => {
          if (event.currentTarget.value.trim() !== '') shipment.touch(path)
        }}
        onPaste={(event) => {
          const pasted = parsePastedRows(event.clipboardData.getData('text'))
          if (pasted.length <= 1 && (pasted[0]?.length ?? 0) <= 1) return
          event.preventDefault()
          shipment.edit(`pieces.paste.${row.id}.${column}`, (form) => ({
            ...form,
            cargo: { ...form.cargo, pieces: pastePieces(form.cargo.pieces, row.id, column, pasted) },
          }))
        }}
      />
    </div>
  )
}

/** A line of equal pieces. */
export const PieceRow = memo(({ row, number }: { readonly row: PieceEntry; readonly number: number }) => {
  const { shipment } = useApp()
  const { say } = useWording()
  const edit = (field: string, change: (rows: readonly PieceEntry[]) => PieceEntry[]): void =>
    shipment.edit(`pieces.${row.id}.${field}`, (form) => ({
      ...form,
      cargo: { ...form.cargo, pieces: change(form.cargo.pieces) },
    }))
  const blank = pieceIsBlank(row)

  return (
    <div
      role="row"
      className={css['row']}
      data-row={row.id}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) shipment.touch(`pieces.${row.id}`)
      }}
    >
      {measures.map((column) => (
        <MeasureCell key={column} row={row} number={number} column={column} />
      ))}
      <div role="gridcell" className={css['cell']}>
        <select
          className={css['packaging']}
          data-cell="packaging"
          data-blank={blank || undefined}
          aria-label={say('cargo.cell', { column: say('cargo.packaging'), row: number })}
          value={row.packaging}
          onChange={(event) => {
            const packaging = packagings.find((known) => known === event.currentTarget.value)
            if (packaging) edit('packaging', (rows) => changePiece(rows, row.id, { packaging }))
          }}
        >
          {packagings.map((packaging) => (
            <option key={packaging} value={packaging}>
              {say(`packaging.${packaging}`)}
            </option>
          ))}
        </select>
        {!row.stackable && (
          <span className={css['mark']} title={say('cargo.notStackable')}>
            <NoStackIcon />
          </span>
        )}
        {!row.tiltable && (
          <span className={css['mark']} title={say('cargo.notTiltable')}>
            <UprightIcon />
          </span>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <button type="button" className={css['more']} aria-label={say('cargo.rowMenu', { row: number })}>
              <MoreIcon />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.CheckboxItem
              checked={row.stackable}
              onChange={(stackable) => edit('stackable', (rows) => changePiece(rows, row.id, { stackable }))}
            >
              {say('cargo.stackable')}
            </Menu.CheckboxItem>
            <Menu.CheckboxItem
              checked={row.tiltable}
              onChange={(tiltable) => edit('tiltable', (rows) => changePiece(rows, row.id, { tiltable }))}
            >
              {say('cargo.tiltable')}
            </Menu.CheckboxItem>
            <Menu.Divider />
            <Menu.Item
              disabled={blank}
              rightSection={<kbd>Ctrl D</kbd>}
              onClick={() => edit('duplicate', (rows) => duplicatePiece(rows, row.id))}
            >
              {say('cargo.duplicateRow')}
            </Menu.Item>
            <Menu.Item disabled={blank} onClick={() => edit('insert', (rows) => insertPiece(rows, row.id))}>
              {say('cargo.insertRow')}
            </Menu.Item>
            <Menu.Item
              disabled={blank}
              rightSection={<kbd>Ctrl Del</kbd>}
              onClick={() => edit('remove', (rows) => removePiece(rows, row.id))}
            >
              {say('cargo.removeRow')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  )
})
