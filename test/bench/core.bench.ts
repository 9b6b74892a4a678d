import { createEngineRating } from './core-by-engine.ts'
import { createSqlRating } from './core-by-sql.ts'
import { createConsignments, createCoreBook } from './core-workload.ts'
import { duration, printTable, timePerPiece } from './timing.ts'

export const title = 'CORE: consignments rated by air and by rail, twelve lines each'

/** Ratings by the engine's steps and through one SQL statement a lookup, after checking every cent. */
export const run = (): void => {
  const count = 20_000
  const rows: string[][] = [['lanes', 'engine', 'one statement a lookup', 'ratio', 'differences']]
  for (const lanes of [50, 500]) {
    const book = createCoreBook(lanes)
    const consignments = createConsignments(count, lanes)
    const byEngine = createEngineRating(book)
    const bySql = createSqlRating(book)
    for (const [index, consignment] of consignments.entries()) {
      const [ours, theirs] = [byEngine(consignment), bySql.rate(consignment)]
      if (ours.air !== theirs.air || ours.rail !== theirs.rail) {
        throw new Error(`consignment ${index}: ${JSON.stringify({ consignment, ours, theirs })}`)
      }
    }
    const engine = timePerPiece(count * 2, 5, () => {
      for (const consignment of consignments) byEngine(consignment)
    })
    const sql = timePerPiece(count * 2, 2, () => {
      for (const consignment of consignments) bySql.rate(consignment)
    })
    bySql.close()
    rows.push([String(lanes), duration(engine), duration(sql), `${(sql / engine).toFixed(1)}×`, '0'])
  }
  printTable(rows)
  console.log(`${count} consignments × 2 modes; a rating is freight, haulage and ten charges, each in words.`)
}
