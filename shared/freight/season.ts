import { dayToDate, type DayNumber } from '../kernel/local-date.ts'

export const seasons = ['winter', 'summer'] as const
export type Season = (typeof seasons)[number]

const winterMonths: ReadonlySet<string> = new Set(['11', '12', '01', '02', '03'])

/**
 * The half of the year in which a train or flight departs: winter is November to March. Cut there because the timetables
 * of the air change with the months of March and October, and because the corridor's winter (liners, snow, the queues
 * after the Spring Festival) runs through the same months. Halves rather than quarters, so that a year of one's own
 * shipments soon is enough to say something.
 */
export const seasonOf = (departs: DayNumber): Season =>
  winterMonths.has(dayToDate(departs).slice(5, 7)) ? 'winter' : 'summer'
