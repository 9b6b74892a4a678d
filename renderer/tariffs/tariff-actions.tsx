import { useState } from 'react'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import { finishJob } from '../state/wait-for-job.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { RichText } from '../ui/rich-text.tsx'
import { exportTariffs } from './export-tariffs.ts'
import { Rehearsal } from './rehearsal.tsx'
import css from './tariff-actions.module.css'

/** The tariff's priority; another one is another version with the same rows, in force where this one is. */
const PriorityField = ({
  tariff: { id, name, priority, active, rows },
  onFailure,
}: {
  readonly tariff: TariffSummary
  readonly onFailure: (text: string) => void
}) => {
  const app = useApp()
  const { say, language } = useWording()
  const change = async (said: string): Promise<void> => {
    const typed = said.trim()
    if (!/^-?\d{1,6}$/.test(typed) || Number(typed) === priority) return
    const asked = app.client('tariffs.setPriority', {
      id,
      priority: Number(typed),
      activate: active,
      language,
    })
    const answer = await finishJob(app.client, asked, language)
    if (!answer.ok) {
      onFailure('fault' in answer ? answer.fault.text : answer.failure.text)
      return
    }
    if (answer.value.kind !== 'saved-version') return
    onFailure('')
    app.imports.bookChanged(active ? say('manage.activated', { name, n: rows }) : '')
    app.navigate(`/tariffs/${encodeURIComponent(answer.value.tariff.id)}`)
    app.askAgain()
  }
  return (
    <label className={css['priority']}>
      {say('list.priority')}
      <input
        key={`${id}.${priority}`}
        className={fieldCss['box']}
        inputMode="numeric"
        defaultValue={priority}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
        onBlur={(event) => void change(event.currentTarget.value)}
      />
    </label>
  )
}

/** What can be done with one tariff: put it in force, take it out of force once the consequence was read, save it. */
export const TariffActions = ({
  tariff,
  edition,
}: {
  readonly tariff: TariffSummary
  readonly edition: number
}) => {
  const app = useApp()
  const wording = useWording()
  const { say, language } = wording
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState('')
  const [rehearsing, setRehearsing] = useState(false)
  const open = (part: string): void => app.navigate(`/tariffs/${encodeURIComponent(tariff.id)}/${part}`)
  const { id, name, rows, active, sample } = tariff

  const change = async (method: 'tariffs.activate' | 'tariffs.retire'): Promise<void> => {
    setAsking(false)
    const answer = await app.client(method, { id, language })
    // A tie is shown with what settles it.
    if (!answer.ok && 'failure' in answer && answer.failure.code === 'ActivationConflicts') {
      setFailure('')
      setRehearsing(true)
      return
    }
    if (!answer.ok) {
      setFailure('fault' in answer ? answer.fault.text : answer.failure.text)
      return
    }
    setFailure('')
    app.imports.bookChanged(
      method === 'tariffs.retire'
        ? say('manage.retired', { name })
        : say('manage.activated', { name, n: rows }),
    )
    app.askAgain()
  }

  return (
    <>
      <div className={css['bar']}>
        {active ? (
          <button
            type="button"
            className={buttonCss['button']}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {say('manage.retire')}
          </button>
        ) : (
          <button
            type="button"
            className={buttonCss['button']}
            onClick={() => void change('tariffs.activate')}
          >
            {say('manage.activate')}
          </button>
        )}
        <button type="button" className={buttonCss['button']} onClick={() => open('edit')}>
          {say('edit.open')}
        </button>
        <button type="button" className={buttonCss['button']} onClick={() => open('history')}>
          {say('history.open')}
        </button>
        <button
          type="button"
          className={buttonCss['button']}
          onClick={() =>
            void exportTariffs(app, wording, [id], 'csv').then((reason) => setFailure(reason ?? ''))
          }
        >
          {say('manage.exportOne')}
        </button>
        {!sample && <PriorityField tariff={tariff} onFailure={setFailure} />}
      </div>
      {rehearsing && <Rehearsal id={id} edition={edition} onDone={() => setRehearsing(false)} />}
      {asking && (
        <section className={css['question']} aria-labelledby="retire-title">
          <h3 id="retire-title">{say('manage.retireTitle', { name })}</h3>
          <p>
            <RichText text={say('manage.retireText', { n: rows })} /> {sample && say('manage.retireSample')}
          </p>
          <div className={css['choices']}>
            <button
              type="button"
              className={`${buttonCss['button']} ${buttonCss['primary']}`}
              onClick={() => void change('tariffs.retire')}
            >
              {say('manage.retireNow')}
            </button>
            <button type="button" className={buttonCss['button']} onClick={() => setAsking(false)}>
              {say('manage.keep')}
            </button>
          </div>
        </section>
      )}
      {failure !== '' && (
        <p role="alert" className={css['failure']}>
          {failure}
        </p>
      )}
    </>
  )
}
