import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { MethodInput } from '../../shared/api/contract.ts'
import { lastReady } from '../../shared/engine/decision/last-ready.ts'
import { laneSchedule } from '../../shared/engine/decision/lane-schedule.ts'
import type { Schedule } from '../../shared/engine/decision/schedule.ts'
import { mondayOf, windowOf } from '../../shared/engine/decision/schedule-window.ts'
import { shipmentSchedule } from '../../shared/engine/decision/shipment-schedule.ts'
import { dateToDay, parseLocalDate, type DayNumber } from '../../shared/kernel/local-date.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import { unwordedFault, type UnwordedFault } from '../../shared/api/fault.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import { readShipment } from '../quoting/compare-shipment.ts'
import type { QuoteDesk } from '../quoting/quote-desk.ts'
import { comparisonRefused } from '../quoting/word-refusals.ts'

/** When what departs, and until when the goods must be ready. */
export interface DecisionDesk {
  readonly departures: (
    input: MethodInput<'schedule.departures'>,
    language: Language,
  ) => HandlerAnswer<'schedule.departures'>
  readonly lane: (input: MethodInput<'schedule.lane'>, language: Language) => HandlerAnswer<'schedule.lane'>
  readonly lastReady: (
    input: MethodInput<'schedule.lastReady'>,
    language: Language,
  ) => HandlerAnswer<'schedule.lastReady'>
}

const usualWeeks = 4

/** A day as the contract writes it, if it exists; else the fault of a shape that is wrong. */
const readDay = (text: string, field: string): Result<DayNumber, UnwordedFault> => {
  const date = parseLocalDate(text)
  return date ? ok(dateToDay(date)) : fail(unwordedFault('E-FORMAT', `${field}: ${text}`))
}

const wordSchedule = (schedule: Schedule, wording: Wording) => ({
  ...schedule,
  services: schedule.services.map((service) => ({
    ...service,
    stops: service.stops.map((stop) => ({ ...stop, reason: stop.reason ?? wording.say('schedule.noRate') })),
  })),
})

export const createDecisionDesk = ({
  book,
  places,
  clock,
  wordingOf,
}: Pick<QuoteDesk, 'book' | 'places' | 'clock' | 'wordingOf'>): DecisionDesk => {
  const read = (shipment: ShipmentInput) => readShipment(shipment, clock.today(), book, places())
  return {
    departures: ({ shipment, from, weeks }, language) => {
      const wording = wordingOf(language)
      const found = read(shipment)
      if (!found.ok) return comparisonRefused(found.failure, wording)
      const day = from === undefined ? ok(mondayOf(found.value.shipment.readyOn)) : readDay(from, 'from')
      if (!day.ok) return { ok: false, fault: day.failure }
      const window = windowOf(day.value, weeks ?? usualWeeks)
      const schedule = shipmentSchedule(found.value.shipment, found.value.book.compiled, window)
      return { ok: true, value: wordSchedule(schedule, wording) }
    },

    lane: ({ lane, from, weeks }, language) => {
      const wording = wordingOf(language)
      const day = readDay(from ?? clock.today(), 'from')
      if (!day.ok) return { ok: false, fault: day.failure }
      const found = book()
      if (!found.ok) return { ok: false, fault: found.failure }
      if (!found.value) {
        return { ok: false, failure: { code: 'NothingLoaded', text: wording.say('tariff.nothingLoaded') } }
      }
      const schedule = laneSchedule(lane, found.value.compiled, windowOf(day.value, weeks ?? usualWeeks))
      return schedule
        ? { ok: true, value: wordSchedule(schedule, wording) }
        : {
            ok: false,
            failure: { code: 'LaneUnknown', text: wording.say('schedule.laneUnknown', { lane }) },
          }
    },

    lastReady: ({ shipment, by }, language) => {
      const found = read(shipment)
      if (!found.ok) return comparisonRefused(found.failure, wordingOf(language))
      const day = readDay(by, 'by')
      if (!day.ok) return { ok: false, fault: day.failure }
      return {
        ok: true,
        value: { by, ...lastReady(found.value.shipment, found.value.book.compiled, day.value) },
      }
    },
  }
}
