import type { Place } from '../freight/place.ts'
import type { Direction, OfferMode, RouteLeg } from '../freight/transport-mode.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { DayNumber, LocalDate } from '../kernel/local-date.ts'
import type { BookRow } from './book-row.ts'
import type { Charge } from './charge.ts'
import type { EmissionFactorsOf } from './emission-factor.ts'
import type { DutyMatch, DutyQuery } from './compile-duties.ts'
import type { ScreeningMatch, ScreeningQuery } from './screening-match.ts'
import type { HaulageRate } from './haulage-rate.ts'
import type { ParameterName, RatingParameters } from './parameter-defaults.ts'
import type { Holiday, ScheduleException, TransitStep, TransitTime } from './reference-rows.ts'
import type { DayRange } from './service-terms.ts'
import type { MainCarriageRate, TariffVersion } from './tariff.ts'

/** What multiplies offers: one carrier's service on one lane. Its rows differ in commodity, class and validity. */
export interface MainService {
  readonly mode: OfferMode
  readonly direction: Direction
  readonly origin: string
  readonly destination: string
  readonly carrier: string
  readonly service: string
  /** Unit load device, aircraft or box, where the carrier sells one service in several; else empty. */
  readonly variant: string
  /** Higher priority first. */
  readonly rows: readonly BookRow<MainCarriageRate>[]
  /** Days that every departure takes longer than it is said to: a closed crossing of a what-if. */
  readonly delay?: DayRange
}

export interface Lane {
  readonly mode: OfferMode
  readonly direction: Direction
  readonly origin: string
  readonly destination: string
  /** Built when the lane is first asked for, then kept. */
  readonly services: () => readonly MainService[]
}

/** Who asks for charges, parameters and times. */
export interface ServiceQuery {
  readonly mode: OfferMode
  readonly direction: Direction
  readonly carrier: string
  readonly service: string
  readonly origin: string
  readonly destination: string
}

/** Rows that are one charge (they differ in tier and equipment) over one stretch of validity. */
export interface ChargeCandidate {
  readonly rows: readonly BookRow<Charge>[]
  readonly head: Charge
  readonly version: TariffVersion
  readonly from: number
  readonly to: number
  /** Rivals of one level differ in their days only: an expired one leaves its place to them, never to a broader one. */
  readonly level: string
}

/** The rivals for one code on one leg, the most specific first. */
export interface ChargeSlot {
  readonly leg: RouteLeg
  readonly code: string
  readonly order: number
  readonly candidates: readonly ChargeCandidate[]
  /** Rows that demand a price, with or without giving one. */
  readonly demands: readonly Charge[]
}

/** The parameters of a service as they stand on a day. */
export interface ParameterSet {
  readonly rating: RatingParameters
  readonly decimal: (name: ParameterName) => Decimal
  readonly text: (name: ParameterName) => string
  /** Whether a tariff says it; else it is the program's own. */
  readonly isStated: (name: ParameterName) => boolean
}

export interface DatedExchangeRate {
  readonly currency: string
  readonly perEur: Decimal
  readonly date: LocalDate
  readonly source: string
  readonly sample: boolean
}

/** Where haulage ends: what a row's zone is matched against. */
export interface HaulagePoint {
  readonly country: string
  readonly name: string
  readonly region: string | null
  readonly postcode: string
}

/**
 * The set of active tariff versions, indexed so that a quote reads only what concerns it. Immutable; what is compiled
 * on first use is kept.
 */
export interface TariffBook {
  readonly versions: readonly TariffVersion[]
  /** Lanes of a mode in a direction between the named gateways; null means any. */
  readonly lanes: (
    mode: OfferMode,
    direction: Direction,
    origins: ReadonlySet<string> | null,
    destinations: ReadonlySet<string> | null,
  ) => readonly Lane[]
  /** Gateways where lanes of the mode and direction begin, and where they end. */
  readonly gateways: (
    mode: OfferMode,
    direction: Direction,
  ) => { readonly origins: readonly string[]; readonly destinations: readonly string[] }
  readonly gatewayPlace: (code: string) => Place | undefined
  readonly charges: (query: ServiceQuery) => readonly ChargeSlot[]
  /** Rows of the road tariff between the gateway and the point, the most specific first, of whatever date. */
  readonly haulage: (
    gateway: string,
    direction: Direction,
    point: HaulagePoint,
  ) => readonly BookRow<HaulageRate>[]
  /** A service's parameters; null asks for those of the mode in general. */
  readonly parameters: (
    mode: OfferMode,
    carrier: string | null,
    service: string | null,
    day: DayNumber,
  ) => ParameterSet
  /** The same for one service, found once. */
  readonly parametersOf: (
    mode: OfferMode,
    carrier: string | null,
    service: string | null,
  ) => (day: DayNumber) => ParameterSet
  /** Times of a step after arrival at the gateway, the most specific first, of whatever date. */
  readonly transitTimes: (
    query: ServiceQuery,
    gateway: string,
    step: TransitStep,
  ) => readonly BookRow<TransitTime>[]
  readonly exceptions: (query: ServiceQuery) => readonly ScheduleException[]
  readonly holidays: (country: string) => readonly Holiday[]
  /** The newest rate on or before the day, own tariffs before samples; EUR is 1. */
  readonly exchangeRate: (currency: string, day: DayNumber) => DatedExchangeRate | undefined
  /** Duties and taxes of a line of goods, a match a measure. */
  readonly duties: (query: DutyQuery) => readonly DutyMatch[]
  /** The factors of a service's emissions that tables state. */
  readonly emissionFactors: (mode: OfferMode, carrier: string, service: string) => EmissionFactorsOf
  /** Codes of more than four digits that the duty tables name and that begin with these digits, in order. */
  readonly dutyCodes: (digits: string, limit: number) => readonly string[]
  /** What the screening rules say of goods, a match a rule. */
  readonly screening: (query: ScreeningQuery) => readonly ScreeningMatch[]
}
