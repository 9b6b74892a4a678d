import { useState } from 'react'
import type { FrontAnswer } from '../../shared/api/decide-methods.ts'
import { useWording } from '../ui/app-context.tsx'
import { wayOf } from '../ui/mode.tsx'
import { ChartHead, type ChartKind } from './chart-head.tsx'
import css from './decide.module.css'
import { FrontChart } from './front-chart.tsx'
import { frontToCsv } from './front-csv.ts'
import { FrontTable } from './front-table.tsx'
import { useOfferWords } from './offer-words.ts'
import { saveText } from '../ui/save-text.ts'

/** Cost against delivery date, with what is to be said of the offer in hand. */
export const FrontPanel = ({
  front,
  empty,
  onKind,
}: {
  readonly front: FrontAnswer
  /** Why there is no offer, where there is none. */
  readonly empty: string
  readonly onKind: (kind: ChartKind) => void
}) => {
  const wording = useWording()
  const { say } = wording
  const words = useOfferWords(front)
  const [picked, setPicked] = useState<string | null>(null)
  const [asTable, setAsTable] = useState(false)
  const { offers } = front
  const [cheapest] = offers
    .filter(({ standing }) => standing.kind === 'front')
    .toSorted((a, b) => Number(a.total) - Number(b.total))
  const chosen = offers.find(({ id }) => id === picked) ?? cheapest ?? offers[0]
  return (
    <section className={css['chart']} aria-label={say('decide.kind.date')}>
      <ChartHead
        kind="date"
        onKind={onKind}
        currency={front.currency}
        caption={say('decide.frontCaption')}
        table={
          offers.length === 0
            ? null
            : {
                shown: asTable,
                onShow: setAsTable,
                onSave: () => saveText('viaduct-cost-by-date.csv', 'text/csv', frontToCsv(front, wording)),
              }
        }
      />
      {chosen ? (
        <>
          <dl className={css['readout']} data-offer={chosen.id} data-standing={chosen.standing.kind}>
            <div>
              <dt data-way={wayOf(chosen.mode)}>{words.name(chosen)}</dt>
              <dd data-copy={chosen.total}>
                <b>{words.total(chosen)}</b>
              </dd>
            </div>
            <div>
              <dt>{say('decide.column.arrives')}</dt>
              <dd>
                <b>{words.arrives(chosen)}</b> <span>{words.range(chosen)}</span>
              </dd>
            </div>
            <div className={css['standing']}>
              <dt>{words.standing(chosen)}</dt>
              <dd>{words.apart(chosen)}</dd>
            </div>
          </dl>
          {asTable ? (
            <FrontTable front={front} words={words} />
          ) : (
            <FrontChart front={front} words={words} chosen={chosen.id} onChoose={setPicked} />
          )}
        </>
      ) : (
        <p className={css['none']}>{empty}</p>
      )}
    </section>
  )
}
