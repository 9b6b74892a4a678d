import type { Direction, OfferMode } from '../freight/transport-mode.ts'
import type { LocalDate } from '../kernel/local-date.ts'

/**
 * A rule by which goods of some codes need a look before they travel. The lists behind the rules go by code and are not
 * shipped, so the outcome is a check, never a refusal.
 */
export interface ScreeningRule {
  readonly code: 'TransitBanCheck' | 'FoodTransitCheck' | 'RussianTransitCheck' | 'WinterLiner'
  readonly modes: readonly OfferMode[]
  readonly direction: Direction | null
  /** Beginnings of HS codes. */
  readonly hsPrefixes: readonly string[]
  /** First and last day on which the rule is known to hold. */
  readonly from: LocalDate
  readonly to: LocalDate | null
  /** Month and day, both included; over the new year. */
  readonly season: { readonly from: string; readonly to: string } | null
  readonly source: string
}

const rail: readonly OfferMode[] = ['rail-lcl', 'rail-fcl']
const on = (date: string): LocalDate => date as LocalDate

const chapters = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, '0'))

export const screeningRules: readonly ScreeningRule[] = [
  {
    code: 'TransitBanCheck',
    modes: rail,
    direction: 'eastbound',
    hsPrefixes: ['84', '85', '87', '88', '90', '93', '27', '28', '29', '38', '73', '76', '86', '89'],
    from: on('2022-02-26'),
    to: null,
    season: null,
    source: 'Regulation (EU) 833/2014, annexes VII, XI, XX, XXXV, XXXVII',
  },
  {
    code: 'FoodTransitCheck',
    modes: rail,
    direction: 'eastbound',
    hsPrefixes: chapters(2, 24),
    from: on('2019-07-01'),
    to: null,
    season: null,
    source: 'Russian transit of sanctioned food under electronic seals',
  },
  {
    code: 'RussianTransitCheck',
    modes: rail,
    direction: 'westbound',
    hsPrefixes: ['61', '62', '64', '8407', '8408'],
    from: on('2024-10-01'),
    to: null,
    season: null,
    source: 'Decree 313, annex 3, as enlarged in October 2024',
  },
  {
    code: 'WinterLiner',
    modes: rail,
    direction: null,
    hsPrefixes: ['2009', '22', '33', '8524', '8528'],
    from: on('2018-01-01'),
    to: null,
    season: { from: '11-01', to: '03-31' },
    source: 'Practice of the operators on the northern route',
  },
]

/** Whether a day lies in a season of months and days; one that begins after it ends runs over the new year. */
export const isInSeason = (
  day: LocalDate,
  season: { readonly from: string; readonly to: string },
): boolean => {
  const monthAndDay = day.slice(5)
  return season.from <= season.to
    ? season.from <= monthAndDay && monthAndDay <= season.to
    : season.from <= monthAndDay || monthAndDay <= season.to
}

/** Batteries shipped alone: on cargo aircraft only. Source: IATA Dangerous Goods Regulations, since 2016 and 2015. */
export const cargoAircraftOnly: ReadonlySet<string> = new Set(['3480', '3090'])
/** Batteries with or in equipment: allowed on any aircraft. */
export const batteriesWithEquipment: ReadonlySet<string> = new Set(['3481', '3091', '3552'])
export const lithiumNumbers: ReadonlySet<string> = new Set(['3480', '3481', '3090', '3091'])
export const batteryNumbers: ReadonlySet<string> = new Set([...lithiumNumbers, '3551', '3552'])
