import { useMemo, useState } from 'react'
import type { SweepAnswer } from '../../shared/api/decide-methods.ts'
import type { Comparison } from '../../shared/quote/comparison.ts'
import { firstExclusion } from '../comparison/best-offers.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import chartCss from './chart.module.css'
import { ChartHead, type ChartKind } from './chart-head.tsx'
import css from './decide.module.css'
import { saveText } from '../ui/save-text.ts'
import { useServiceWords } from './service-words.ts'
import { shownServices } from './shown-services.ts'
import { sweepToCsv } from './sweep-csv.ts'
import { SweepTable } from './sweep-table.tsx'
import { WeightChart } from './weight-chart.tsx'

const ways = ['air', 'rail'] as const

/** Cost against weight with what every service costs at the weight in hand, which a pointer or the keys move. */
export const WeightPanel = ({
  comparison,
  sweep,
  onKind,
}: {
  readonly comparison: Comparison
  readonly sweep: SweepAnswer
  readonly onKind: (kind: ChartKind) => void
}) => {
  const { view } = useApp()
  const scale = usePart(view, (state) => state.weightScale)
  const wording = useWording()
  const { say } = wording
  const shown = useMemo(() => shownServices(sweep), [sweep])
  const words = useServiceWords(sweep, shown)
  const [chosenKg, setChosenKg] = useState<string | null>(null)
  const [hovered, setHovered] = useState<number | null>(null)
  const [asTable, setAsTable] = useState(false)
  const present = sweep.weights.indexOf(sweep.presentKg)
  const chosen = chosenKg === null ? -1 : sweep.weights.indexOf(chosenKg)
  const index = hovered !== null && hovered < sweep.weights.length ? hovered : chosen < 0 ? present : chosen
  const kg = sweep.weights[index] ?? sweep.presentKg
  const missing = ways.filter((way) => !shown.some((one) => one.way === way))
  const whyNone = (way: (typeof ways)[number]): string =>
    firstExclusion(comparison, way)?.explanation ?? say('ticket.noTariff')
  const caption = [
    ...(sweep.densityKgPerM3 === null ? [] : [say('decide.density', { density: sweep.densityKgPerM3 })]),
    say(`decide.scale.${scale}`),
  ].join(', ')
  return (
    <section className={css['chart']} aria-label={say('decide.kind.weight')}>
      <ChartHead
        kind="weight"
        onKind={onKind}
        currency={sweep.currency}
        caption={caption}
        table={
          shown.length === 0
            ? null
            : {
                shown: asTable,
                onShow: setAsTable,
                onSave: () => saveText('viaduct-cost-by-weight.csv', 'text/csv', sweepToCsv(sweep, wording)),
              }
        }
      >
        {chosen >= 0 && kg !== sweep.presentKg && (
          <button type="button" className={buttonCss['link']} onClick={() => setChosenKg(null)}>
            {say('decide.back', { kg: sweep.presentKg })}
          </button>
        )}
        {!asTable && (
          <button
            type="button"
            className={buttonCss['link']}
            aria-pressed={scale === 'linear'}
            onClick={() => view.setWeightScale(scale === 'linear' ? 'doubling' : 'linear')}
          >
            {say('decide.linear')}
          </button>
        )}
      </ChartHead>
      <dl className={css['readout']} data-kg={kg}>
        {shown.map((one) => (
          <div key={one.service.id}>
            <dt className={chartCss['key']} data-way={one.way} data-dash={one.dash}>
              {words.name(one)}
            </dt>
            <dd data-copy={one.service.totals[index] ?? undefined}>
              <b>{words.total(one, index)}</b> <span>{say('days', { n: one.service.daysTypical })}</span>
            </dd>
          </div>
        ))}
        {shown.length > 0 &&
          missing.map((way) => (
            <div key={way} className={css['missing']}>
              <dt data-way={way}>{say(`ticket.none.${way}`)}</dt>
              <dd>{whyNone(way)}</dd>
            </div>
          ))}
      </dl>
      {asTable && shown.length > 0 ? (
        <SweepTable sweep={sweep} index={index} />
      ) : (
        <WeightChart
          sweep={sweep}
          shown={shown}
          words={words}
          scale={scale}
          index={index}
          empty={[...new Set(ways.map((way) => whyNone(way)))].join(' ')}
          onHover={setHovered}
          onIndex={(to) => {
            setHovered(null)
            setChosenKg(sweep.weights[to] ?? null)
          }}
        />
      )}
    </section>
  )
}
