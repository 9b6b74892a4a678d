import type { Decimal } from '../kernel/decimal.ts'
import type { SheetRow } from './service-terms.ts'

/**
 * What a row of a duty table charges. Measures on one line of goods add up, but for two: a preference and a duty under
 * authorised use stand in place of the third-country duty, where the importer can prove the one or holds the other.
 */
export const dutyMeasures = [
  'third-country',
  'preferential',
  'authorised-use',
  'anti-dumping',
  'countervailing',
  'additional',
  'consumption-tax',
  'vat',
] as const
export type DutyMeasure = (typeof dutyMeasures)[number]

/** Per cent of the value, or whatever else the tariff says (`9.6 % + 1.2 EUR/100 kg`): kept in its words, never dropped. */
export type Duty =
  | { readonly kind: 'percent'; readonly percent: Decimal }
  | { readonly kind: 'not-a-percentage'; readonly text: string }

/** A rate of duty or tax on goods of a code from an origin. */
export interface DutyRate extends SheetRow {
  readonly kind: 'duty'
  /** Two to ten digits, as the table writes them; null is every code (a country's usual VAT). */
  readonly hsCode: string | null
  /** Two letters, or `EU` for the customs union. */
  readonly importCountry: string
  /** Two letters, or the code of a group of countries; null is any origin (`ERGA OMNES`). */
  readonly origin: string | null
  readonly measure: DutyMeasure
  /** Tells apart the exporters of one anti-dumping measure. */
  readonly additionalCode: string | null
  readonly duty: Duty
  /** The act that sets the rate. */
  readonly source: string
}

/** Official tables fill a heading up to ten digits with pairs of noughts: `8471300000` is everything under `847130`. */
export const significantHsCode = (hsCode: string): string => hsCode.replace(/(?<=^\d\d(?:\d\d)*)(?:00)+$/, '')
