import { useEffect, useMemo } from 'react'
import type { SheetFinding } from '../../shared/api/preview-schemas.ts'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import { insertRows, sheetNumbers, withCells } from '../state/edited-rows.ts'
import type { TariffEditStore } from '../state/tariff-edit-store.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { WarningIcon } from '../ui/icons.tsx'
import topCss from '../ui/top-bar.module.css'
import { EditFoot } from './edit-foot.tsx'
import { EditGrid } from './edit-grid.tsx'
import css from './edit-tariff.module.css'

const bySeverity = (a: SheetFinding, b: SheetFinding): number =>
  Number(a.severity === 'warning') - Number(b.severity === 'warning')

/** Findings by the index of their row on screen. */
const useFindings = (edit: TariffEditStore): ReadonlyMap<number, readonly SheetFinding[]> => {
  const rows = usePart(edit, (state) => state.rows)
  const review = usePart(edit, (state) => state.review)
  return useMemo(() => {
    const found = new Map<number, SheetFinding[]>()
    if (!review || review.issues.length === 0) return found
    const indexByNumber = sheetNumbers(rows)
    for (const issue of review.issues.toSorted(bySeverity)) {
      const index = indexByNumber.get(issue.row)
      if (index === undefined) continue
      const known = found.get(index)
      if (known) known.push(issue)
      else found.set(index, [issue])
    }
    return found
  }, [rows, review])
}

/** The chosen cell in full, and what can be done with its row. */
const CellBar = ({
  edit,
  findings,
}: {
  readonly edit: TariffEditStore
  readonly findings: ReadonlyMap<number, readonly SheetFinding[]>
}) => {
  const { say } = useWording()
  const { selected, rows, columns, version, past, future } = usePart(edit, (state) => state)
  const row = rows[selected.row]
  const text = row?.cells[selected.column] ?? ''
  const before = row?.base == null ? text : (version[row.base - 2]?.[selected.column] ?? '')
  const found = findings.get(selected.row) ?? []
  const fix = found.find(({ columnNumber }) => columnNumber === selected.column + 1)?.fix ?? null
  const empty = (): readonly string[] => columns.map(() => '')
  const add = (cells: readonly string[]): void => {
    edit.change((now) => insertRows(now, selected.row, [cells]))
    edit.select({ row: Math.min(selected.row + 1, edit.getState().rows.length - 1), column: selected.column })
  }
  return (
    <div className={css['bar']} role="region" aria-label={say('edit.chosen')}>
      <b>{columns[selected.column] ?? ''}</b>
      <span className={css['barText']}>{text === '' ? '–' : text}</span>
      {before !== text && (
        <span className={css['facts']}>{say('edit.before', { before: before === '' ? '–' : before })}</span>
      )}
      <span className={css['barFindings']}>{found.map((issue) => issue.text).join(' ')}</span>
      <div className={css['barTools']}>
        {fix !== null && (
          <button
            type="button"
            className={buttonCss['button']}
            onClick={() => edit.change((now) => withCells(now, [{ ...selected, text: fix }]))}
          >
            {say('edit.useFix', { fix })}
          </button>
        )}
        <button type="button" className={buttonCss['button']} onClick={() => add(empty())}>
          {say('edit.addRow')}
        </button>
        <button
          type="button"
          className={buttonCss['button']}
          disabled={!row}
          onClick={() => add(row?.cells ?? empty())}
        >
          {say('edit.duplicateRow')}
        </button>
        <button
          type="button"
          className={buttonCss['button']}
          disabled={!row}
          onClick={() => edit.change((now) => now.toSpliced(selected.row, 1))}
        >
          {say('edit.deleteRow')}
        </button>
        <button
          type="button"
          className={buttonCss['button']}
          disabled={past.length === 0}
          onClick={edit.undo}
        >
          {say('edit.undo')}
        </button>
        <button
          type="button"
          className={buttonCss['button']}
          disabled={future.length === 0}
          onClick={edit.redo}
        >
          {say('edit.redo')}
        </button>
      </div>
    </div>
  )
}

/** A version's rows under edit: what is saved becomes the next version, and the one that was edited stays. */
export const EditScreen = ({ id }: { readonly id: string }) => {
  const app = useApp()
  const { edits: edit } = app
  const { say } = useWording()
  const { tariff, failure, review, reviewing } = usePart(edit, (state) => state)
  const findings = useFindings(edit)
  useEffect(() => {
    void edit.open(id)
  }, [edit, id])

  const leave = (to: string): void => {
    edit.close()
    app.navigate(`/tariffs/${encodeURIComponent(to)}`)
  }
  const onSaved = ({ id: saved, name, version, rows }: TariffSummary): void => {
    app.imports.bookChanged(say('edit.saved', { name, version, n: rows }))
    app.navigate(`/tariffs/${encodeURIComponent(saved)}`)
    app.askAgain()
  }
  const { errors = 0, warnings = 0, changes = 0 } = review ?? {}
  return (
    <main className={css['screen']} aria-label={say('edit.title')} aria-busy={reviewing}>
      <header className={css['head']}>
        <div>
          <h1 className={css['title']}>
            {tariff ? `${tariff.issuer}: ${tariff.name}` : ''}{' '}
            {tariff?.sample && <span className={topCss['sample']}>{say('sample')}</span>}
          </h1>
          <p className={css['facts']}>
            {tariff && say('edit.of', { version: tariff.version, n: changes })}{' '}
            {tariff?.sample ? say('edit.sample') : say('edit.hint')}
          </p>
        </div>
        <div className={css['counts']} role="status">
          {errors > 0 && (
            <b className={css['errors']}>
              <span aria-hidden="true">●</span> {say('edit.errors', { n: errors })}
            </b>
          )}
          {warnings > 0 && (
            <b>
              <WarningIcon /> {say('edit.warnings', { n: warnings })}
            </b>
          )}
          {review && errors + warnings === 0 && <b>{say('edit.noFindings')}</b>}
        </div>
      </header>
      {failure !== '' && (
        <p role="alert" className={css['failure']}>
          {failure}
        </p>
      )}
      {tariff ? (
        <>
          <CellBar edit={edit} findings={findings} />
          <EditGrid edit={edit} findings={findings} />
        </>
      ) : (
        <div className={css['grid']} />
      )}
      <EditFoot edit={edit} onSaved={onSaved} onClose={() => leave(id)} />
    </main>
  )
}
