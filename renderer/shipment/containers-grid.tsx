import { equipmentTypes } from '../../shared/freight/equipment.ts'
import { containerIsBlank, emptyContainer, nextRowId, type ContainerEntry } from '../state/shipment-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import hiddenCss from '../ui/hidden.module.css'
import css from './pieces-grid.module.css'

const withBlankRow = (rows: readonly ContainerEntry[]): ContainerEntry[] => {
  const last = rows.at(-1)
  return last && containerIsBlank(last) ? [...rows] : [...rows, emptyContainer(nextRowId(rows))]
}

/** Whole containers: how many of each type, and the weight of their cargo in all. */
export const ContainersGrid = () => {
  const { shipment, comparison } = useApp()
  const { say } = useWording()
  const rows = usePart(shipment, (state) => state.form.cargo.containers)
  const issues = usePart(comparison, (state) => state.issues)
  const touched = usePart(shipment, (state) => state.touched)

  const edit = (
    field: string,
    change: (rows: readonly ContainerEntry[]) => readonly ContainerEntry[],
  ): void =>
    shipment.edit(field, (form) => ({
      ...form,
      cargo: { ...form.cargo, containers: withBlankRow(change(form.cargo.containers)) },
    }))
  const set = (id: number, part: Partial<ContainerEntry>): void =>
    edit(`containers.${id}.${Object.keys(part).join()}`, (known) =>
      known.map((row) => (row.id === id ? { ...row, ...part } : row)),
    )

  return (
    <div
      role="grid"
      aria-label={say('cargo.containersGrid')}
      className={`${css['grid']} ${css['containers']}`}
    >
      <div role="row" className={css['row']}>
        {(['type', 'count', 'weightKg'] as const).map((column) => (
          <div role="columnheader" key={column} className={css['head']}>
            {say(`cargo.container.${column}`)}
          </div>
        ))}
        <div role="columnheader" className={css['head']}>
          <span className={hiddenCss['hidden']}>{say('cargo.removeRow')}</span>
        </div>
      </div>
      {rows.map((row, index) => (
        <div
          role="row"
          key={row.id}
          className={css['row']}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) shipment.touch(`containers.${row.id}`)
          }}
        >
          <div role="gridcell" className={css['cell']}>
            <select
              className={css['packaging']}
              aria-label={say('cargo.cell', { column: say('cargo.container.type'), row: index + 1 })}
              value={row.type}
              onChange={(event) => {
                const type = equipmentTypes.find((known) => known === event.currentTarget.value)
                if (type) set(row.id, { type })
              }}
            >
              {equipmentTypes.map((type) => (
                <option key={type} value={type}>
                  {type}
                </option>
              ))}
            </select>
          </div>
          {(['count', 'weightKg'] as const).map((column) => {
            const path = `containers.${row.id}.${column}`
            const wrong = touched.has(`containers.${row.id}`) && issues.some((issue) => issue.path === path)
            return (
              <div role="gridcell" key={column} className={css['cell']}>
                <input
                  className={css['input']}
                  data-field={path}
                  aria-label={say('cargo.cell', { column: say(`cargo.container.${column}`), row: index + 1 })}
                  aria-invalid={wrong || undefined}
                  aria-describedby={wrong ? 'containers-findings' : undefined}
                  value={row[column]}
                  maxLength={40}
                  inputMode="decimal"
                  autoComplete="off"
                  onChange={(event) => set(row.id, { [column]: event.currentTarget.value })}
                  onFocus={(event) => event.currentTarget.select()}
                />
              </div>
            )
          })}
          <div role="gridcell" className={css['cell']}>
            {!containerIsBlank(row) && (
              <button
                type="button"
                className={css['removeRow']}
                aria-label={`${say('cargo.removeRow')} ${index + 1}`}
                onClick={() =>
                  edit(`containers.${row.id}.remove`, (known) => known.filter(({ id }) => id !== row.id))
                }
              >
                ×
              </button>
            )}
          </div>
        </div>
      ))}
    </div>
  )
}
