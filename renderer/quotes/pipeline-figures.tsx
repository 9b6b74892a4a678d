import type { Pipeline } from '../../shared/quote/pipeline.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
import css from './quotes.module.css'

const Won = ({ rate }: { readonly rate: Pipeline['all'] }) => {
  const { say } = useWording()
  return rate.winPercent === null ? (
    <span className={css['grey']}>{say('pipeline.undecided')}</span>
  ) : (
    <>
      <b>{rate.winPercent} %</b>{' '}
      <span className={css['grey']}>{say('pipeline.of', { won: rate.won, n: rate.decided })}</span>
    </>
  )
}

/** What still waits for an answer, and how much of what was answered was won; of the quotes that the filter finds. */
export const PipelineFigures = () => {
  const { quotes } = useApp()
  const { say, money } = useWording()
  const pipeline = usePart(quotes, (state) => state.pipeline)
  if (!pipeline || (pipeline.open.length === 0 && pipeline.all.decided === 0)) return null
  return (
    <section className={css['pipeline']} aria-label={say('pipeline.title')}>
      <div>
        <h2 className={css['title']}>{say('pipeline.open')}</h2>
        {pipeline.open.length === 0 && <p className={css['grey']}>{say('pipeline.nothingOpen')}</p>}
        {pipeline.open.map(({ currency, quotes: n, least, most }) => (
          <p key={currency}>
            <b data-copy={most}>
              {least === most
                ? money(most, currency)
                : `${money(least, currency)} – ${money(most, currency)}`}
            </b>{' '}
            <span className={css['grey']}>{say('pipeline.quotes', { n })}</span>
          </p>
        ))}
      </div>
      <div>
        <h2 className={css['title']}>{say('pipeline.won')}</h2>
        <p>
          <Won rate={pipeline.all} />
        </p>
      </div>
      {pipeline.byMode.length > 0 && (
        <div>
          <h2 className={css['title']}>{say('pipeline.byMode')}</h2>
          {pipeline.byMode.map(({ mode, ...rate }) => (
            <p key={mode} className={css['modeRate']}>
              <ModeMark mode={mode} /> <Won rate={rate} />
            </p>
          ))}
        </div>
      )}
      {pipeline.byLane.length > 0 && (
        <div className={css['lanes']}>
          <h2 className={css['title']}>{say('pipeline.byLane')}</h2>
          {pipeline.byLane.slice(0, 3).map(({ origin, destination, ...rate }) => (
            <p key={`${origin} ${destination}`}>
              {origin} – {destination} <Won rate={rate} />
            </p>
          ))}
        </div>
      )}
    </section>
  )
}
