import type { Battery } from '../freight/shipment.ts'
import type { Direction, TariffMode } from '../freight/transport-mode.ts'
import type { Season } from './season.ts'
import type { SheetRow } from './service-terms.ts'

/** What a rule says of goods. `allowed` is an exception: it lifts what a shorter code of the same rule says. */
export const ruledOutcomes = ['refused', 'check', 'allowed'] as const
export type RuledOutcome = (typeof ruledOutcomes)[number]

/**
 * A row of a screening table. Everything that it names must be so of the goods (a code, a UN number, a battery, an
 * origin) and of the way (mode, direction, day); of a list one member is enough, an empty list names nothing.
 */
export interface ScreeningRule extends SheetRow {
  readonly kind: 'screening'
  /** Rows of one rule are read together: the longest code of them decides. Compared without case. */
  readonly rule: string
  readonly outcome: RuledOutcome
  readonly mode: TariffMode | null
  readonly direction: Direction | null
  /** Beginnings of HS codes, two to ten digits. */
  readonly hsCodes: readonly string[]
  /** Four digits each. */
  readonly unNumbers: readonly string[]
  readonly battery: Battery | null
  /** Country of origin, two letters. */
  readonly madeIn: string | null
  readonly season: Season | null
  /** What the rule says or what to do, in the words of the table. */
  readonly text: string
  /** The act, list or practice that the rule comes from. */
  readonly source: string
}
