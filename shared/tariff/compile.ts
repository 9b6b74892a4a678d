import type { Place } from '../freight/place.ts'
import { dateToDay } from '../kernel/local-date.ts'
import { byRank, createBookRow, expiryOf, type BookRow } from './book-row.ts'
import { indexCharges } from './compile-charges.ts'
import { indexDuties } from './compile-duties.ts'
import { indexDutyCodes } from './compile-duty-codes.ts'
import { indexEmissionFactors } from './compile-emission-factors.ts'
import { indexExchangeRates } from './compile-exchange-rates.ts'
import { indexHaulage } from './compile-haulage.ts'
import { indexParameters } from './compile-parameters.ts'
import { indexScreening } from './compile-screening.ts'
import { indexLanes } from './compile-services.ts'
import { indexExceptions, indexTimes } from './compile-times.ts'
import type { Holiday } from './reference-rows.ts'
import { screeningDefaults } from './screening-defaults.ts'
import type { ScreeningRule } from './screening-rule.ts'
import type { TariffVersion } from './tariff.ts'
import type { TariffBook } from './tariff-book.ts'

/** What the book asks of the place table: the country and the coordinates of a gateway. */
export interface GatewayPlaces {
  readonly gateway: (code: string, mode?: 'air' | 'rail') => Place | undefined
}

/** Once for each day of a country and region: of two notices the one with the higher priority. */
const holidaysOf = (rows: readonly BookRow<Holiday>[]): readonly Holiday[] => {
  const days = new Map<string, Holiday>()
  for (const { row } of rows.toSorted(byRank)) {
    const key = `${row.region ?? ''} ${row.date}`
    if (!days.has(key)) days.set(key, row)
  }
  return [...days.values()]
}

const indexHolidays = (versions: readonly TariffVersion[]): ((country: string) => readonly Holiday[]) => {
  const rowsByCountry = new Map<string, BookRow<Holiday>[]>()
  for (const version of versions) {
    for (const row of version.rows) {
      if (row.kind !== 'holiday' || dateToDay(row.date) > expiryOf(version)) continue
      const known = rowsByCountry.get(row.country)
      if (known) known.push(createBookRow(row, version))
      else rowsByCountry.set(row.country, [createBookRow(row, version)])
    }
  }
  const answers = new Map<string, readonly Holiday[]>()
  return (country) => {
    const known = answers.get(country)
    if (known) return known
    const holidays = holidaysOf(rowsByCountry.get(country) ?? [])
    answers.set(country, holidays)
    return holidays
  }
}

/**
 * Compiles the active tariff versions into one book. Never fails: two rows that both claim one price are refused before,
 * by `findConflicts`; were they here all the same, the order of versions and rows would decide. Compile again when the
 * set of versions changes.
 */
export const compileBook = ({
  versions,
  places,
  shippedScreening = screeningDefaults,
}: {
  readonly versions: readonly TariffVersion[]
  readonly places: GatewayPlaces
  /** The rules that hold without a table: the program's, but for a quote of a day when it shipped others. */
  readonly shippedScreening?: readonly ScreeningRule[]
}): TariffBook => {
  const gateways = new Map<string, Place | undefined>()
  const gatewayPlace = (code: string): Place | undefined => {
    if (!gateways.has(code)) gateways.set(code, places.gateway(code))
    return gateways.get(code)
  }
  const parametersOf = indexParameters(versions)
  const laneIndex = indexLanes(versions, (gateway) => gatewayPlace(gateway)?.country)
  return {
    versions,
    lanes: laneIndex.lanes,
    gateways: laneIndex.gateways,
    gatewayPlace,
    charges: indexCharges(versions),
    haulage: indexHaulage(versions),
    parameters: (mode, carrier, service, day) => parametersOf(mode, carrier, service)(day),
    parametersOf,
    transitTimes: indexTimes(versions),
    exceptions: indexExceptions(versions),
    holidays: indexHolidays(versions),
    exchangeRate: indexExchangeRates(versions),
    duties: indexDuties(versions),
    emissionFactors: indexEmissionFactors(versions),
    dutyCodes: indexDutyCodes(versions),
    screening: indexScreening(versions, shippedScreening),
  }
}
