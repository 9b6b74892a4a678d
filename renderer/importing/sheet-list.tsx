import { useMemo } from 'react'
import { reviewIn, replacedBy, type ImportState } from '../state/import-state.ts'
import { newReview, standingOf, type SheetStanding } from '../state/sheet-review.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { WarningIcon } from '../ui/icons.tsx'
import css from './sheet-list.module.css'

const Standing = ({ standing }: { readonly standing: SheetStanding }) => {
  const { say } = useWording()
  switch (standing.kind) {
    case 'unread':
      return <>{say('review.sheet.unread')}</>
    case 'failed':
      return <b className={css['stop']}>{say('review.sheet.failed')}</b>
    case 'empty':
      return <>{say('review.sheet.empty')}</>
    case 'questions':
      return <b>{say('review.sheet.questions', { n: standing.n })}</b>
    case 'errors':
      return (
        <b className={css['stop']}>
          <span aria-hidden="true">●</span> {say('review.errors', { n: standing.n })}
        </b>
      )
    case 'conflicts':
      return <b className={css['stop']}>{say('review.sheet.conflicts', { n: standing.n })}</b>
    case 'ready':
      return standing.warnings > 0 ? (
        <>
          <WarningIcon /> {say('review.warnings', { n: standing.warnings })}
        </>
      ) : (
        <>{say('review.sheet.ready')}</>
      )
  }
}

/** The sheets of a file that has several: how each stands, which is looked at, which are to be accepted. */
export const SheetList = () => {
  const { imports } = useApp()
  const { say } = useWording()
  const state: ImportState = usePart(imports, (whole) => whole)
  const { workbook, sheet, others, taken, activate } = state
  const replaced = useMemo(() => replacedBy(state), [state])
  if (workbook === null) return null
  return (
    <nav className={css['sheets']} aria-label={say('review.sheets')}>
      <ul>
        {workbook.map(({ name, rows }) => {
          const isTaken = taken.has(name)
          const review = name === sheet ? reviewIn(state) : (others.get(name) ?? newReview({ sheet: name }))
          return (
            <li key={name} className={css['sheet']} data-shown={name === sheet || undefined}>
              <input
                type="checkbox"
                checked={isTaken}
                aria-label={say('review.sheet.take', { sheet: name })}
                onChange={() => imports.toggleSheet(name)}
              />
              <button
                type="button"
                aria-current={name === sheet ? 'true' : undefined}
                onClick={() => void imports.show(name)}
              >
                <span className={css['name']} title={name}>
                  {name}
                </span>
                <span className={css['standing']}>
                  {isTaken ? (
                    <Standing standing={standingOf(review, !activate, replaced)} />
                  ) : (
                    say('review.sheet.left', { n: rows })
                  )}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
