import type { Equipment } from '../freight/equipment.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { ServiceTerms, WeightBreak } from './service-terms.ts'

/** Less than a container load: a rate per revenue ton; null fields take the parameter's default. */
export interface RailLclRate extends ServiceTerms {
  readonly kind: 'rail-lcl'
  readonly breaks: readonly WeightBreak[]
  readonly minimumRevenueTon: Decimal | null
  readonly minimumCharge: Decimal | null
  readonly kgPerM3: Decimal | null
  readonly revenueTonStep: Decimal | null
}

export interface RailContainerRate extends ServiceTerms {
  readonly kind: 'rail-container'
  readonly rates: Readonly<Partial<Record<Equipment, Decimal>>>
  /** Whose box it is; null where the sheet does not say. */
  readonly box: 'COC' | 'SOC' | null
  readonly returnPlace: string | null
  readonly freeDays: number | null
}
