import type { Equipment } from '../freight/equipment.ts'
import type { Direction } from '../freight/transport-mode.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { DayRange, SheetRow } from './service-terms.ts'

export const haulageServices = ['groupage', 'full-truck', 'container'] as const
export type HaulageService = (typeof haulageServices)[number]

/** The price of one zone: the first band not below the road weight. */
export interface HaulageBand {
  readonly toKg: Decimal
  readonly price: Decimal
}

/** Road between a gateway and a zone of postcodes or a named place, either way. Null means any. */
export interface HaulageRate extends SheetRow {
  readonly kind: 'haulage'
  readonly haulier: string
  readonly gateway: string | null
  readonly direction: Direction | null
  readonly country: string
  readonly postcodeFrom: string | null
  readonly postcodeTo: string | null
  /** City or province, where there are no postcodes. */
  readonly place: string | null
  readonly zone: string
  readonly service: HaulageService
  readonly equipment: Equipment | null
  readonly currency: string
  readonly minimum: Decimal | null
  readonly bands: readonly HaulageBand[]
  readonly pricePer: '100 kg' | 'flat'
  readonly perKm: Decimal | null
  /** The road distance the row is priced for; null: great circle × `detourFactor`. */
  readonly km: Decimal | null
  readonly roundTrip: boolean
  readonly days: DayRange | null
  readonly priority: number
}
