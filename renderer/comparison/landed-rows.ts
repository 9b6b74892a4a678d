import type { Comparison, LandedCost, Offer } from '../../shared/quote/comparison.ts'
import type { Wording } from '../../shared/text/format.ts'
import { bestOffer } from './best-offers.ts'

export type LandedOffer = Offer & { readonly landed: LandedCost }
export type LandedLine = LandedCost['lines'][number]
export type LandedRate = LandedLine['duties'][number]

/** A row of the table: for each offer a figure as the answer has it. Null is open, empty is not of this offer. */
export interface LandedRow {
  readonly key: string
  readonly label: string
  readonly detail: string
  readonly unit: 'money' | 'percent' | 'day'
  readonly values: readonly (string | null)[]
  /** Whether the figure is only a beginning, because something is missing from it. */
  readonly from: readonly boolean[]
  readonly weight: 'sum' | 'plain' | 'aside'
  /** The row of a tariff, or the typed figure, that says it. */
  readonly rate: LandedRate | null
}

export interface LandedHole {
  readonly hole: LandedCost['holes'][number]
  /** The offers that have it; all of them where it lies in the goods. */
  readonly offers: readonly LandedOffer[]
}

const isLanded = (offer: Offer | undefined): offer is LandedOffer =>
  offer !== undefined && offer.landed !== null

/** Whose landed cost is known. */
export const landedOffersOf = ({ offers }: Comparison): readonly LandedOffer[] => offers.filter(isLanded)

/** The best of each mode side by side, and the offer that the user set beside them. */
export const comparedOffers = (comparison: Comparison, beside: string | null): readonly LandedOffer[] => {
  const best = [bestOffer(comparison, 'air'), bestOffer(comparison, 'rail')].filter(isLanded)
  const chosen = landedOffersOf(comparison).find(({ id }) => id === beside)
  return chosen && !best.includes(chosen) ? [...best, chosen] : best
}

export type RowOf = (
  name: string,
  of: (landed: LandedCost, offer: LandedOffer) => string | null,
  fields?: Partial<LandedRow>,
) => LandedRow

/** Makes rows over these offers. */
export const rowMaker =
  (offers: readonly LandedOffer[], { say }: Wording): RowOf =>
  (name, of, fields = {}) => ({
    key: name,
    label: fields.label ?? say(`landed.row.${name}`),
    detail: '',
    unit: 'money',
    values: offers.map((offer) => of(offer.landed, offer)),
    from: offers.map(() => false),
    weight: 'plain',
    rate: null,
    ...fields,
  })

/** Each row of a tariff once, with the percentage that it has for each of the offers. */
export const rateRows = (
  offers: readonly LandedOffer[],
  ratesOf: (landed: LandedCost) => readonly LandedRate[],
  row: RowOf,
  { say }: Wording,
): readonly LandedRow[] => {
  const keyOf = (rate: LandedRate): string =>
    [rate.measure, rate.text, rate.source?.versionId, rate.source?.row].join(' ')
  const rates = new Map(offers.flatMap(({ landed }) => ratesOf(landed)).map((rate) => [keyOf(rate), rate]))
  return [...rates].map(([key, rate]) =>
    row(
      key,
      (landed) => (ratesOf(landed).some((known) => keyOf(known) === key) ? (rate.percent ?? rate.text) : ''),
      {
        label: say(`duty.${rate.measure}`),
        unit: 'percent',
        weight: 'aside',
        rate,
      },
    ),
  )
}

/** What is missing on a line, or on the whole, each once. */
export const landedHoles = (offers: readonly LandedOffer[], line: number | null): readonly LandedHole[] => {
  const holes = new Map<string, LandedHole>()
  for (const offer of offers) {
    for (const hole of offer.landed.holes.filter((known) => known.line === line)) {
      const key = `${hole.code} ${hole.reason}`
      holes.set(key, { hole, offers: [...(holes.get(key)?.offers ?? []), offer] })
    }
  }
  return [...holes.values()]
}
