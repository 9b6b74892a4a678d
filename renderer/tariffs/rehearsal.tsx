import { useState } from 'react'
import { finishJob } from '../state/wait-for-job.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import { BookWarnings } from '../ui/book-warnings.tsx'
import buttonCss from '../ui/button.module.css'
import { useJobResult } from '../ui/use-job-result.ts'
import { ChangeSummary, LostLanes } from './change-summary.tsx'
import css from './tariff-actions.module.css'

/** What putting a version in force would change, read before it is done; and what settles a tie where there is one. */
export const Rehearsal = ({
  id,
  edition,
  onDone,
}: {
  readonly id: string
  readonly edition: number
  readonly onDone: () => void
}) => {
  const app = useApp()
  const { say, language } = useWording()
  const answer = useJobResult('tariffs.rehearse', { id, language }, edition)
  const [failure, setFailure] = useState('')
  if (!answer) return <section className={css['question']} aria-busy="true" />
  if (!answer.ok)
    return (
      <p role="alert" className={css['failure']}>
        {'fault' in answer ? answer.fault.text : answer.failure.text}
      </p>
    )
  if (answer.value.kind !== 'rehearsal') return null
  const { tariff, replaces, diff, losesCover, bookWarnings, conflicts, suggestedPriority } = answer.value
  const { name, version, rows } = tariff

  const putInForce = async (priority: number | null): Promise<void> => {
    const answered =
      priority === null
        ? await app.client('tariffs.activate', { id, language })
        : await finishJob(app.client, app.client('tariffs.setPriority', { id, priority, language }), language)
    if (!answered.ok) {
      setFailure('fault' in answered ? answered.fault.text : answered.failure.text)
      return
    }
    app.imports.bookChanged(say('manage.activated', { name, n: rows }))
    app.askAgain()
    onDone()
  }

  return (
    <section className={css['question']} aria-labelledby="rehearsal-title">
      <h3 id="rehearsal-title">
        {replaces
          ? say('rehearsal.titleInstead', { name, version, replaced: replaces.version })
          : say('rehearsal.title', { name, version })}
      </h3>
      {replaces && <ChangeSummary diff={diff} />}
      <LostLanes lanes={losesCover} />
      <BookWarnings warnings={bookWarnings} className={css['stop']} />
      {conflicts.slice(0, 3).map(({ text, first, second }) => (
        <p key={`${first.versionId}.${first.row}.${second.row}`} className={css['stop']}>
          {text}
        </p>
      ))}
      {conflicts.length > 3 && (
        <p className={css['stop']}>{say('edit.moreTies', { n: conflicts.length - 3 })}</p>
      )}
      {conflicts.length > 0 && <p>{say('rehearsal.settle')}</p>}
      {failure !== '' && (
        <p role="alert" className={css['stop']}>
          {failure}
        </p>
      )}
      <div className={css['choices']}>
        {conflicts.length === 0 && (
          <button
            type="button"
            className={`${buttonCss['button']} ${buttonCss['primary']}`}
            onClick={() => void putInForce(null)}
          >
            {say('rehearsal.put', { version })}
          </button>
        )}
        {conflicts.length > 0 && suggestedPriority !== null && (
          <button
            type="button"
            className={`${buttonCss['button']} ${buttonCss['primary']}`}
            onClick={() => void putInForce(suggestedPriority)}
          >
            {say('edit.givePriority', { priority: suggestedPriority })}
          </button>
        )}
        <button type="button" className={buttonCss['button']} onClick={onDone}>
          {say('rehearsal.leave')}
        </button>
      </div>
    </section>
  )
}
