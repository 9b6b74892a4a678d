import type { Piece, Shipment } from '../../freight/shipment.ts'
import { compareDecimals, decimal, decimalToText } from '../../kernel/decimal.ts'
import { addExact, exactToText, negated } from '../../kernel/exact.ts'
import { note, type Note } from '../../kernel/note.ts'
import { moneyToText } from '../../money/money.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import type { Sweep, WeightPoint } from './sweep.ts'
import type { AdviceKind } from './advice-kinds.ts'
import { boxesToText } from './box-text.ts'
import { stacksHigher } from './stack-height.ts'
import { weighServices, type WeighedPrice, type Weighing } from './weigh-services.ts'

/** What the tariff's steps leave free or would give for a little more; every number is the engine's. */
export interface BreakpointAdvice {
  readonly kind: AdviceKind
  /** The offer that it is about. */
  readonly offer: string
  readonly text: Note
  /** The same without its number and its service, for a row of a list beside `gain`. */
  readonly row: Note
  readonly gain: BreakpointGain
}

/** The one number of an advice; kilograms as text, money in minor units of the quote currency. */
export type BreakpointGain =
  /** Kilograms that add nothing. */
  | { readonly kind: 'free'; readonly kg: string }
  /** Kilograms from here to where it holds. */
  | { readonly kind: 'more'; readonly kg: string }
  /** The weight from which it holds, too far off to be counted from here. */
  | { readonly kind: 'from'; readonly kg: string }
  | { readonly kind: 'saves'; readonly minor: number }

interface Standing {
  readonly index: number
  readonly name: string
  readonly price: WeighedPrice
}

const kilograms = (grams: number): string => decimalToText(decimal(grams, 3))
const presentOf = ({ points, weighing }: Sweep): number =>
  points.findIndex(({ grams }) => grams === weighing.presentGrams)

/** A service's name with what tells it from its namesakes: the airports, or how the train is used. */
const nameOf = ({ services }: Weighing, index: number, price: WeighedPrice): string => {
  const service = services[index]
  if (!service) return ''
  if (service.mode === 'air') {
    return `${service.originGateway}–${service.destinationGateway} ${service.service}`
  }
  const use = service.mode === 'rail-lcl' ? 'LCL' : boxesToText(price.equipment)
  return `${service.service} (${use})`
}

const cheapestOf = (sweep: Sweep, point: WeightPoint, modes: readonly string[]): Standing | null => {
  const { weighing } = sweep
  let best: Standing | null = null
  for (const [index, price] of point.prices.entries()) {
    if (!price?.complete || !modes.includes(weighing.services[index]?.mode ?? '')) continue
    if (best && price.total >= best.price.total) continue
    best = { index, price, name: nameOf(weighing, index, price) }
  }
  return best
}

const adviceAbout = (
  { weighing }: Sweep,
  { index, name }: Standing,
  kind: AdviceKind,
  values: Note['values'],
  gain: BreakpointGain,
): BreakpointAdvice => ({
  kind,
  offer: weighing.services[index]?.id ?? '',
  text: note(`advice.${kind}`, { service: name, ...values }),
  row: note(`step.${kind}`, values),
  gain,
})

/** Freight is rated at a higher break already: the weight up to it adds nothing to the freight. */
const paysAs = (sweep: Sweep, air: Standing): BreakpointAdvice[] => {
  const { chargeableKg, ratedAsKg } = air.price
  if (!chargeableKg || !ratedAsKg || compareDecimals(ratedAsKg, chargeableKg) <= 0) return []
  const free = exactToText(addExact(ratedAsKg, negated(chargeableKg)))
  const values = { weight: decimalToText(chargeableKg), ratedAs: decimalToText(ratedAsKg), free }
  return [adviceAbout(sweep, air, 'pays-as', values, { kind: 'free', kg: free })]
}

const nextBreak = (sweep: Sweep, air: Standing): BreakpointAdvice[] => {
  const { presentGrams } = sweep.weighing
  const next = sweep.breaks.find(
    ({ grams, service, name }) => service === air.index && grams > presentGrams && name.startsWith('+'),
  )
  if (!next) return []
  const more = kilograms(next.grams - presentGrams)
  const values = { weight: kilograms(next.grams), more, ratedAs: next.name.slice(1) }
  return [adviceAbout(sweep, air, 'next-break', values, { kind: 'more', kg: more })]
}

/** The heaviest step up to which the whole price stays what it is, for the same goods. */
const samePrice = (sweep: Sweep, at: number, standing: Standing): BreakpointAdvice[] => {
  const { points, weighing } = sweep
  const { presentGrams, stepGrams } = weighing
  const { total } = standing.price
  let last = at
  while (points[last + 1]?.prices[standing.index]?.total === total) last += 1
  let same = Math.floor((points[last]?.grams ?? presentGrams) / stepGrams)
  let above = Math.ceil((points[last + 1]?.grams ?? presentGrams) / stepGrams)
  while (above - same > 1) {
    const middle = (same + above) >> 1
    if (weighing.pricesAt(middle * stepGrams)[standing.index]?.total === total) same = middle
    else above = middle
  }
  if (same * stepGrams <= presentGrams) return []
  const free = kilograms(same * stepGrams - presentGrams)
  const values = { weight: kilograms(same * stepGrams), free }
  return [adviceAbout(sweep, standing, 'same-price', values, { kind: 'free', kg: free })]
}

/** Up to a quarter more of the same goods that costs less than they do now: flat tiers, bands and boxes. */
const moreCostsLess = (sweep: Sweep, at: number, standing: Standing): BreakpointAdvice[] => {
  const { points, weighing } = sweep
  const { presentGrams } = weighing
  let best: { readonly grams: number; readonly total: number } | null = null
  for (const { grams, prices } of points.slice(at + 1)) {
    if (grams * 4 > presentGrams * 5) break
    const price = prices[standing.index]
    if (price?.complete && price.total < (best ?? standing.price).total) best = { grams, total: price.total }
  }
  if (!best) return []
  const { currency } = weighing.shipment
  const minor = standing.price.total - best.total
  const values = {
    weight: kilograms(best.grams),
    more: kilograms(best.grams - presentGrams),
    saves: moneyToText(minor, currency),
    currency,
  }
  return [adviceAbout(sweep, standing, 'more-costs-less', values, { kind: 'saves', minor })]
}

/** Where groupage gives way to a container of one's own, and from there on the boxes that come next. */
const ownContainer = (sweep: Sweep, at: number): BreakpointAdvice[] => {
  const { points, breaks, weighing } = sweep
  const { presentGrams } = weighing
  for (const point of points.slice(at)) {
    const own = cheapestOf(sweep, point, ['rail-fcl'])
    const groupage = cheapestOf(sweep, point, ['rail-lcl'])
    if (!own || (groupage && groupage.price.total <= own.price.total)) continue
    const adviceAt = (kind: AdviceKind, grams: number, boxes: Note['values'] = {}): BreakpointAdvice => {
      const weight = kilograms(grams)
      const values = { weight, more: kilograms(grams - presentGrams), ...boxes }
      return adviceAbout(sweep, own, kind, values, { kind: 'from', kg: weight })
    }
    const larger = breaks.find(({ grams, service }) => service === own.index && grams > point.grams)
    return [
      ...(point.grams > presentGrams ? [adviceAt('own-container', point.grams)] : []),
      ...(larger ? [adviceAt('larger-boxes', larger.grams, { boxes: larger.name })] : []),
    ]
  }
  return []
}

const centimetre = 100

/** The line a little lower would stand one layer higher: what the cheapest container offer then costs less. */
const stackHeight = (sweep: Sweep, at: number, book: TariffBook): BreakpointAdvice[] => {
  const { shipment, presentGrams } = sweep.weighing
  const present = sweep.points[at]
  const own = present && cheapestOf(sweep, present, ['rail-fcl'])
  if (!own || shipment.cargo.kind !== 'pieces') return []
  const { pieces } = shipment.cargo
  return pieces.flatMap((piece, line) => {
    const higher = stacksHigher(piece, own.price.equipment, book, shipment.quotedOn)
    if (!higher) return []
    const lowered = lowerLine(shipment, pieces, line, higher.lowerBy)
    const price = weighServices(lowered, book)?.pricesAt(presentGrams)[own.index]
    if (!price?.complete || price.total >= own.price.total) return []
    const { currency } = shipment
    const minor = own.price.total - price.total
    const values = {
      line: line + 1,
      lower: String(higher.lowerBy / centimetre),
      layers: higher.layers,
      boxes: boxesToText(price.equipment),
      saves: moneyToText(minor, currency),
      currency,
    }
    return [adviceAbout(sweep, own, 'stack-height', values, { kind: 'saves', minor })]
  })
}

const lowerLine = (
  shipment: Shipment,
  pieces: readonly Piece[],
  line: number,
  lowerBy: number,
): Shipment => ({
  ...shipment,
  cargo: {
    kind: 'pieces',
    pieces: pieces.map((piece, index) =>
      index === line ? { ...piece, height: piece.height - lowerBy } : piece,
    ),
  },
})

/**
 * What the steps of the tariff mean for this shipment, for the cheapest complete offer of each mode: kilos that are free
 * already, where the next step lies, where a little more costs less, where another way of packing does. Empty where
 * there is nothing to say.
 */
export const breakpoints = (sweep: Sweep, book: TariffBook): readonly BreakpointAdvice[] => {
  const at = presentOf(sweep)
  const present = sweep.points[at]
  if (!present) return []
  const air = cheapestOf(sweep, present, ['air'])
  const rail = cheapestOf(sweep, present, ['rail-lcl', 'rail-fcl'])
  const ofEither = [air, rail].flatMap((standing) => (standing ? [standing] : []))
  return [
    ...(air ? [...paysAs(sweep, air), ...nextBreak(sweep, air)] : []),
    ...ofEither.flatMap((standing) => samePrice(sweep, at, standing)),
    ...ofEither.flatMap((standing) => moreCostsLess(sweep, at, standing)),
    ...ownContainer(sweep, at),
    ...stackHeight(sweep, at, book),
  ]
}
