import type { SupplySplitAnswer } from '../../shared/api/supply-methods.ts'
import { useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
import css from './plans-beside.module.css'

const plans = ['best', 'air', 'rail'] as const
const parts = ['freight', 'inTransit', 'holding', 'total'] as const

type Outcome = SupplySplitAnswer['best']

const RunsOut = ({ outcome }: { readonly outcome: Extract<Outcome, { kind: 'runs-out' }> }) => {
  const { say } = useWording()
  return (
    <td rowSpan={parts.length} className={css['out']}>
      <b>{say('split.out')}</b>
      <span>{say('split.outWeek', { week: outcome.week, from: outcome.from })}</span>
      <span>{say('split.missing', { n: outcome.missing })}</span>
    </td>
  )
}

/** The plan beside the same weeks all by air and all by rail: what each costs, or when it runs out. */
export const PlansBeside = ({ split }: { readonly split: SupplySplitAnswer }) => {
  const { say, money, number } = useWording()
  return (
    <table className={css['plans']} aria-label={say('split.plans')}>
      <thead>
        <tr>
          <th scope="col">{split.currency}</th>
          {plans.map((plan) => (
            <th key={plan} scope="col" data-plan={plan}>
              {plan === 'best' ? (
                say('split.plan.best')
              ) : (
                <>
                  <ModeMark mode={plan} /> {say('split.plan.alone')}
                </>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part, row) => (
          <tr key={part} data-part={part}>
            <th scope="row">{say(`split.part.${part}`)}</th>
            {plans.map((plan) => {
              const outcome = split[plan]
              if (outcome.kind === 'runs-out') {
                return row === 0 ? <RunsOut key={plan} outcome={outcome} /> : null
              }
              const amount = outcome[part]
              return (
                <td key={plan} data-plan={plan} data-copy={amount}>
                  {part === 'total' ? money(amount, split.currency) : number(amount)}
                </td>
              )
            })}
          </tr>
        ))}
        <tr data-part="firstWeek">
          <th scope="row">{say('split.firstWeek')}</th>
          <td>–</td>
          {(['air', 'rail'] as const).map((mode) => {
            const week = split.firstWeek[mode]
            return <td key={mode}>{week === null ? '–' : say('split.weekOf', { week })}</td>
          })}
        </tr>
      </tbody>
    </table>
  )
}
