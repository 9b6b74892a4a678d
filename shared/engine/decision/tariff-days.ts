import { serviceKey, type CarriedService } from '../../freight/own-transit.ts'
import { directions, offerModes } from '../../freight/transport-mode.ts'
import type { DayNumber } from '../../kernel/local-date.ts'
import { isValidOn } from '../../tariff/book-row.ts'
import type { DayRange } from '../../tariff/service-terms.ts'
import type { MainService, TariffBook } from '../../tariff/tariff-book.ts'
import { timeDefaults } from '../../tariff/time-defaults.ts'

interface BookService {
  readonly carried: CarriedService
  readonly service: MainService
}

/** Every service of the book, once by its name on its lane, in the book's order. */
export const servicesOfBook = (book: TariffBook): readonly BookService[] => {
  const found = new Map<string, BookService>()
  for (const direction of directions) {
    for (const mode of offerModes) {
      for (const service of book.lanes(mode, direction, null, null).flatMap((lane) => lane.services())) {
        const carried = {
          mode,
          carrier: service.carrier,
          service: service.service,
          originGateway: service.origin,
          destinationGateway: service.destination,
        }
        const key = serviceKey(carried)
        if (!found.has(key)) found.set(key, { carried, service })
      }
    }
  }
  return [...found.values()]
}

/**
 * The days that the tariffs in force say for a service, by its row that is valid on the day, else by its first;
 * the mode's usual ones where the row does not say. Answers by the service's key.
 */
export const tariffDays = (book: TariffBook, day: DayNumber): ReadonlyMap<string, DayRange> =>
  new Map(
    servicesOfBook(book).flatMap(({ carried, service: { rows, mode, direction } }) => {
      const row = rows.find((one) => isValidOn(one, day)) ?? rows[0]
      return row
        ? [[serviceKey(carried), row.row.transit ?? timeDefaults[mode].transit[direction]] as const]
        : []
    }),
  )
