import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { MethodInput } from '../../shared/api/contract.ts'
import { lastReady } from '../../shared/engine/decision/last-ready.ts'
import { laneSchedule } from '../../shared/engine/decision/lane-schedule.ts'
import type { Schedule } from '../../shared/engine/decision/schedule.ts'
import { mondayOf, windowOf } from '../../shared/engine/decision/schedule-window.ts'
import { scenarioPresets } from '../../shared/engine/decision/scenario-presets.ts'
import { runScenarios, type ScenarioOutcome } from '../../shared/engine/decision/scenarios.ts'
import { shipmentSchedule } from '../../shared/engine/decision/shipment-schedule.ts'
import { dateToDay, parseLocalDate, type DayNumber } from '../../shared/kernel/local-date.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import type { Scenario } from '../../shared/quote/scenario.ts'
import { unwordedFault, type UnwordedFault } from '../../shared/api/fault.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import { readShipment } from '../quoting/compare-shipment.ts'
import type { QuoteDesk } from '../quoting/quote-desk.ts'
import { comparisonRefused } from '../quoting/word-refusals.ts'

/** Answers that decide between the ways: when to be ready, and what if. */
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
  readonly scenarios: (
    input: MethodInput<'scenarios.run'>,
    language: Language,
  ) => HandlerAnswer<'scenarios.run'>
  readonly presets: (language: Language) => readonly (Scenario & { readonly about: string })[]
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

const wordOutcome = (outcome: ScenarioOutcome, wording: Wording) => ({
  ...outcome,
  recommended: outcome.recommended && {
    ...outcome.recommended,
    because: wording.word(outcome.recommended.because),
  },
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

    scenarios: ({ shipment, scenarios, weightOfToday }, language) => {
      const wording = wordingOf(language)
      const found = read(shipment)
      if (!found.ok) return comparisonRefused(found.failure, wording)
      const answer = runScenarios(
        found.value.shipment,
        found.value.book.compiled,
        scenarios.map(({ weight, ...scenario }) => ({ ...scenario, weight: weight ?? 1 })),
        weightOfToday ?? 1,
      )
      return {
        ok: true,
        value: {
          ...answer,
          today: wordOutcome(answer.today, wording),
          cases: answer.cases.map((one) => ({
            ...one,
            outcome: wordOutcome(one.outcome, wording),
            why: one.why && wording.word(one.why),
          })),
        },
      }
    },

    presets: (language) => {
      const { say } = wordingOf(language)
      return scenarioPresets.map(({ id, effects }) => ({
        name: say(`scenario.preset.${id}`),
        about: say(`scenario.about.${id}`),
        effects,
      }))
    },
  }
}
