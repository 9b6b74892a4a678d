import type { Decimal } from '../kernel/decimal.ts'
import type { LocalDate, Weekday } from '../kernel/local-date.ts'

/** Whole days, as a sheet writes them: `17-26` is 17 / 22 / 26, `18` is all three. */
export interface DayRange {
  readonly min: number
  readonly typical: number
  readonly max: number
}

export interface Validity {
  /** First and last day on which the row prices; null where the sheet sets no limit. */
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

/** Every row knows where it stood, so that a line of a quote can name it. */
export interface SheetRow extends Validity {
  readonly row: number
}

/** A break of a ladder: the rate per kg (or per W/M) from this weight on, the bound included. */
export interface WeightBreak {
  readonly from: Decimal
  readonly rate: Decimal
}

/** The columns that every main-carriage layout shares. Gateways are IATA codes or UN/LOCODEs. */
export interface ServiceTerms extends SheetRow {
  readonly origin: string
  readonly destination: string
  readonly carrier: string
  readonly service: string
  readonly currency: string
  readonly commodity: string | null
  /** Codes of the charges that the rate already contains. */
  readonly includes: 'ALL' | readonly string[]
  readonly priority: number
  readonly side: 'buy' | 'sell'
  readonly transit: DayRange | null
  /** Null where the sheet does not say; all seven for `daily`. */
  readonly departureDays: readonly Weekday[] | null
  readonly cutOffHours: number | null
  readonly remarks: string
}
