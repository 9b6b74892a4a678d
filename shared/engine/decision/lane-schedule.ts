import { directions, offerModes } from '../../freight/transport-mode.ts'
import { foldName } from '../../kernel/fold-name.ts'
import { addDays, dayToDate } from '../../kernel/local-date.ts'
import type { Lane, TariffBook } from '../../tariff/tariff-book.ts'
import { calendarOf, type Calendar } from '../calendar.ts'
import { planOf } from '../service-plan.ts'
import type { Schedule, ServiceSchedule } from './schedule.ts'
import {
  departuresWithin,
  gatewayWindow,
  holidaysWithin,
  nameService,
  stopsWithin,
  type ScheduleWindow,
} from './schedule-window.ts'

/** Whether a word names a gateway: its code, its IATA code or UN/LOCODE, or any of its names. */
const names = (word: string, code: string, book: TariffBook): boolean => {
  const wanted = foldName(word)
  if (wanted === '') return false
  const place = book.gatewayPlace(code)
  return [
    code,
    place?.iata,
    place?.unlocode,
    place?.name,
    place?.nameFr,
    place?.nameZh,
    ...(place?.aliases ?? []),
  ].some((name) => name !== undefined && name !== null && foldName(name) === wanted)
}

const lanesBetween = (from: string, to: string, book: TariffBook): readonly Lane[] =>
  directions.flatMap((direction) =>
    offerModes.flatMap((mode) => {
      const gateways = book.gateways(mode, direction)
      const origins = gateways.origins.filter((code) => names(from, code, book))
      const destinations = gateways.destinations.filter((code) => names(to, code, book))
      return origins.length === 0 || destinations.length === 0
        ? []
        : book.lanes(mode, direction, new Set(origins), new Set(destinations))
    }),
  )

/** The lanes that `CGO-LGG` or `Zhengzhou–Liège` names; a name may have hyphens of its own. */
const lanesNamed = (text: string, book: TariffBook): readonly Lane[] => {
  for (const { index } of text.matchAll(/[-–—]/g)) {
    const lanes = lanesBetween(text.slice(0, index), text.slice(index + 1), book)
    if (lanes.length > 0) return lanes
  }
  return []
}

const serviceSchedules = (
  lane: Lane,
  book: TariffBook,
  window: ScheduleWindow,
  calendars: Calendar[],
): readonly ServiceSchedule[] =>
  lane.services().map((service) => {
    const plan = planOf(service, book)
    const timetable = plan.timetableFor(service.rows, null)
    calendars.push(
      calendarOf(book, plan.originCountry, null),
      calendarOf(book, plan.destinationCountry, null),
    )
    return {
      ...nameService(service, plan),
      offer: null,
      receivedOn: null,
      slip: null,
      departures: departuresWithin(timetable, window).map((departure) => {
        const cutOffOn = dayToDate(addDays(departure.day, -departure.cutOffDays))
        return {
          departsOn: dayToDate(departure.day),
          cutOffOn,
          receivedBy: cutOffOn,
          gateway: gatewayWindow(departure),
          delivered: null,
          readyBy: null,
          state: null,
          unpublished: null,
        }
      }),
      stops: stopsWithin(timetable, window),
    }
  })

/**
 * The departures of every service between two gateways, whatever is sent. Undefined where no lane of the book has these
 * names.
 */
export const laneSchedule = (
  text: string,
  book: TariffBook,
  window: ScheduleWindow,
): Schedule | undefined => {
  const calendars: Calendar[] = []
  const services = lanesNamed(text, book).flatMap((lane) => serviceSchedules(lane, book, window, calendars))
  if (services.length === 0) return undefined
  return {
    from: dayToDate(window.from),
    to: dayToDate(window.to),
    services,
    ...holidaysWithin(calendars, window),
  }
}
