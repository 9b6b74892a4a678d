import { memo, useState } from 'react'
import type { Answer } from '../../shared/api/contract.ts'
import type { SupplySplitAnswer } from '../../shared/api/supply-methods.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import { supplyIsBlank, supplyToInput, type SupplyEntry } from '../state/supply-form.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { focusPath } from '../ui/focus-path.ts'
import { useAnswer } from '../ui/use-answer.ts'
import { OrderTable } from './order-table.tsx'
import { PlansBeside } from './plans-beside.tsx'
import { SplitFields, type SplitIssues } from './split-fields.tsx'
import css from './split.module.css'
import { StockPanel } from './stock-panel.tsx'

type Failed = Exclude<Answer<'supply.split'>, { readonly ok: true }>

/** What sells and what is on the shelf is not said yet: what for, and with what figures. */
const Beginning = () => {
  const { say } = useWording()
  return (
    <div className={css['beginning']}>
      <h2>{say('split.begin.title')}</h2>
      <p>{say('split.begin.why')}</p>
      <ul>
        {(['demand', 'stock', 'onTheWay', 'piece'] as const).map((what) => (
          <li key={what}>{say(`split.begin.${what}`)}</li>
        ))}
      </ul>
    </div>
  )
}

/** Why there is no plan, where that is not said at a field, and the way to one. */
const NoPlan = ({ failed }: { readonly failed: Failed }) => {
  const { say } = useWording()
  if ('fault' in failed) return <p className={css['none']}>{failed.fault.text}</p>
  const { failure } = failed
  if (failure.code === 'SupplyRefused') return <p className={css['none']}>{say('split.fieldsOpen')}</p>
  return (
    <div className={css['none']}>
      <p>{'text' in failure ? failure.text : say('split.refused')}</p>
      {failure.code === 'NotRepeatable' && (
        <button type="button" className={buttonCss['button']} onClick={() => focusPath('pieces')}>
          {say('split.toCargo')}
        </button>
      )}
    </div>
  )
}

const Sentence = ({ split }: { readonly split: SupplySplitAnswer }) => {
  const [first, ...rest] = split.sentences
  return (
    <p className={css['sentence']} data-out={split.best.kind === 'runs-out' || undefined}>
      <b>{first}.</b> {rest.map((sentence) => `${sentence}.`).join(' ')}
    </p>
  )
}

const Plan = ({ split }: { readonly split: SupplySplitAnswer }) => {
  const { say } = useWording()
  const { best } = split
  return (
    <>
      <Sentence split={split} />
      {best.kind === 'runs-out' ? (
        <div className={css['middle']}>
          <StockPanel split={split} weeks={best.weeks} />
          <p className={css['helps']}>{say('split.outHelps')}</p>
        </div>
      ) : (
        <>
          <div className={css['middle']}>
            <StockPanel split={split} weeks={best.weeks} />
            <PlansBeside split={split} />
          </div>
          {best.orders.length > 0 && <OrderTable split={split} orders={best.orders} />}
        </>
      )}
    </>
  )
}

/** The last plan that was answered; it stays while another is asked for, and in grey while a field is wrong. */
const useLastPlan = (answer: Answer<'supply.split'> | null): SupplySplitAnswer | null => {
  const [last, setLast] = useState<SupplySplitAnswer | null>(null)
  const plan = answer?.ok === true ? answer.value : last
  if (plan !== last) setLast(plan)
  return plan
}

const Asked = ({ shipment, entry }: { readonly shipment: ShipmentInput; readonly entry: SupplyEntry }) => {
  const { language } = useWording()
  const supply = supplyToInput(entry, language !== 'fr')
  const answer = useAnswer('supply.split', { shipment, supply, language })
  const plan = useLastPlan(answer)
  const failed = answer?.ok === false ? answer : null
  const issues: SplitIssues =
    failed && 'failure' in failed && failed.failure.code === 'SupplyRefused' ? failed.failure.issues : []
  const atFields = issues.length > 0
  return (
    <>
      <SplitFields entry={entry} issues={issues} plan={plan} />
      {failed && !(atFields && plan) && <NoPlan failed={failed} />}
      {plan && (!failed || atFields) && (
        <div className={css['plan']} data-earlier={atFields || undefined}>
          <Plan split={plan} />
        </div>
      )}
    </>
  )
}

/** How goods that sell every week are kept on the shelf: fly some, rail the rest, never run out. */
export const Split = memo(() => {
  const { comparison, shipment: store } = useApp()
  const { say } = useWording()
  const shipment = usePart(comparison, (state) => state.shipment)
  const entry = usePart(store, (state) => state.form.supply)
  return (
    <section className={css['split']} aria-label={say('split.title')}>
      {supplyIsBlank(entry) || !shipment ? (
        <>
          <SplitFields entry={entry} issues={[]} plan={null} />
          <Beginning />
        </>
      ) : (
        <Asked shipment={shipment} entry={entry} />
      )}
    </section>
  )
})
