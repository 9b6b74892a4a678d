import { useElementSize } from '@mantine/hooks'
import { memo } from 'react'
import { dayToDate } from '../../shared/kernel/local-date.ts'
import type { Offer, Transit } from '../../shared/quote/comparison.ts'
import { useWording } from '../ui/app-context.tsx'
import { ModeMark, wayOf, type Way } from '../ui/mode.tsx'
import { dateRange } from './date-range.ts'
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
  type TimelineAxis,
} from './timeline-axis.ts'

type Stage = Transit['stages'][number]

const looks: Readonly<Record<Stage['kind'], string>> = {
  'pre-carriage': 'road',
  wait: 'wait',
  main: 'main',
  handling: 'hand',
  'transit-customs': 'hand',
  'import-clearance': 'hand',
  'on-carriage': 'road',
}

/** The holiday tables name Chinese days in both scripts; a reader of Latin letters sees those. */
const withoutHan = (name: string): string => name.replace(/[\p{Script=Han}（）]+/gu, '').trim() || name

const percent = (value: number): string => `${value.toFixed(3)}%`

/** The longest of these words that fits into a bar. */
const fitting = (words: readonly string[], pixels: number): string =>
  words.find((word) => textWidth(word) + 2 <= pixels) ?? ''

const useStageWords = (way: Way) => {
  const { say } = useWording()
  const word = ({ kind }: Stage): string =>
    say(kind === 'main' || kind === 'handling' ? `stage.${kind}.${way}` : `stage.${kind}`)
  return {
    word,
    inBar: (stage: Stage): readonly string[] =>
      stage.kind === 'main'
        ? [
            say('stage.withDays', { stage: word(stage), days: say('days', { n: stage.days }) }),
            `${word(stage)} ${stage.days}`,
            String(stage.days),
          ]
        : [`${word(stage)} ${stage.days}`, String(stage.days)],
  }
}

const Lane = ({
  way,
  transit,
  axis,
  width,
  neededBy,
}: {
  readonly way: Way
  readonly transit: Transit
  readonly axis: TimelineAxis
  readonly width: number
  readonly neededBy: string | null
}) => {
  const { date } = useWording()
  const words = useStageWords(way)
  const at = (iso: string, moment = 0.5): number => positionOf(axis, dayOf(iso), moment)
  const stages = transit.stages.filter(({ days, from, to }) => days > 0 && from !== to)
  const end = at(transit.arrivesTypical)
  const start = at(transit.stages[0]?.from ?? transit.receivedOn)
  const pixels = (share: number): number => (share / 100) * width
  const beside = stages.map((stage) => `${words.word(stage)} ${stage.days}`).join(' · ')
  const endLabel = date(transit.arrivesTypical, 'short')
  const room =
    pixels((neededBy === null || at(neededBy, 1) <= end ? 100 : at(neededBy, 1)) - end) -
    textWidth(endLabel) -
    24
  const labelsBeside = pixels(end - start) < 240 && textWidth(beside) * 1.1 <= room
  const earliest = at(transit.arrivesEarliest)
  const latest = at(transit.arrivesLatest)
  const deadline = neededBy === null ? latest : Math.min(Math.max(at(neededBy, 1), earliest), latest)

  return (
    <div className={`${css['lane']} ${css[way]}`}>
      {stages.map((stage) => {
        const left = at(stage.from)
        const share = at(stage.to) - left
        const look = looks[stage.kind]
        return (
          <div
            key={`${stage.kind}${stage.from}`}
            className={`${css['stage']} ${css[look]}`}
            style={{ left: percent(left), width: percent(share) }}
          >
            {!labelsBeside && (look !== 'road' || stage.days > 1) && (
              <span>{fitting(words.inBar(stage), pixels(share))}</span>
            )}
          </div>
        )
      })}
      <div className={css['end']} style={{ left: percent(end) }}>
        {endLabel}
        {labelsBeside && <span>{beside}</span>}
      </div>
      {latest > earliest && (
        <>
          <div
            className={`${css['range']} ${deadline < latest ? css['open'] : ''}`}
            style={{ left: percent(earliest), width: percent(deadline - earliest) }}
          />
          {deadline < latest && (
            <div
              className={`${css['range']} ${css['late']}`}
              style={{ left: percent(deadline), width: percent(latest - deadline) }}
            />
          )}
          <i className={css['typical']} style={{ left: percent(end) }} />
          <div className={css['rangeEnd']} style={{ left: percent(latest) }}>
            {date(transit.arrivesLatest, 'short')}
          </div>
        </>
      )}
    </div>
  )
}

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
    const holidays = new Map<string, { date: string; names: Set<string>; countries: Set<string> }>()
    for (const { transit } of offers)
      for (const holiday of transit.holidays) {
        const known = holidays.get(holiday.date) ?? {
          date: holiday.date,
          names: new Set<string>(),
          countries: new Set<string>(),
        }
        known.names.add(language === 'zh' ? holiday.name : withoutHan(holiday.name))
        known.countries.add(holiday.country)
        holidays.set(holiday.date, known)
      }
    const captions = placeCaptions(
      [...holidays.values()].map((holiday) => ({
        key: holiday.date,
        text: `${[...holiday.names][0]}, ${[...holiday.countries].toSorted().join(' ')}`,
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
