import type { CSSProperties } from 'react'
import { useWording } from '../ui/app-context.tsx'
import { wayOf } from '../ui/mode.tsx'
import { laneByDate, type ScheduledService } from './calendar-days.ts'
import css from './calendar.module.css'
import { dayOf } from './timeline-axis.ts'

/** The departures of one service: a flight is a dot, a train its last day for the goods and the day on which it leaves. */
export const CalendarLane = ({
  service,
  from,
  days,
}: {
  readonly service: ScheduledService
  readonly from: string
  readonly days: number
}) => {
  const { say, date } = useWording()
  const lanes = laneByDate(service)
  const air = wayOf(service.mode) === 'air'
  const at = (iso: string): number => ((dayOf(iso) - dayOf(from) + 0.5) / days) * 100
  const place = (iso: string): CSSProperties => ({ left: `${at(iso).toFixed(3)}%` })
  const rowOf = (iso: string): string =>
    air ? (css['single'] ?? '') : (css[`lane${lanes.get(iso) ?? 0}`] ?? '')
  return (
    <>
      {service.receivedOn !== null && at(service.receivedOn) < 100 && (
        <i className={css['received']} style={place(service.receivedOn)} />
      )}
      {service.departures.map(({ departsOn, cutOffOn, state, delivered }) => {
        const cutOff = Math.max(at(cutOffOn), 0)
        return (
          <div key={departsOn} className={`${css['departure']} ${rowOf(departsOn)}`} data-state={state}>
            {!air && (
              <>
                {at(cutOffOn) > 0 && <i className={css['tick']} style={place(cutOffOn)} />}
                <i
                  className={css['wait']}
                  style={{ left: `${cutOff.toFixed(3)}%`, width: `${(at(departsOn) - cutOff).toFixed(3)}%` }}
                />
              </>
            )}
            <i className={css[air ? 'dot' : 'square']} style={place(departsOn)} />
            {state === 'taken' && delivered && (
              <span
                className={at(departsOn) > 88 ? css['labelBefore'] : css['label']}
                style={place(departsOn)}
              >
                {say('calendar.to', { date: date(delivered.typical, 'short') })}
              </span>
            )}
          </div>
        )
      })}
      {service.stops.map(({ on }) => (
        <span key={on} className={`${css['none']} ${rowOf(on)}`} style={place(on)}>
          {say('calendar.noneShort')}
        </span>
      ))}
    </>
  )
}
