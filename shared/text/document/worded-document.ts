import type { DocumentLanguage } from '../../quote/quote-choices.ts'

export interface Fact {
  readonly label: string
  readonly value: string
}

/** One offer as a column: what it is called, what it costs, when it comes. */
export interface WordedOption {
  readonly name: string
  readonly mode: string
  readonly by: 'air' | 'rail'
  readonly total: string
  readonly totalLabel: string
}

/** A row over all options: one value each, null where an option has none. */
export interface OptionRow {
  readonly label: string
  readonly values: readonly (string | null)[]
}

export interface ChargeRow extends OptionRow {
  /** A leg's heading carries its sum; what is in it stands below. */
  readonly kind: 'leg' | 'line'
}

export interface ScopeCell {
  readonly leg: string
  readonly payer: 'seller' | 'buyer' | null
  readonly quoted: 'included' | 'missing' | 'outside'
}

/** A stay of one price against days; the amount is a share of the dearest, for drawing only. */
export interface ChartPoint {
  readonly label: string
  readonly by: 'air' | 'rail'
  readonly total: string
  readonly share: number
  readonly days: { readonly min: number; readonly typical: number; readonly max: number }
}

/** A document in words, in the order in which it is read; every output lays out this one value. */
export interface WordedDocument {
  readonly language: DocumentLanguage
  readonly title: string
  readonly heading: string
  readonly number: string
  /** Printed across every page, with the sentence that says why. */
  readonly marks: readonly { readonly mark: string; readonly text: string }[]
  readonly sender: {
    readonly name: string
    readonly lines: readonly string[]
    readonly contacts: readonly string[]
  }
  readonly customer: { readonly heading: string; readonly lines: readonly string[] } | null
  readonly dates: readonly Fact[]
  readonly shipment: { readonly heading: string; readonly facts: readonly Fact[] }
  readonly options: readonly WordedOption[]
  readonly rows: readonly OptionRow[]
  readonly charges: {
    readonly heading: string
    readonly rows: readonly ChargeRow[]
    readonly total: OptionRow
  } | null
  readonly notIncluded: {
    readonly heading: string
    readonly text: string
    readonly items: readonly { readonly option: string; readonly parts: string }[]
  } | null
  readonly scope: {
    readonly heading: string
    readonly text: string
    readonly cells: readonly ScopeCell[]
    readonly payers: Readonly<Record<'seller' | 'buyer', string>>
    /** The picture in words, for who cannot see it: one sentence a payer. */
    readonly spoken: readonly string[]
    /** Without an incoterm nobody is named. */
    readonly hasPayers: boolean
  }
  readonly chart: {
    readonly heading: string
    readonly axis: string
    readonly points: readonly ChartPoint[]
  } | null
  /** Null where the client is not shown how the goods were screened. */
  readonly screening: {
    readonly heading: string
    readonly text: string
    readonly facts: readonly Fact[]
  } | null
  readonly note: { readonly heading: string; readonly text: string } | null
  readonly terms: {
    readonly heading: string
    readonly parts: readonly { readonly of: string; readonly text: string }[]
  }
  readonly closing: readonly string[]
  readonly page: string
}
