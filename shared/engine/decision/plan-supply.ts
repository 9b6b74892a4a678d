import type { Shipment } from '../../freight/shipment.ts'
import { addDays, dayToDate, type DayNumber, type LocalDate } from '../../kernel/local-date.ts'
import { fail, ok, type Result } from '../../kernel/result.ts'
import { mostSupplyPieces, type SupplyInput } from '../../quote/supply.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import { carryingCost, type CarryingCost } from './carrying-cost.ts'
import { readSupply, type SupplyIssue, type SupplyTerms } from './read-supply.ts'
import { lotsNeeded, splitSupply, type SupplySplit } from './split-supply.ts'
import type { PlannedOrder, SupplyAnswer, SupplyOutcome } from './supply-answer.ts'
import { supplySentences } from './supply-sentences.ts'
import { daysBeforeShelf, supplyWays, type PricedWay } from './supply-ways.ts'
import { weighServices } from './weigh-services.ts'

export type SupplyRefusal =
  | { readonly kind: 'containers' }
  | { readonly kind: 'several lines'; readonly lines: number }
  | { readonly kind: 'fields'; readonly issues: readonly SupplyIssue[] }
  | { readonly kind: 'too large'; readonly pieces: number }

const daysInWeek = 7

const sum = <Item>(items: readonly Item[], amountOf: (item: Item) => number): number =>
  items.reduce((all, item) => all + amountOf(item), 0)

const outcomeOf = (
  split: SupplySplit,
  ways: readonly PricedWay[],
  { demand, unitsPerPiece }: SupplyTerms,
  carrying: CarryingCost,
  begins: DayNumber,
): SupplyOutcome => {
  const beginOf = (week: number): LocalDate => dayToDate(addDays(begins, (week - 1) * daysInWeek))
  const weeks = split.weeks.map(({ airLots, railLots, onTheWay, start, end, holding }, index) => ({
    from: beginOf(index + 1),
    byAir: airLots * unitsPerPiece,
    byRail: railLots * unitsPerPiece,
    onTheWay,
    start,
    sold: demand[index] ?? 0,
    end,
    holding,
  }))
  if (split.kind === 'runs-out') return { ...split, from: beginOf(split.week), weeks }
  const orders = split.orders.flatMap(({ way: index, lots, readyWeek, shelfWeek }): PlannedOrder[] => {
    const way = ways[index]
    const price = way?.prices[lots]
    if (!way || !price) return []
    const units = lots * unitsPerPiece
    const readyOn = addDays(begins, (readyWeek - 1) * daysInWeek)
    const { service, mode } = way
    return [
      {
        service,
        mode,
        pieces: lots,
        units,
        grams: way.grams[lots] ?? 0,
        readyOn: dayToDate(readyOn),
        deliveredOn: dayToDate(addDays(readyOn, service.daysTypical)),
        shelfWeek,
        freight: price.total,
        equipment: price.equipment,
        inTransit: carrying.inTransit(units, service.daysTypical),
        lying: carrying.lying(units, daysBeforeShelf(way)),
      },
    ]
  })
  return {
    kind: 'plan',
    orders,
    weeks,
    freight: sum(orders, ({ freight }) => freight),
    inTransit: sum(orders, ({ inTransit }) => inTransit),
    holding: sum(orders, ({ lying }) => lying) + sum(weeks, ({ holding }) => holding),
    total: split.cost,
  }
}

const refuseCargo = ({ cargo }: Shipment): SupplyRefusal | null => {
  if (cargo.kind === 'containers') return { kind: 'containers' }
  if (cargo.kind === 'pieces' && cargo.pieces.length > 1) {
    return { kind: 'several lines', lines: cargo.pieces.length }
  }
  return null
}

/**
 * The cheapest consignments by air and rail that keep goods on the shelf, beside all by air and all by rail. Week 1 begins
 * on the ready date, and a consignment is ready on that weekday of a week. Each costs what `compare` says of the shipment
 * of so many pieces on the shipment's own ready date, whatever its week: the tariffs of today. `shipmentOf` gives that
 * shipment, null where it cannot be. Amounts are minor units, each order's and each week's rounded once, half up; the
 * total is their sum. Throws `OverflowError` only. Source: rating rules, section 11.
 */
export const planSupply = (
  input: SupplyInput,
  shipment: Shipment,
  shipmentOf: (pieces: number) => Shipment | null,
  book: TariffBook,
): Result<SupplyAnswer, SupplyRefusal> => {
  const refusal = refuseCargo(shipment)
  if (refusal) return fail(refusal)
  const weighing = weighServices(shipment, book)
  if (!weighing) return fail({ kind: 'containers' })
  const read = readSupply(input, weighing.context)
  if (!read.ok) return fail({ kind: 'fields', issues: read.failure })
  const terms = read.value
  const { demand, stock, onTheWay, unitsPerPiece: unitsPerLot } = terms
  const pieces = lotsNeeded({ demand, stock, onTheWay, unitsPerLot }).at(-1) ?? 0
  if (pieces > mostSupplyPieces) return fail({ kind: 'too large', pieces })
  const carrying = carryingCost({ ...terms, unitsPerLot, storagePerLot: terms.storagePerPiece })
  const ways = supplyWays(weighing, shipmentOf, terms, carrying, pieces)
  const planBy = (own: readonly PricedWay[]): SupplyOutcome =>
    outcomeOf(
      splitSupply({ demand, stock, onTheWay, unitsPerLot, ways: own, holding: carrying.onShelf }),
      own,
      terms,
      carrying,
      shipment.readyOn,
    )
  const waysOf = (mode: PricedWay['mode']): readonly PricedWay[] => ways.filter((way) => way.mode === mode)
  const firstWeekOf = (mode: PricedWay['mode']): number | null => {
    const leads = waysOf(mode).map(({ leadWeeks }) => leadWeeks)
    return leads.length === 0 ? null : Math.min(...leads) + 1
  }
  const outcomes = {
    best: planBy(ways),
    air: planBy(waysOf('air')),
    rail: planBy(waysOf('rail')),
    firstWeek: { air: firstWeekOf('air'), rail: firstWeekOf('rail') },
  }
  return ok({ terms, ...outcomes, sentences: supplySentences({ terms, ...outcomes }, shipment.currency) })
}
