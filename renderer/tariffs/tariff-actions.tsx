import { useState } from 'react'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { RichText } from '../ui/rich-text.tsx'
import { exportTariffs } from './export-tariffs.ts'
import css from './tariff-actions.module.css'

/** What can be done with one tariff: put it in force, take it out of force once the consequence was read, save it. */
export const TariffActions = ({ tariff }: { readonly tariff: TariffSummary }) => {
  const app = useApp()
  const wording = useWording()
  const { say, language } = wording
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState('')
  const { id, name, rows, active, sample } = tariff

  const change = async (method: 'tariffs.activate' | 'tariffs.retire'): Promise<void> => {
    setAsking(false)
    const answer = await app.client(method, { id, language })
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
        <button
          type="button"
          className={buttonCss['button']}
          onClick={() =>
            void exportTariffs(app, wording, [id], 'csv').then((reason) => setFailure(reason ?? ''))
          }
        >
          {say('manage.exportOne')}
        </button>
      </div>
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
