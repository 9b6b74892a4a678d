import type { LocalDate } from '../kernel/local-date.ts'
import type { AirRate, UldRate } from './air-rate.ts'
import type { Charge } from './charge.ts'
import type { DutyRate } from './duty-rate.ts'
import type { HaulageRate } from './haulage-rate.ts'
import type { RailContainerRate, RailLclRate } from './rail-rate.ts'
import type { ExchangeRate, Holiday, Parameter, ScheduleException, TransitTime } from './reference-rows.ts'
import type { EmissionFactor } from './emission-factor.ts'
import type { ScreeningRule } from './screening-rule.ts'

export const layoutNames = [
  'air-breaks',
  'air-long',
  'air-uld',
  'rail-lcl',
  'rail-container',
  'haulage-zones',
  'charges',
  'parameters',
  'times',
  'exceptions',
  'holidays',
  'exchange-rates',
  'duty-rates',
  'screening',
  'emission-factors',
] as const
export type LayoutName = (typeof layoutNames)[number]

export type MainCarriageRate = AirRate | UldRate | RailLclRate | RailContainerRate

export type TariffRow =
  | MainCarriageRate
  | HaulageRate
  | Charge
  | Parameter
  | TransitTime
  | ScheduleException
  | Holiday
  | ExchangeRate
  | DutyRate
  | ScreeningRule
  | EmissionFactor

/** One immutable edition of a tariff: what a line of a quote names as its source. */
export interface TariffVersion {
  readonly id: string
  /** The tariff of which this is an edition: issuer and name stay, versions count up. */
  readonly tariffId: string
  readonly issuer: string
  readonly name: string
  readonly version: number
  readonly layout: LayoutName
  readonly sample: boolean
  readonly priority: number
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  /** The last day on which any of it prices, whatever its rows say: the expiry of the pack that brought it. */
  readonly expiresOn?: LocalDate | null
  /** SHA-256 over the canonical bytes of the rows, in hexadecimal. */
  readonly hash: string
  readonly rows: readonly TariffRow[]
}
