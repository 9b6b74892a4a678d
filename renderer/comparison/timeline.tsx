import { useElementSize } from '@mantine/hooks'
import { memo } from 'react'
import { dayToDate } from '../../shared/kernel/local-date.ts'
import type { Offer } from '../../shared/quote/comparison.ts'
import { useWording } from '../ui/app-context.tsx'
import { ModeMark, wayOf } from '../ui/mode.tsx'
import { dateRange } from './date-range.ts'
import { holidaysOnTheWay } from './holidays-on-the-way.ts'
import hiddenCss from '../ui/hidden.module.css'
import css from './timeline.module.css'
import {
  dayOf,
  placeCaptions,
  positionOf,
  textWidth,
  ticks,
  timelineAxis,
  weekends,
} from './timeline-axis.ts'
import { Lane, percent, useStageWords } from './timeline-lane.tsx'

/** The same for whoever does not see the drawing. */
const Description = ({ offer }: { readonly offer: Offer }) => {
  const wording = useWording()
  const { say, date } = wording
  const words = useStageWords(wayOf(offer.mode))
  const { transit } = offer
  return (
    <p>
      {say('timeline.spoken', {
        mode: say(`mode.${offer.mode}`),
        stages: transit.stages
          .filter(({ days }) => days > 0)
          .map((stage) => `${words.word(stage)} ${say('days', { n: stage.days })}`)
          .join(', '),
        date: date(transit.arrivesTypical, 'weekday-full'),
        range: dateRange(transit.arrivesEarliest, transit.arrivesLatest, wording),
      })}
    </p>
  )
}

/** Both routes by their stages on one axis, with weekends, holidays on the way, the deadline, and the spread of arrival. */
export const Timeline = memo(
  ({
    air,
    rail,
    neededBy,
  }: {
    readonly air: Offer | undefined
    readonly rail: Offer | undefined
    readonly neededBy: string | null
  }) => {
    const { say, date, language } = useWording()
    const { ref, width } = useElementSize<HTMLDivElement>()
    const lanes = [
      { way: 'air', offer: air },
      { way: 'rail', offer: rail },
    ] as const
    const offers = lanes.flatMap(({ offer }) => (offer ? [offer] : []))
    if (offers.length === 0) return null
    const axis = timelineAxis(
      offers.map(({ transit }) => transit),
      neededBy,
    )
    const dayWidth = 100 / axis.days
    const ready = offers[0]?.transit.stages[0]?.from ?? offers[0]?.transit.receivedOn ?? ''
    const pixels = (share: number): number => (share / 100) * width
    const readyText = say('timeline.ready', { date: date(ready, 'weekday') })
    const readyLeft = positionOf(axis, dayOf(ready), 0)
    const neededText = neededBy === null ? '' : say('timeline.needed', { date: date(neededBy, 'weekday') })
    const neededLeft = neededBy === null ? 0 : positionOf(axis, dayOf(neededBy), 1)
    const neededFits = pixels(neededLeft) + textWidth(neededText) + 6 <= width + 12
    const holidays = holidaysOnTheWay(
      offers.map(({ transit }) => transit),
      language,
    )
    const captions = placeCaptions(
      holidays.map((holiday) => ({
        key: holiday.date,
        text: `${holiday.name}, ${holiday.countries.join(' ')}`,
        left: pixels(positionOf(axis, dayOf(holiday.date), 0)) + 4,
      })),
      [
        { from: pixels(readyLeft), to: pixels(readyLeft) + textWidth(readyText) + 8 },
        ...(neededBy === null
          ? []
          : [
              neededFits
                ? { from: pixels(neededLeft) - 4, to: width }
                : {
                    from: pixels(neededLeft) - textWidth(neededText) * 1.08 - 12,
                    to: pixels(neededLeft) + 4,
                  },
            ]),
      ],
      width,
    )

    return (
      <section className={css['timeline']} aria-label={say('timeline.title')}>
        <div className={css['labels']} aria-hidden="true">
          {lanes.map(({ way }) => (
            <div key={way}>
              <ModeMark mode={way} />
            </div>
          ))}
        </div>
        <div ref={ref} className={css['plot']} aria-hidden="true">
          <div className={css['ground']}>
            {weekends(axis).map(({ from, length }) => (
              <div
                key={from}
                className={css['weekend']}
                style={{ left: percent(from * dayWidth), width: percent(length * dayWidth) }}
              />
            ))}
          </div>
          {lanes.map(
            ({ way, offer }) =>
              offer &&
              [...new Set(offer.transit.holidays.map((holiday) => holiday.date))].map((iso) => (
                <div
                  key={way + iso}
                  className={`${css['holiday']} ${css[way]}`}
                  style={{ left: percent(positionOf(axis, dayOf(iso), 0)), width: percent(dayWidth) }}
                />
              )),
          )}
          {captions.map(({ key, text, left }) => (
            <div key={key}>
              <div
                className={css['holidayLine']}
                style={{ left: percent(positionOf(axis, dayOf(key), 0)) }}
              />
              <span className={css['caption']} style={{ left: `${left}px` }}>
                {text}
              </span>
            </div>
          ))}
          <span className={css['caption']} style={{ left: percent(readyLeft) }}>
            {readyText}
          </span>
          {ticks(axis).map((monday) => {
            const iso = dayToDate(monday)
            const left = positionOf(axis, monday, 0)
            const withMonth = Number(iso.slice(8)) <= 7 || left < 15
            return left > 96 ? null : (
              <span key={iso} className={css['tick']} style={{ left: percent(left) }}>
                {withMonth ? date(iso, 'short') : Number(iso.slice(8))}
              </span>
            )
          })}
          {lanes.map(
            ({ way, offer }) =>
              offer && (
                <Lane
                  key={way}
                  way={way}
                  transit={offer.transit}
                  axis={axis}
                  width={width}
                  neededBy={neededBy}
                />
              ),
          )}
          {neededBy !== null && (
            <>
              <div className={css['deadline']} style={{ left: percent(neededLeft) }} />
              <span
                className={`${css['caption']} ${css['needed']} ${neededFits ? '' : css['before']}`}
                style={{ left: percent(neededLeft) }}
              >
                {neededText}
              </span>
            </>
          )}
        </div>
        <div className={hiddenCss['hidden']}>
          {offers.map((offer) => (
            <Description key={offer.id} offer={offer} />
          ))}
        </div>
      </section>
    )
  },
)
