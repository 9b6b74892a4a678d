import type { Battery } from '../freight/shipment.ts'
import type { Direction, OfferMode } from '../freight/transport-mode.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import type { ScreeningRule } from './screening-rule.ts'
import type { TariffVersion } from './tariff.ts'

/** Goods on a day of departure: a line, or what is said of the shipment as a whole. */
export interface ScreeningQuery {
  readonly mode: OfferMode
  readonly direction: Direction
  readonly day: DayNumber
  /** Digits; empty where there is no code. */
  readonly hsCode: string
  /** Two letters; null where nobody said it. */
  readonly madeIn: string | null
  /** What the goods asked about carry themselves: rules without a code go by it. */
  readonly own: HazardMarks
  /** What anything in the shipment carries: rules for a code go by it, as nobody says which line it is. */
  readonly shipment: HazardMarks
}

export interface HazardMarks {
  readonly unNumbers: ReadonlySet<string>
  readonly battery: Battery | null
}

/** A rule's row as it stands in the book; `version` is null for one that the program ships. */
export interface ScreeningEntry {
  readonly row: ScreeningRule
  readonly version: TariffVersion | null
  /** The rule's name without case. */
  readonly family: string
  readonly from: number
  readonly to: number
  readonly rank: number
  /** The one of the row's codes that this entry stands for, without a tail of noughts; empty where it names none. */
  readonly code: string
}

/** What one rule says of the goods. */
export interface ScreeningMatch {
  readonly rule: string
  /** The row that decides; null where only rows that cannot be decided on are left. */
  readonly decided: ScreeningEntry | null
  /** A row that would say otherwise, were more known of the goods: more digits of their code, or where they were made. */
  readonly undecided: { readonly entry: ScreeningEntry; readonly needs: 'code' | 'origin' } | null
}
