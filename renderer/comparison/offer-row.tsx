import { memo } from 'react'
import type { Comparison, Offer } from '../../shared/quote/comparison.ts'
import { useWording } from '../ui/app-context.tsx'
import { ChevronDownIcon, ChevronRightIcon, WarningIcon } from '../ui/icons.tsx'
import { ModeMark } from '../ui/mode.tsx'
import { dateRange } from './date-range.ts'
import { HoleRow } from './hole-row.tsx'
import { LineRows } from './line-rows.tsx'
import { wholeOf } from './whole-number.ts'
import { boxesOf, serviceName } from './service-name.ts'
import css from './offers.module.css'

export const OfferRow = memo(
  ({
    offer,
    comparison,
    opened,
    reachable,
  }: {
    readonly offer: Offer
    readonly comparison: Pick<Comparison, 'currency' | 'exchangeRates'>
    readonly opened: boolean
    /** The row that Tab leads to; the arrows lead on. */
    readonly reachable: boolean
  }) => {
    const wording = useWording()
    const { say, number, date, money } = wording
    const { transit } = offer
    const boxes = boxesOf(offer)
    const name = [...(boxes === '' ? [] : [boxes]), serviceName(offer)].join(', ')
    const early = offer.daysEarly
    const { currency } = comparison
    const estimated = offer.totalWithEstimates
    return (
      <div role="rowgroup" className={css['group']} data-offer={offer.id}>
        <div
          role="row"
          aria-level={1}
          aria-expanded={opened}
          tabIndex={reachable ? 0 : -1}
          data-key={offer.id}
          className={`${css['offer']} ${opened ? css['opened'] : ''} ${offer.holes.length > 0 && !opened ? css['holed'] : ''}`}
        >
          <span role="gridcell" className={css['chevron']}>
            {opened ? <ChevronDownIcon /> : <ChevronRightIcon />}
          </span>
          <span role="gridcell">
            <ModeMark mode={offer.mode} />
          </span>
          <span role="gridcell" className={css['service']} title={`${name} · ${offer.carrier}`}>
            {name}
            {offer.warnings.length > 0 && (
              <span className={css['warned']}>
                <WarningIcon />
                <span className={css['warnedText']}>{offer.warnings[0]?.text}</span>
              </span>
            )}
            <span className={css['carrier']}>{offer.carrier}</span>
          </span>
          <span
            role="gridcell"
            className={`${css['number']} ${css['departs']}`}
            data-copy={transit.departsOn}
          >
            {date(transit.departsOn, 'weekday')}
          </span>
          <span role="gridcell" className={css['number']} data-copy={transit.arrivesTypical}>
            {date(transit.arrivesTypical, 'weekday')}
          </span>
          <span
            role="gridcell"
            className={`${css['number']} ${css['mid']}`}
            data-copy={`${transit.arrivesEarliest}/${transit.arrivesLatest}`}
          >
            {dateRange(transit.arrivesEarliest, transit.arrivesLatest, wording)}
          </span>
          <span role="gridcell" className={css['number']} data-copy={transit.daysTypical}>
            {transit.daysTypical}
          </span>
          <span role="gridcell" className={css['number']} data-copy={early ?? undefined}>
            {early === null ? (
              <span className={css['grey']}>–</span>
            ) : early < 0 ? (
              <b title={say('offers.lateTitle', { n: -early })}>{say('offers.late', { n: -early })}</b>
            ) : (
              say('offers.early', { n: early })
            )}
          </span>
          <span
            role="gridcell"
            className={`${css['number']} ${css['emissions']}`}
            data-copy={offer.emissionsKg}
          >
            {number(wholeOf(offer.emissionsKg))}
          </span>
          <span role="gridcell" className={`${css['number']} ${css['perKg']}`} data-copy={offer.perKg}>
            {offer.complete ? number(offer.perKg) : <span className={css['grey']}>–</span>}
          </span>
          <span role="gridcell" className={`${css['number']} ${css['total']}`} data-copy={offer.total}>
            {offer.complete ? (
              number(offer.total)
            ) : (
              <>
                <span className={css['grey']}>{say('offers.from')}</span>{' '}
                <span className={css['partial']}>{number(offer.total)}</span>
              </>
            )}
          </span>
        </div>
        {opened && <LineRows offer={offer} comparison={comparison} />}
        {offer.holes.map((hole) => (
          <HoleRow key={`${hole.component}.${hole.code}`} hole={hole} currency={currency} />
        ))}
        {estimated && (
          <div role="row" aria-level={2} className={css['estimated']}>
            <span role="gridcell">
              {say('hole.withEstimates', {
                low: money(estimated.low, currency),
                high: money(estimated.high, currency),
              })}
            </span>
          </div>
        )}
      </div>
    )
  },
)
