import type { Direction, TariffMode } from '../freight/transport-mode.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { DayRange, SheetRow } from './service-terms.ts'

/** A named constant of the rating rules; `value` is read by whoever asks for the name. */
export interface Parameter extends SheetRow {
  readonly kind: 'parameter'
  readonly mode: TariffMode | null
  readonly carrier: string | null
  readonly service: string | null
  readonly name: string
  readonly value: string
}

export const transitSteps = ['handling', 'transit-customs', 'import-clearance'] as const
export type TransitStep = (typeof transitSteps)[number]

/** How long a step after arrival takes. */
export interface TransitTime extends SheetRow {
  readonly kind: 'time'
  readonly mode: TariffMode | null
  readonly carrier: string | null
  readonly service: string | null
  readonly gateway: string | null
  readonly direction: Direction | null
  readonly step: TransitStep
  readonly range: DayRange
  readonly calendar: 'days' | 'business-days'
}

/** A departure cancelled or added, or a stretch without any. */
export interface ScheduleException {
  readonly kind: 'exception'
  readonly row: number
  readonly carrier: string | null
  readonly service: string | null
  readonly origin: string | null
  readonly destination: string | null
  readonly from: LocalDate
  readonly to: LocalDate
  readonly effect: 'cancelled' | 'extra' | 'blackout'
  readonly reason: string
}

export interface Holiday {
  readonly kind: 'holiday'
  readonly row: number
  readonly country: string
  readonly region: string | null
  readonly date: LocalDate
  /** `working-day`: a weekend day on which the country works (China's notice). */
  readonly day: 'holiday' | 'working-day'
  readonly name: string
  readonly source: string
}

/** Units of the currency per 1 EUR, as the ECB publishes them. */
export interface ExchangeRate {
  readonly kind: 'exchange-rate'
  readonly row: number
  readonly currency: string
  readonly perEur: Decimal
  readonly date: LocalDate
  readonly source: string
}
