import { compare } from '../../shared/engine/compare.ts'
import { scaleShipment } from '../../shared/engine/decision/scale-shipment.ts'
import { sweep, type Sweep } from '../../shared/engine/decision/sweep.ts'
import type { Shipment } from '../../shared/freight/shipment.ts'
import { moneyToText } from '../../shared/money/money.ts'
import type { TariffBook } from '../../shared/tariff/tariff-book.ts'
import { decimal } from '../../shared/kernel/decimal.ts'
import { bookOf } from '../book-builders.ts'
import { sampleBook, sampleShipment } from '../sample-book.ts'
import { createFullRows, createFullShipments } from './full-workload.ts'
import { duration, percentile, printTable, timeBeside } from './timing.ts'

export const title = 'SWEEP: totals of every service over the weight, beside a comparison a point'

/** As bare totals: of those every weight is a shipment that can be compared. */
const asTotals = (shipment: Shipment, sweepOfPieces: Sweep): Shipment => {
  const { pieces, grams, volumeM3 } = sweepOfPieces.weighing.context.measures
  return {
    ...shipment,
    cargo: { kind: 'totals', pieces, grams, volumeM3: decimal(volumeM3.units, volumeM3.decimals) },
  }
}

const comparePoints = (shipment: Shipment, { points, weighing }: Sweep, book: TariffBook) =>
  points.map(({ grams }) => compare(scaleShipment(shipment, weighing.context.measures, grams).shipment, book))

const checkTotals = (shipment: Shipment, book: TariffBook): Sweep | null => {
  const swept = sweep(shipment, book)
  if (!swept) return null
  const compared = comparePoints(shipment, swept, book)
  for (const [at, point] of swept.points.entries()) {
    for (const [index, { id }] of swept.weighing.services.entries()) {
      const price = point.prices[index]
      const mine = price ? moneyToText(price.total, shipment.currency) : undefined
      const theirs = compared[at]?.offers.find((offer) => offer.id === id)?.total
      if (mine !== theirs) throw new Error(`${id} at ${point.grams} g: ${mine}, compared ${theirs}`)
    }
  }
  return swept
}

const measure = (name: string, given: Shipment, book: TariffBook): readonly string[][] => {
  const ofPieces = sweep(given, book)
  const shipment = ofPieces ? asTotals(given, ofPieces) : given
  const swept = checkTotals(shipment, book)
  if (!swept) throw new Error(`${name} has no weight`)
  const [own, pointwise] = timeBeside(
    () => sweep(shipment, book),
    () => comparePoints(shipment, swept, book),
    { blocks: 10, calls: [5, 1], warmUp: [20, 4] },
  )
  return [own, pointwise].map((times, index) => [
    index === 0
      ? `${name}, ${swept.points.length} points × ${swept.weighing.services.length}`
      : `${name}, a comparison a point`,
    ...[0, 50, 99].map((percent) => duration(percentile(times, percent))),
    `${(percentile(pointwise, 50) / percentile(times, 50)).toFixed(1)}×`,
  ])
}

export const run = (): void => {
  const [full] = createFullShipments(1)
  if (!full) throw new Error('no shipment')
  printTable([
    ['', 'best', 'p50', 'p99', 'p50 against points'],
    ...measure('sample book', sampleShipment('zhengzhou-liege-185kg'), sampleBook()),
    ...measure('18 services of 16 charges', full, bookOf(createFullRows())),
  ])
  console.log('Every total the same to the cent.')
}
