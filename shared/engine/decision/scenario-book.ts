import type { Shipment } from '../../freight/shipment.ts'
import type { OfferMode } from '../../freight/transport-mode.ts'
import { assert } from '../../kernel/assert.ts'
import { addDecimals, decimal, multiplyDecimals, parseDecimal, type Decimal } from '../../kernel/decimal.ts'
import { dayToDate } from '../../kernel/local-date.ts'
import type { ScenarioEffect } from '../../quote/scenario.ts'
import type { BookRow } from '../../tariff/book-row.ts'
import type { Charge } from '../../tariff/charge.ts'
import type { ScheduleException, TransitTime } from '../../tariff/reference-rows.ts'
import type { DayRange } from '../../tariff/service-terms.ts'
import type { MainCarriageRate } from '../../tariff/tariff.ts'
import type { ChargeCandidate, MainService, TariffBook } from '../../tariff/tariff-book.ts'
import { stepDefaults } from '../../tariff/time-defaults.ts'
import { offerServices } from '../offer-services.ts'
import { planOf } from '../service-plan.ts'
import { routeOf } from '../service-route.ts'
import { createShipmentContext } from '../shipment-context.ts'

const isOf = (mode: OfferMode, way: 'air' | 'rail' | null): boolean =>
  way === null || (mode === 'air') === (way === 'air')

/** (100 + percent) / 100, exact. */
const factorOf = (percent: string): Decimal => {
  const change = parseDecimal(percent)
  assert(change, 'the schema admits percentages only')
  const { units, decimals } = addDecimals(decimal(100), change)
  return decimal(units, decimals + 2)
}

const timesOf = (factor: Decimal) => (amount: Decimal) => multiplyDecimals(amount, factor)

const noDelay: DayRange = { min: 0, typical: 0, max: 0 }

const longer = (range: DayRange, by: DayRange): DayRange => ({
  min: range.min + by.min,
  typical: range.typical + by.typical,
  max: range.max + by.max,
})

type Row = BookRow<MainCarriageRate>

const withRates = (row: MainCarriageRate, times: (amount: Decimal) => Decimal): MainCarriageRate => {
  const orNull = (amount: Decimal | null): Decimal | null => amount && times(amount)
  switch (row.kind) {
    case 'air':
      return {
        ...row,
        minimum: orNull(row.minimum),
        breaks: row.breaks.map(({ from, rate }) => ({ from, rate: times(rate) })),
      }
    case 'air-uld':
      return { ...row, pivotRate: times(row.pivotRate), overPivotRate: times(row.overPivotRate) }
    case 'rail-lcl':
      return {
        ...row,
        minimumCharge: orNull(row.minimumCharge),
        breaks: row.breaks.map(({ from, rate }) => ({ from, rate: times(rate) })),
      }
    case 'rail-container':
      return {
        ...row,
        rates: Object.fromEntries(Object.entries(row.rates).map(([type, rate]) => [type, times(rate)])),
      }
  }
}

/** The book with its services changed; a service stays the same object for as long as the book is kept. */
const withServices = (
  book: TariffBook,
  way: 'air' | 'rail',
  change: (service: MainService) => MainService,
): TariffBook => {
  const changed = new Map<MainService, MainService>()
  const changeService = (service: MainService): MainService => {
    const known = changed.get(service)
    if (known) return known
    const made = change(service)
    changed.set(service, made)
    return made
  }
  return {
    ...book,
    lanes: (mode, ...rest) =>
      isOf(mode, way)
        ? book.lanes(mode, ...rest).map((lane) => ({
            ...lane,
            services: () => lane.services().map(changeService),
          }))
        : book.lanes(mode, ...rest),
  }
}

/** The charges that follow the price of fuel, by the codes under which the trade writes them. */
const fuelCodes: ReadonlySet<string> = new Set(['FSC', 'MYC', 'RFS', 'BAF', 'EBS'])

const withFuel = (book: TariffBook, way: 'air' | 'rail' | null, factor: Decimal): TariffBook => {
  const times = timesOf(factor)
  const change = (row: Charge): Charge => ({
    ...row,
    rate: row.rate && times(row.rate),
    min: row.min && times(row.min),
    max: row.max && times(row.max),
  })
  const changeCandidate = (candidate: ChargeCandidate): ChargeCandidate => ({
    ...candidate,
    head: change(candidate.head),
    rows: candidate.rows.map((row) => ({ ...row, row: change(row.row) })),
  })
  return {
    ...book,
    charges: (query) =>
      isOf(query.mode, way)
        ? book
            .charges(query)
            .map((slot) =>
              fuelCodes.has(slot.code) ? { ...slot, candidates: slot.candidates.map(changeCandidate) } : slot,
            )
        : book.charges(query),
  }
}

const withCurrency = (book: TariffBook, currency: string | null, factor: Decimal): TariffBook => ({
  ...book,
  exchangeRate: (asked, day) => {
    const rate = book.exchangeRate(asked, day)
    return rate && asked !== 'EUR' && (currency === null || currency === asked)
      ? { ...rate, perEur: multiplyDecimals(rate.perEur, factor) }
      : rate
  },
})

const withDwell = (book: TariffBook, way: 'air' | 'rail', days: number): TariffBook => ({
  ...book,
  transitTimes: (query, gateway, step) => {
    const rows = book.transitTimes(query, gateway, step)
    if (step !== 'handling' || !isOf(query.mode, way)) return rows
    const by = { min: days, typical: days, max: days }
    const [version] = book.versions
    assert(version, 'a book that has a service has a tariff')
    // The usual time counts where no row does; behind all rows it still does.
    const usual: BookRow<TransitTime> = {
      row: {
        kind: 'time',
        row: 0,
        mode: query.mode,
        carrier: null,
        service: null,
        gateway: null,
        direction: null,
        step,
        range: stepDefaults[step][query.mode],
        calendar: 'days',
        validFrom: null,
        validTo: null,
      },
      version,
      from: -Infinity,
      to: Infinity,
      rank: -Infinity,
    }
    return [...rows, usual].map((row) => ({ ...row, row: { ...row.row, range: longer(row.row.range, by) } }))
  },
})

/** Without the departure that each service of the mode would take for this shipment. */
const withoutDepartures = (book: TariffBook, way: 'air' | 'rail', shipment: Shipment): TariffBook => {
  const context = createShipmentContext(shipment, book)
  const cancelled = offerServices(context).answers.flatMap((answer): readonly ScheduleException[] => {
    const { service } = answer
    if (answer.kind !== 'offer' || !isOf(service.mode, way)) return []
    const { transit } = routeOf(planOf(service, book), context)
    if (transit.kind === 'none') return []
    const on = dayToDate(transit.departure.day)
    const { carrier, origin, destination } = service
    return [
      {
        kind: 'exception',
        row: 0,
        carrier,
        service: service.service,
        origin,
        destination,
        from: on,
        to: on,
        effect: 'cancelled',
        reason: '',
      },
    ]
  })
  return {
    ...book,
    exceptions: (query) => [
      ...book.exceptions(query),
      ...cancelled.filter(
        (row) =>
          isOf(query.mode, way) &&
          row.carrier === query.carrier &&
          row.service === query.service &&
          row.origin === query.origin &&
          row.destination === query.destination,
      ),
    ],
  }
}

const withEffect = (book: TariffBook, effect: ScenarioEffect, shipment: Shipment): TariffBook => {
  switch (effect.kind) {
    case 'crossing-closed': {
      const { days, delay } = effect
      const by = delay ?? { min: days, typical: days, max: days }
      return withServices(book, 'rail', (service) => ({
        ...service,
        delay: longer(service.delay ?? noDelay, by),
      }))
    }
    case 'rate': {
      const times = timesOf(factorOf(effect.percent))
      return withServices(book, effect.mode, (service) => ({
        ...service,
        rows: service.rows.map((row): Row => ({ ...row, row: withRates(row.row, times) })),
      }))
    }
    case 'currency':
      return withCurrency(book, effect.currency, factorOf(effect.percent))
    case 'fuel':
      return withFuel(book, effect.mode, factorOf(effect.percent))
    case 'departure-cancelled':
      return withoutDepartures(book, effect.mode, shipment)
    case 'dwell':
      return withDwell(book, effect.mode, effect.days)
  }
}

/**
 * The tariff book as it would be if the effects came true, one after the other; `compare` on it is the scenario's
 * answer. Rates are multiplied exactly and rounded where a line always is. Throws `OverflowError` where a rate then has
 * more digits than can be kept.
 */
export const scenarioBook = (
  book: TariffBook,
  effects: readonly ScenarioEffect[],
  shipment: Shipment,
): TariffBook => {
  let changed = book
  for (const effect of effects) changed = withEffect(changed, effect, shipment)
  return changed
}
