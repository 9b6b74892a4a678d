import type { Direction, OfferMode } from '../freight/transport-mode.ts'
import type { TransitStep } from './reference-rows.ts'
import type { DayRange } from './service-terms.ts'

/** What a service takes where neither its sheet nor the times table says: usual figures, each use a warning. */
export interface TimeDefaults {
  readonly cutOffHours: number
  readonly transit: Readonly<Record<Direction, DayRange>>
}

const days = (min: number, typical: number, max: number): DayRange => ({ min, typical, max })

const rail = { westbound: days(17, 20, 26), eastbound: days(15, 18, 24) }

export const timeDefaults: Readonly<Record<OfferMode, TimeDefaults>> = {
  air: { cutOffHours: 24, transit: { westbound: days(1, 2, 4), eastbound: days(1, 2, 4) } },
  'rail-lcl': { cutOffHours: 96, transit: rail },
  'rail-fcl': { cutOffHours: 48, transit: rail },
}

/** Steps after arrival, by mode; clearance counts business days. */
export const stepDefaults: Readonly<Record<TransitStep, Readonly<Record<OfferMode, DayRange>>>> = {
  handling: { air: days(1, 1, 2), 'rail-lcl': days(3, 4, 5), 'rail-fcl': days(1, 1, 2) },
  'transit-customs': { air: days(0, 0, 1), 'rail-lcl': days(0, 0, 1), 'rail-fcl': days(0, 0, 1) },
  'import-clearance': { air: days(1, 1, 2), 'rail-lcl': days(1, 1, 2), 'rail-fcl': days(1, 1, 2) },
}

/** Road kilometres a truck does in a day: 600 in Europe, 700 in China. */
export const roadKmPerDay = (country: string): number => (country === 'CN' ? 700 : 600)
