import { decimal, type Fraction } from './fraction.ts'
import { readSheet } from './sheet-reader.ts'

const rows = readSheet('sample-book/parameters.csv')

/** A figure of the sample book's parameters; none of them is told apart by carrier or service. */
export const bookParameter = (name: string): Fraction => {
  const row = rows.find((cells) => cells('Name') === name)
  if (!row) throw new Error(`the sample book has no ${name}`)
  return decimal(row('Value'))
}
