import { memo, useState } from 'react'
import type { Answer, MethodOutput } from '../../shared/api/contract.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import type { Comparison } from '../../shared/quote/comparison.ts'
import { firstExclusion } from '../comparison/best-offers.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { Adviser } from './adviser.tsx'
import { ChartHead, type ChartKind } from './chart-head.tsx'
import css from './decide.module.css'
import { FrontPanel } from './front-panel.tsx'
import { WeightPanel } from './weight-panel.tsx'

type ChartMethod = 'decide.sweep' | 'decide.front'

interface ChartProps {
  readonly comparison: Comparison
  readonly shipment: ShipmentInput
  readonly onKind: (kind: ChartKind) => void
}

/** In place of a chart: why there is none; nothing while it is asked for. */
const NoChart = ({
  answer,
  kind,
  currency,
  onKind,
}: {
  readonly answer: Exclude<Answer<ChartMethod>, { readonly ok: true }> | null
  readonly kind: ChartKind
  readonly currency: string
  readonly onKind: (kind: ChartKind) => void
}) => {
  const { say } = useWording()
  const text =
    answer === null
      ? ''
      : 'fault' in answer
        ? answer.fault.text
        : 'text' in answer.failure
          ? answer.failure.text
          : say('decide.refused')
  return (
    <section className={css['chart']} aria-label={say(`decide.kind.${kind}`)}>
      <ChartHead kind={kind} onKind={onKind} currency={currency} caption="" table={null} />
      <p className={css['none']}>{text}</p>
    </section>
  )
}

const Weights = ({ comparison, shipment, onKind }: ChartProps) => {
  const { language } = useWording()
  const answer = useAnswer('decide.sweep', { shipment, language })
  return answer?.ok === true ? (
    <WeightPanel comparison={comparison} sweep={answer.value} onKind={onKind} />
  ) : (
    <NoChart answer={answer} kind="weight" currency={comparison.currency} onKind={onKind} />
  )
}

const Dates = ({ comparison, shipment, onKind }: ChartProps) => {
  const { say, language } = useWording()
  const answer = useAnswer('decide.front', { shipment, language })
  const reasons = (['air', 'rail'] as const).map(
    (way) => firstExclusion(comparison, way)?.explanation ?? say('ticket.noTariff'),
  )
  return answer?.ok === true ? (
    <FrontPanel front={answer.value} empty={[...new Set(reasons)].join(' ')} onKind={onKind} />
  ) : (
    <NoChart answer={answer} kind="date" currency={comparison.currency} onKind={onKind} />
  )
}

const Asked = ({
  comparison,
  shipment,
}: {
  readonly comparison: Comparison
  readonly shipment: ShipmentInput
}) => {
  const { comparison: store } = useApp()
  const { language } = useWording()
  const neededBy = usePart(store, (state) => state.neededBy)
  const [picked, setPicked] = useState<ChartKind | null>(null)
  // Whole containers have no weight to be swept over.
  const kind = picked ?? ((shipment.containers ?? []).length > 0 ? 'date' : 'weight')
  const advised = useAnswer('decide.advice', { shipment, language })
  const advice: MethodOutput<'decide.advice'> | null = advised?.ok === true ? advised.value : null
  const Chart = kind === 'weight' ? Weights : Dates
  return (
    <>
      <Chart comparison={comparison} shipment={shipment} onKind={setPicked} />
      {advice && <Adviser comparison={comparison} advice={advice} neededBy={neededBy} />}
    </>
  )
}

/** What two totals do not decide: cost against weight and against date, the tariff's steps, and what the days are worth. */
export const Decide = memo(({ comparison }: { readonly comparison: Comparison }) => {
  const { comparison: store } = useApp()
  const shipment = usePart(store, (state) => state.shipment)
  const { say } = useWording()
  return (
    <section className={css['decide']} aria-label={say('decide.title')}>
      {shipment && <Asked comparison={comparison} shipment={shipment} />}
    </section>
  )
})
