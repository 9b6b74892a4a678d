import type { LocalDate } from '../../kernel/local-date.ts'
import type { Note } from '../../kernel/note.ts'
import type { EquipmentCount } from '../container-load.ts'
import type { SupplyTerms } from './read-supply.ts'
import type { WeighedService } from './weigh-services.ts'

/** A consignment of a plan; amounts in minor units of the quote currency. */
export interface PlannedOrder {
  readonly service: WeighedService
  readonly mode: 'air' | 'rail'
  readonly equipment: readonly EquipmentCount[]
  readonly pieces: number
  readonly units: number
  readonly grams: number
  readonly readyOn: LocalDate
  /** By the service's usual days. */
  readonly deliveredOn: LocalDate
  readonly shelfWeek: number
  readonly freight: number
  readonly inTransit: number
  /** Where it lies between delivery and the beginning of its week. */
  readonly lying: number
}

export interface PlannedWeek {
  readonly from: LocalDate
  readonly byAir: number
  readonly byRail: number
  /** Units sent before that arrive in it. */
  readonly onTheWay: number
  readonly start: number
  readonly sold: number
  readonly end: number
  readonly holding: number
}

export interface PlannedSupply {
  readonly kind: 'plan'
  readonly orders: readonly PlannedOrder[]
  readonly weeks: readonly PlannedWeek[]
  readonly freight: number
  readonly inTransit: number
  /** On the shelf, and where goods lie until their week begins. */
  readonly holding: number
  readonly total: number
}

export type SupplyOutcome =
  | PlannedSupply
  | {
      readonly kind: 'runs-out'
      readonly week: number
      readonly from: LocalDate
      readonly missing: number
      /** Up to that week, with the arrivals that leave the least missing. */
      readonly weeks: readonly PlannedWeek[]
    }

export interface SupplyAnswer {
  readonly terms: SupplyTerms
  /** The cheapest of all. */
  readonly best: SupplyOutcome
  readonly air: SupplyOutcome
  readonly rail: SupplyOutcome
  /** The first week that a mode can serve; null where it has no complete offer. */
  readonly firstWeek: { readonly air: number | null; readonly rail: number | null }
  readonly sentences: readonly Note[]
}
