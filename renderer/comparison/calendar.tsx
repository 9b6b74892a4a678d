import { memo, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Comparison } from '../../shared/quote/comparison.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { wayOf } from '../ui/mode.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { calendarDays, type CalendarDay, type Schedule, type ScheduledService } from './calendar-days.ts'
import { CalendarLane } from './calendar-lane.tsx'
import { CalendarSlips } from './calendar-slips.tsx'
import { bestOffer } from './best-offers.ts'
import css from './calendar.module.css'
import hiddenCss from '../ui/hidden.module.css'
import { serviceName } from './service-name.ts'
import { dayOf } from './timeline-axis.ts'

const Head = ({
  comparison,
  neededBy,
}: {
  readonly comparison: Comparison
  readonly neededBy: string | null
}) => {
  const { say, date } = useWording()
  return (
    <div className={css['head']}>
      <span className={css['key']} aria-hidden="true">
        <span>
          <i className={css['keyTrain']} />
          {say('calendar.key.train')}
        </span>
        <span>
          <i className={css['keyReceived']} />
          {say('calendar.key.received')}
        </span>
        <span>{say('calendar.key.missed')}</span>
      </span>
      {neededBy !== null && (
        <span className={css['lastReady']}>
          {say('calendar.lastReady', { date: date(neededBy, 'short') })}
          {(['air', 'rail'] as const).map((way) => {
            const offer = bestOffer(comparison, way)
            if (!offer) return null
            const { latestReadyOn: typical, latestReadySafeOn: safe } = offer.transit
            return (
              <span key={way} className={css[way]}>
                {say(`mode.${way}`)}{' '}
                <b>{typical === null ? say('calendar.tooLate') : date(typical, 'weekday')}</b>
                {typical !== null && (
                  <>
                    {', '}
                    {say('calendar.safe')}{' '}
                    <b>{safe === null ? say('calendar.never') : date(safe, 'weekday')}</b>
                  </>
                )}
              </span>
            )
          })}
        </span>
      )}
    </div>
  )
}

const DayHeads = ({
  days,
  chosen,
  onChoose,
}: {
  readonly days: readonly CalendarDay[]
  readonly chosen: string
  readonly onChoose: (date: string) => void
}) => {
  const { say, date, language } = useWording()
  const letters = new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const index = days.findIndex((day) => day.date === chosen)
    const target = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      ArrowDown: index + 7,
      ArrowUp: index - 7,
      Home: 0,
      End: days.length - 1,
    }[event.key]
    const next = target === undefined ? undefined : days[target]
    if (!next) return
    event.preventDefault()
    onChoose(next.date)
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${next.date}"]`)?.focus()
  }
  return (
    <div
      role="toolbar"
      aria-label={say('calendar.days')}
      // The days in it take the focus in turn.
      tabIndex={-1}
      className={css['days']}
      onKeyDown={onKeyDown}
    >
      {days.map((day) => (
        <button
          key={day.date}
          type="button"
          data-day={day.date}
          aria-pressed={day.date === chosen}
          tabIndex={day.date === chosen ? 0 : -1}
          className={`${css['dayHead']} ${day.unpublished ? css['unpublished'] : ''}`}
          onClick={() => onChoose(day.date)}
          onFocus={() => onChoose(day.date)}
        >
          <span className={css['letter']} aria-hidden="true">
            {letters.format(new Date(day.date))}
          </span>
          <span aria-hidden="true">{Number(day.date.slice(8))}</span>
          <span className={hiddenCss['hidden']}>
            {[
              date(day.date, 'weekday-full'),
              ...day.holidays.map(({ name, country }) => `${name}, ${country}`),
            ].join(', ')}
          </span>
        </button>
      ))}
    </div>
  )
}

const Label = ({ service }: { readonly service: ScheduledService }) => {
  const { say } = useWording()
  const [first] = service.departures
  return (
    <div className={`${css['serviceLabel']} ${css[wayOf(service.mode)]}`}>
      <span>{service.mode === 'air' ? serviceName(service) : say(`mode.${service.mode}`)}</span>
      {service.mode !== 'air' && first && (
        <small>{say('calendar.cutOffDays', { n: dayOf(first.departsOn) - dayOf(first.cutOffOn) })}</small>
      )}
    </div>
  )
}

const Weeks = ({
  schedule,
  comparison,
}: {
  readonly schedule: Schedule
  readonly comparison: Comparison
}) => {
  const { say, language } = useWording()
  const months = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const days = calendarDays(schedule, language)
  const rank = new Map(comparison.offers.map(({ id }, index) => [id, index]))
  const rankOf = ({ offer }: ScheduledService): number => rank.get(offer ?? '') ?? rank.size
  const services = schedule.services.toSorted((a, b) => rankOf(a) - rankOf(b))
  const taken = services[0]?.departures.find(({ state }) => state === 'taken')?.departsOn
  const [picked, setPicked] = useState<string | null>(null)
  const chosen = days.find((day) => day.date === picked) ?? days.find((day) => day.date === taken) ?? days[0]
  if (!chosen) return null
  const share = 100 / days.length
  const column = (index: number): { readonly left: string; readonly width: string } => ({
    left: `${(index * share).toFixed(3)}%`,
    width: `${share.toFixed(3)}%`,
  })
  // A pointer over the drawing reads the day under it, as the keys do in the head.
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const day = days[Math.floor(((event.clientX - left) / width) * days.length)]
    if (day && day.date !== chosen.date) setPicked(day.date)
  }
  return (
    <>
      <div className={css['weeks']}>
        <div className={css['labels']} aria-hidden="true">
          <div className={css['month']}>{months.format(new Date(schedule.from))}</div>
          {services.map((service) => (
            <Label key={service.offer ?? serviceName(service)} service={service} />
          ))}
        </div>
        <div className={css['area']}>
          <DayHeads days={days} chosen={chosen.date} onChoose={setPicked} />
          <div className={css['plot']} aria-hidden="true" onPointerMove={onPointerMove}>
            {days.map((day, index) => (
              <div
                key={day.date}
                style={column(index)}
                className={[
                  css['column'],
                  day.weekend ? css['weekend'] : '',
                  day.holidays.length > 0 ? css['holiday'] : '',
                  day.weekStart ? css['weekStart'] : '',
                  day.date === chosen.date ? css['chosen'] : '',
                ].join(' ')}
              />
            ))}
            {services.map((service) => (
              <div
                key={service.offer ?? serviceName(service)}
                className={`${css['row']} ${css[wayOf(service.mode)]}`}
              >
                <CalendarLane service={service} from={schedule.from} days={days.length} />
              </div>
            ))}
          </div>
        </div>
      </div>
      {services.length === 0 && <p className={css['empty']}>{say('calendar.empty')}</p>}
      <CalendarSlips services={services} day={chosen} currency={comparison.currency} />
    </>
  )
}

const Asked = ({
  shipment,
  comparison,
  neededBy,
}: {
  readonly shipment: ShipmentInput
  readonly comparison: Comparison
  readonly neededBy: string | null
}) => {
  const { say, language } = useWording()
  const answer = useAnswer('schedule.departures', { shipment, language })
  if (!answer) return null
  if (!answer.ok) {
    return <p className={css['empty']}>{'fault' in answer ? answer.fault.text : say('calendar.empty')}</p>
  }
  return (
    <>
      <Head comparison={comparison} neededBy={neededBy} />
      <Weeks schedule={answer.value} comparison={comparison} />
    </>
  )
}

/** Four weeks of departures for the shipment: when goods must be in, what leaves, and what a day's slip costs. */
export const Calendar = memo(({ comparison }: { readonly comparison: Comparison }) => {
  const { comparison: store } = useApp()
  const { say } = useWording()
  const shipment = usePart(store, (state) => state.shipment)
  const neededBy = usePart(store, (state) => state.neededBy)
  return (
    <section className={css['calendar']} aria-label={say('calendar.title')}>
      {shipment && <Asked shipment={shipment} comparison={comparison} neededBy={neededBy} />}
    </section>
  )
})
