import { compare } from '../../shared/engine/compare.ts'
import { bookOf } from '../book-builders.ts'
import { createSqlComparison } from './full-by-sql.ts'
import { createFullRows, createFullShipments } from './full-workload.ts'
import { duration, percentile, printTable, timeBeside } from './timing.ts'

export const title = 'FULL: one shipment, 18 services, 16 charges each, explained'

const centsOf = (amount: string): number => Math.round(Number(amount) * 100)

/** A comparison from the compiled book, beside the same totals through one SQL statement a lookup. */
export const run = (): void => {
  const rows = createFullRows()
  const book = bookOf(rows)
  const shipments = createFullShipments(300)
  const bySql = createSqlComparison(rows)
  let lines = 0
  for (const [index, shipment] of shipments.entries()) {
    const { offers } = compare(shipment, book)
    const totals = bySql.rate(shipment)
    if (offers.length !== totals.size) throw new Error(`${offers.length} offers, ${totals.size} by SQL`)
    for (const offer of offers) {
      lines += offer.lines.length
      if (centsOf(offer.total) !== totals.get(offer.service) || !offer.complete) {
        const theirs = totals.get(offer.service)
        throw new Error(`shipment ${index}, ${offer.service}: ${offer.total}, by SQL ${theirs} cents`)
      }
    }
  }
  const at = (index: number) => shipments[index % shipments.length] ?? shipments[0]
  const [engine, sql] = timeBeside(
    (index) => {
      const shipment = at(index)
      return shipment && compare(shipment, book)
    },
    (index) => {
      const shipment = at(index)
      return shipment && bySql.rate(shipment)
    },
    { blocks: 60, calls: [100, 5], warmUp: [3000, 50] },
  )
  bySql.close()
  const row = (name: string, times: Float64Array): string[] => [
    name,
    ...[0, 50, 99].map((percent) => duration(percentile(times, percent))),
    ...[0, 50].map((percent) => `${(percentile(sql, percent) / percentile(times, percent)).toFixed(1)}×`),
  ]
  printTable([
    ['', 'best', 'p50', 'p99', 'best against SQL', 'p50 against SQL'],
    row('compiled book, explained', engine),
    row('one statement a lookup, totals only', sql),
  ])
  console.log(
    `${shipments.length} shipments, ${Math.round(lines / shipments.length)} lines each in 18 offers; every total the same to the cent.`,
  )
}
