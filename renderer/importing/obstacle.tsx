import { Fragment, useMemo, type ReactNode } from 'react'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import { replacedBy, reviewIn, type ImportState } from '../state/import-state.ts'
import { newReview, standingOf } from '../state/sheet-review.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import css from './import-review.module.css'

const namedRows = 6

const RowLinks = ({ preview }: { readonly preview: ImportPreview }) => {
  const { imports } = useApp()
  const { say } = useWording()
  const wrong = preview.issues.filter(({ severity }) => severity === 'error')
  const numbers = [...new Set(wrong.map(({ row }) => row))].filter((row) => row > 0)
  if (numbers.length === 0) return <>{say('review.fixSheet')}</>
  return (
    <>
      {say('review.fixRows')}{' '}
      {numbers.slice(0, namedRows).map((row) => (
        <Fragment key={row}>
          <button
            type="button"
            className={buttonCss['link']}
            onClick={() =>
              imports.select({ row, column: wrong.find((issue) => issue.row === row)?.columnNumber ?? 1 })
            }
          >
            {row}
          </button>{' '}
        </Fragment>
      ))}
      {numbers.length > namedRows && say('review.moreRows', { n: numbers.length - namedRows })}
    </>
  )
}

/** Rows that tie with rows in force: which tariff goes before is said here, and the tie is gone. */
const Tie = ({ preview }: { readonly preview: ImportPreview }) => {
  const { imports } = useApp()
  const { say } = useWording()
  const { conflicts, priority } = preview
  return (
    <>
      {conflicts[0]?.text}
      {conflicts.length > 1 && ` ${say('review.moreTies', { n: conflicts.length - 1 })}`}{' '}
      <button
        type="button"
        className={buttonCss['link']}
        onClick={() => void imports.answer({ priority: priority + 1 })}
      >
        {say('review.givePriority')}
      </button>{' '}
      <button
        type="button"
        className={buttonCss['link']}
        onClick={() => void imports.answer({ priority: priority - 1 })}
      >
        {say('review.yieldPriority')}
      </button>
    </>
  )
}

/** The other sheets that are taken along and cannot be accepted yet. */
const otherSheets = (state: ImportState): readonly string[] => {
  const replaced = replacedBy(state)
  return (state.workbook ?? []).flatMap(({ name }) => {
    if (name === state.sheet || !state.taken.has(name)) return []
    const review = state.others.get(name) ?? newReview({ sheet: name })
    return standingOf(review, !state.activate, replaced).kind === 'ready' ? [] : [name]
  })
}

/** Why what is taken cannot be accepted yet; nothing when it can. */
export const Obstacle = ({ preview }: { readonly preview: ImportPreview }): ReactNode => {
  const { imports } = useApp()
  const { say } = useWording()
  const state = usePart(imports, (whole) => whole)
  const waiting = useMemo(() => otherSheets(state), [state])
  const isTaken = state.workbook === null || (state.sheet !== null && state.taken.has(state.sheet))
  const replaced = state.workbook === null ? new Set<string>() : replacedBy(state)
  const standing = standingOf(reviewIn(state), !state.activate, replaced)
  if (isTaken) {
    switch (standing.kind) {
      case 'failed':
        return say('review.againFirst')
      case 'questions':
        return say('review.answerFirst', { n: standing.n })
      case 'errors':
        return <RowLinks preview={preview} />
      case 'conflicts':
        return <Tie preview={preview} />
      case 'empty':
        return say('review.noRates')
      case 'unread':
      case 'ready':
        break
    }
  }
  if (state.workbook !== null && state.taken.size === 0) return say('review.noSheets')
  const [first] = waiting
  return first === undefined ? null : (
    <>
      {say('review.otherSheets', { n: waiting.length })}{' '}
      <button type="button" className={buttonCss['link']} onClick={() => void imports.show(first)}>
        <span className={css['rowLink']}>{first}</span>
      </button>
    </>
  )
}
