import type { Direction, OfferMode, RouteLeg } from '../../freight/transport-mode.ts'
import { decimal } from '../../kernel/decimal.ts'
import { addExact, exactToText, productOf, roundExact, type Exact } from '../../kernel/exact.ts'
import { minorUnitsOf } from '../../money/currency-table.ts'
import type { Exchange } from '../../money/exchange.ts'
import { sumIn } from '../../money/percent-of.ts'
import type { PricedLine } from '../charge-quantities.ts'

/** How much of the main carriage lies before the border of the customs territory. */
export interface MainShare {
  readonly mode: OfferMode
  readonly direction: Direction
  /** Of 1: the zone's percentage by air, kilometres to the border by rail. */
  readonly share: Exact
}

/** Transport in minor units of the customs currency. */
export interface TransportToBorder {
  readonly toBorder: number
  readonly afterBorder: number
  readonly mainSharePercent: string
}

const beforeBorder: ReadonlySet<RouteLeg> = new Set<RouteLeg>([
  'pre-carriage',
  'origin',
  'export-clearance',
  'insurance',
])
const behindBorder: ReadonlySet<RouteLeg> = new Set<RouteLeg>([
  'transit-customs',
  'destination',
  'on-carriage',
])

/** Fuel flies with the freight; every other charge of the main leg counts in full. */
const airFuel: ReadonlySet<string> = new Set(['FSC', 'MYC'])

const isShared = (line: PricedLine, { mode }: MainShare): boolean =>
  line.leg === 'main' && (mode !== 'air' || line.freight || airFuel.has(line.code))

const one: Exact = { units: 1, decimals: 0 }

/**
 * What of the transport belongs to the customs value, and what only to the tax base. Collection, origin, export
 * clearance and the whole insurance premium lie before the border; customs transit, destination and delivery behind it;
 * the main carriage is divided (in full before it where the goods are cleared in China, whose value is CIF). The sums
 * are converted exactly and rounded once each. Undefined where a rate of exchange is missing. Source: rating rules,
 * section 9.
 */
export const transportToBorder = (
  lines: readonly PricedLine[],
  main: MainShare,
  customsCurrency: string,
  exchangeBetween: (from: string, to: string) => Exchange | undefined,
): TransportToBorder | undefined => {
  const digits = minorUnitsOf(customsCurrency)
  const sum = (of: (line: PricedLine) => boolean): Exact | undefined =>
    sumIn(customsCurrency, lines.filter(of), exchangeBetween)
  const share = main.direction === 'eastbound' ? one : main.share
  const before = sum((line) => beforeBorder.has(line.leg) || (line.leg === 'main' && !isShared(line, main)))
  const divided = sum((line) => isShared(line, main))
  const behind = sum((line) => behindBorder.has(line.leg))
  if (!before || !divided || !behind) return undefined
  const toBorder = roundExact(addExact(before, productOf(divided, share)), digits, 'half-up')
  const all = roundExact(addExact(addExact(before, divided), behind), digits, 'half-up')
  return {
    toBorder,
    afterBorder: main.direction === 'eastbound' ? 0 : all - toBorder,
    mainSharePercent: exactToText(decimal(roundExact(productOf(share, decimal(100)), 2, 'half-up'), 2)),
  }
}
