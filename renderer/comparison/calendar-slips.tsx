import { useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
import { dayNote, type CalendarDay, type ScheduledService } from './calendar-days.ts'
import css from './calendar.module.css'
import { serviceName } from './service-name.ts'

/** By service: what the day in hand brings, the last ready date, and what a day more costs. */
export const CalendarSlips = ({
  services,
  day,
  currency,
}: {
  readonly services: readonly ScheduledService[]
  readonly day: CalendarDay
  readonly currency: string
}) => {
  const wording = useWording()
  const { say, date, money } = wording
  const holidays = day.holidays.map(({ name, country }) => `${name}, ${country}`)
  return (
    <table className={css['slips']}>
      <thead>
        <tr>
          <th scope="col" className={css['serviceColumn']}>
            {say('calendar.column.service')}
          </th>
          <th scope="col" aria-live="polite">
            {[date(day.date, 'weekday'), ...holidays].join(' · ')}
            {day.unpublished && ` · ${say('calendar.provisional')}`}
          </th>
          <th scope="col">{say('calendar.column.readyBy')}</th>
          <th scope="col">{say('calendar.column.next')}</th>
          <th scope="col" className={css['number']}>
            {say('calendar.column.costs')}
          </th>
        </tr>
      </thead>
      <tbody>
        {services.map((service) => {
          const { slip } = service
          const next = slip?.next
          const note = dayNote(service, day.date, wording)
          return (
            <tr key={service.offer ?? `${service.mode} ${service.carrier} ${service.service}`}>
              <th scope="row">
                <span className={css['service']}>
                  <ModeMark mode={service.mode} />
                  <span className={css['name']}>{serviceName(service)}</span>
                </span>
              </th>
              <td className={note === '' ? css['nothing'] : ''} title={note}>
                {note === '' ? '–' : note}
              </td>
              <td>{slip ? date(slip.readyBy, 'weekday') : '–'}</td>
              <td>
                {next
                  ? say('calendar.next', {
                      departs: date(next.departsOn, 'weekday'),
                      delivered: date(next.deliveredOn, 'short'),
                    })
                  : say('calendar.noNext')}
              </td>
              <td className={css['number']}>
                {next &&
                  (/^-?0(\.0+)?$/.test(next.moreMoney)
                    ? say('calendar.samePrice')
                    : `${next.moreMoney.startsWith('-') ? '' : '+'}${money(next.moreMoney, currency)}`)}
                {next && next.moreDays !== 0 && (
                  <span className={css['days']}>{say('calendar.moreDays', { n: next.moreDays })}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
