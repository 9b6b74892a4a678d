import type { RouteLeg } from '../../freight/transport-mode.ts'
import type { Shipment } from '../../freight/shipment.ts'
import type { Note } from '../../kernel/note.ts'
import { moneyToText } from '../../money/money.ts'
import type { Offer, Transit, Unworded } from '../../quote/comparison.ts'
import type { Scenario } from '../../quote/scenario.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { compare } from '../compare.ts'
import { scenarioBook } from './scenario-book.ts'
import { bestOfWay, minorOf, type Way } from './scenario-outcome.ts'

/** A charge that is another than today's; null where it was, or is, not there. Amounts in the quote currency. */
export interface LineBeside {
  readonly leg: RouteLeg
  readonly code: string
  readonly name: Note
  readonly today: string | null
  readonly asIf: string | null
  readonly change: string
}

/** A stage of the way in days, today and as it would be; null where it is not there. */
export interface StageBeside {
  readonly kind: Transit['stages'][number]['kind']
  readonly today: number | null
  readonly asIf: number | null
}

export interface WayBeside {
  readonly way: Way
  readonly today: Unworded<Offer> | null
  readonly asIf: Unworded<Offer> | null
  /** Null unless there is an offer on both sides; then the changes of the lines sum to it, to the cent. */
  readonly change: string | null
  readonly daysLater: number | null
  /** Those that differ; empty unless there is an offer on both sides. */
  readonly lines: readonly LineBeside[]
  /** The charges that are the same. */
  readonly unchanged: { readonly lines: number; readonly amount: string }
  readonly stages: readonly StageBeside[]
}

/** Members by their name, the second of a name with its number, in the order of the first list and then of the second. */
const paired = <Member>(
  before: readonly Member[],
  after: readonly Member[],
  nameOf: (member: Member) => string,
): readonly (readonly [before: Member | undefined, after: Member | undefined])[] => {
  const byName = (members: readonly Member[]): ReadonlyMap<string, Member> => {
    const named = new Map<string, Member>()
    const seen = new Map<string, number>()
    for (const member of members) {
      const name = nameOf(member)
      const nth = seen.get(name) ?? 0
      seen.set(name, nth + 1)
      named.set(`${name} ${nth}`, member)
    }
    return named
  }
  const [first, second] = [byName(before), byName(after)]
  return [...new Set([...first.keys(), ...second.keys()])].map((name) => [first.get(name), second.get(name)])
}

const besideOf = (
  way: Way,
  today: Unworded<Offer> | undefined,
  asIf: Unworded<Offer> | undefined,
  currency: string,
): WayBeside => {
  const stages = paired(today?.transit.stages ?? [], asIf?.transit.stages ?? [], ({ kind }) => kind).flatMap(
    ([before, after]): readonly StageBeside[] => {
      const stage = before ?? after
      return stage ? [{ kind: stage.kind, today: before?.days ?? null, asIf: after?.days ?? null }] : []
    },
  )
  const named = { way, today: today ?? null, asIf: asIf ?? null, stages }
  const none = { lines: 0, amount: moneyToText(0, currency) }
  if (!today || !asIf) return { ...named, change: null, daysLater: null, lines: [], unchanged: none }
  const minor = (amount: string | undefined): number => (amount === undefined ? 0 : minorOf(amount, currency))
  let unchangedLines = 0
  let unchangedAmount = 0
  const lines = paired(today.lines, asIf.lines, ({ leg, code }) => `${leg} ${code}`).flatMap(
    ([before, after]): readonly LineBeside[] => {
      const line = after ?? before
      if (!line) return []
      const was = before?.amountInQuoteCurrency
      const is = after?.amountInQuoteCurrency
      if (was === is) {
        unchangedLines += 1
        unchangedAmount += minor(is)
        return []
      }
      const { leg, code, name } = line
      const change = moneyToText(minor(is) - minor(was), currency)
      return [{ leg, code, name, today: was ?? null, asIf: is ?? null, change }]
    },
  )
  return {
    ...named,
    change: moneyToText(minor(asIf.total) - minor(today.total), currency),
    daysLater: asIf.transit.daysTypical - today.transit.daysTypical,
    lines,
    unchanged: { lines: unchangedLines, amount: moneyToText(unchangedAmount, currency) },
  }
}

/** A scenario's best offer of each way beside today's: the charges and the stages of the way that are others. */
export const besideToday = (
  shipment: Shipment,
  book: TariffBook,
  effects: Scenario['effects'],
): readonly WayBeside[] => {
  const today = compare(shipment, book).offers
  const asIf = compare(shipment, scenarioBook(book, effects, shipment)).offers
  return (['air', 'rail'] as const).map((way) =>
    besideOf(way, bestOfWay(today, way), bestOfWay(asIf, way), shipment.currency),
  )
}
