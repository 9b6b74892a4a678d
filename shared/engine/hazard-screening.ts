import type { OfferMode } from '../freight/transport-mode.ts'
import { dateToDay, type DayNumber, type LocalDate } from '../kernel/local-date.ts'
import { note, type Note } from '../kernel/note.ts'
import type { ModeScreening, Unworded } from '../quote/comparison.ts'
import type { ScreeningOutcome } from '../quote/screening.ts'
import type { HazardMarks } from '../tariff/screening-match.ts'
import {
  batteriesWithEquipment,
  batteryNumbers,
  cargoAircraftOnly,
  lithiumNumbers,
} from './battery-numbers.ts'

export type ScreeningFinding = Unworded<ModeScreening['goods'][number]['findings'][number]>

/** Whether the services of a mode take what is regulated: the operator's word, a parameter of the service. */
export type Accepting = 'all' | 'some' | 'none'

export interface HazardContext {
  readonly mode: OfferMode
  readonly day: DayNumber
  readonly accepting: (name: 'acceptsLithium' | 'acceptsDangerousGoods') => Accepting
}

const airSource = 'IATA Dangerous Goods Regulations'
const railSource = 'Class 9 on the 1520 mm legs; practice of the operators'

/** Packed with (not in) equipment they too have a limit of charge since this day. Source: IATA DGR, 67th edition. */
const chargeLimitFrom = '2026-01-01' as LocalDate

const soleSince: Readonly<Record<string, LocalDate>> = {
  '3480': '2016-04-01' as LocalDate,
  '3090': '2015-01-01' as LocalDate,
}

const finding = (
  outcome: ScreeningOutcome,
  rule: string,
  text: Note,
  goesBy: string,
  source: string,
  validFrom: LocalDate | null = null,
): ScreeningFinding => ({
  outcome,
  rule,
  name: note(`screening.name.${rule}`),
  text,
  goesBy,
  validFrom,
  validTo: null,
  season: null,
  source,
  tariff: null,
})

const byAir = ({ unNumbers, battery }: HazardMarks, day: DayNumber): readonly ScreeningFinding[] => {
  const found: ScreeningFinding[] = []
  for (const number of unNumbers) {
    const un = `UN${number}`
    const tell = (outcome: ScreeningOutcome, rule: string, since: LocalDate | null = null): void => {
      found.push(finding(outcome, rule, note(`screening.${rule}`), un, airSource, since))
    }
    if (cargoAircraftOnly.has(number)) {
      tell('check', 'CargoAircraftOnly', soleSince[number] ?? null)
      if (number === '3480') tell('check', 'StateOfCharge', soleSince[number] ?? null)
    } else if (!batteriesWithEquipment.has(number)) tell('check', 'DangerousGoodsByAir')
    else if (number === '3481' && day >= dateToDay(chargeLimitFrom)) {
      tell('check', 'PackedWithEquipment', chargeLimitFrom)
    } else tell('allowed', 'BatteryWithEquipment')
  }
  if (battery !== null && unNumbers.size === 0) {
    const rule = 'BatteryUnNumberMissing'
    found.push(finding('not-checked', rule, note(`screening.${rule}`), battery, airSource))
  }
  return found
}

const outcomeOf: Readonly<Record<Accepting, ScreeningOutcome>> = {
  all: 'allowed',
  some: 'check',
  none: 'refused',
}

const byRail = (
  { unNumbers, battery }: HazardMarks,
  accepting: HazardContext['accepting'],
): readonly ScreeningFinding[] => {
  if (unNumbers.size === 0 && battery === null) return []
  const goesBy = [...[...unNumbers].map((number) => `UN${number}`), battery ?? ''].filter(Boolean).join(', ')
  const isLithium =
    battery === 'lithium-ion' ||
    battery === 'lithium-metal' ||
    [...unNumbers].some((number) => lithiumNumbers.has(number))
  const [rule, accepted] = isLithium
    ? ['LithiumBatteryNotAccepted', accepting('acceptsLithium')]
    : ['DangerousGoodsNotAccepted', accepting('acceptsDangerousGoods')]
  const source =
    isLithium || [...unNumbers].every((n) => batteryNumbers.has(n)) ? railSource : 'Practice of the operators'
  return [finding(outcomeOf[accepted], rule, note(`screening.${rule}.${accepted}`), goesBy, source)]
}

/** What UN numbers and batteries mean for a mode: the rules by which services are also refused, each with its source. */
export const screenHazards = (
  marks: HazardMarks,
  { mode, day, accepting }: HazardContext,
): readonly ScreeningFinding[] => (mode === 'air' ? byAir(marks, day) : byRail(marks, accepting))
