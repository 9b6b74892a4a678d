import type { Equipment } from '../freight/equipment.ts'
import type { Direction, RouteLeg, TariffMode } from '../freight/transport-mode.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { Basis } from './basis.ts'
import type { SheetRow } from './service-terms.ts'

/** One term of `Applies when`; all terms of a row must hold. */
export type ChargeCondition =
  | { readonly kind: 'dg' }
  | { readonly kind: 'un'; readonly numbers: readonly string[] }
  | { readonly kind: 'battery' }
  | { readonly kind: 'oversize'; readonly overTenthMm: number }
  | { readonly kind: 'piece'; readonly overGrams: number }
  | { readonly kind: 'hs'; readonly prefix: string }
  | { readonly kind: 'commodity'; readonly commodity: string }
  | { readonly kind: 'incoterm'; readonly rule: string }
  /** Month and day, both included; `from` after `to` runs over the new year. */
  | { readonly kind: 'season'; readonly from: string; readonly to: string }
  | { readonly kind: 'ecommerce' }
  | { readonly kind: 'nonstackable' }
  | { readonly kind: 'odd-20' }

/** A row of the charges table. Null means any. */
export interface Charge extends SheetRow {
  readonly kind: 'charge'
  readonly mode: TariffMode | null
  readonly carrier: string | null
  readonly service: string | null
  /** The lane's gateways. */
  readonly origin: string | null
  readonly destination: string | null
  /** Where the leg happens: the origin gateway up to departure, the destination gateway after arrival. */
  readonly gateway: string | null
  readonly direction: Direction | null
  readonly leg: RouteLeg
  readonly code: string
  readonly name: string
  readonly basis: Basis
  readonly ofCodes: readonly string[]
  readonly equipment: Equipment | null
  /** Money per unit of the basis; percent for the percentages. Null in a `Required` row that only demands a price. */
  readonly rate: Decimal | null
  readonly currency: string
  readonly min: Decimal | null
  readonly max: Decimal | null
  readonly tier: 'flat' | 'graduated'
  readonly tierBy: Basis | null
  readonly from: Decimal | null
  readonly to: Decimal | null
  readonly appliesWhen: readonly ChargeCondition[]
  readonly required: boolean
  readonly afterExpiry: 'hole' | 'last'
  readonly order: number
  readonly due: string | null
  readonly priority: number
}
