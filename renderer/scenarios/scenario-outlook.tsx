import { useWording } from '../ui/app-context.tsx'
import type { ScenarioRun, Weights } from './scenario-rows.ts'
import css from './scenarios.module.css'

const shareOf = (part: number, whole: number): string =>
  whole === 0 ? '0' : String(Math.round((part / whole) * 100))

/** Always flying, always the train, or following the advice: what to expect of each, at best and at worst. */
export const ScenarioOutlook = ({
  run,
  weights,
  withDeadline,
}: {
  readonly run: ScenarioRun
  readonly weights: Weights
  readonly withDeadline: boolean
}) => {
  const { say, number, date } = useWording()
  if (run.cases.length === 0 || run.weighed.length === 0) return null
  const { said, tooMuch } = weights
  return (
    <section className={css['outlook']} aria-label={say('whatIf.outlook.title')}>
      <h2>
        {say('whatIf.outlook.title')}{' '}
        <span className={css['grey']}>
          {tooMuch === null
            ? say(said ? 'whatIf.outlook.said' : 'whatIf.outlook.unsaid', { percent: weights.today })
            : say('whatIf.outlook.tooMuch', { percent: tooMuch })}
        </span>
      </h2>
      <table aria-label={say('whatIf.outlook.title')}>
        <thead>
          <tr>
            <th scope="col">{run.currency}</th>
            {(['expected', 'best', 'worst', 'days', 'delivered', 'late'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`whatIf.outlook.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {run.weighed.map((one) => (
            <tr key={one.choice}>
              <th scope="row">
                {say(`whatIf.outlook.choice.${one.choice}`)}
                {one.withoutOffer > 0 && (
                  <span className={css['grey']}> {say('whatIf.outlook.withoutOffer')}</span>
                )}
              </th>
              <td data-copy={said ? one.expected : undefined}>
                {said ? <b>{number(one.expected)}</b> : '–'}
              </td>
              <td data-copy={one.best}>{number(one.best)}</td>
              <td data-copy={one.worst}>{number(one.worst)}</td>
              <td>{said ? number(one.expectedDays) : '–'}</td>
              <td>
                {one.soonest === one.latest
                  ? date(one.soonest, 'short')
                  : say('whatIf.outlook.between', {
                      from: date(one.soonest, 'short'),
                      to: date(one.latest, 'short'),
                    })}
              </td>
              <td>
                {!withDeadline
                  ? '–'
                  : said
                    ? say('whatIf.outlook.percent', { percent: shareOf(one.late, one.weight) })
                    : say('whatIf.outlook.rows', { late: one.late, all: one.weight })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
