import { foldName } from '../kernel/fold-name.ts'
import { columnOfHeading, customerColumns, type CustomerColumn } from './customer-columns.ts'

/** A row of a list as it stood there; `row` counts from 1, as the spreadsheet shows it. */
export interface ListRow {
  readonly row: number
  readonly cells: readonly string[]
}

export interface CustomerHeadings {
  /** Index of the heading row among the rows. */
  readonly index: number
  readonly row: number
  readonly texts: readonly string[]
  /** What each column holds; null for one that is not read. */
  readonly columns: readonly (CustomerColumn | null)[]
}

const searchedRows = 30

/** Columns of which a list may have several: lines of an address, first and last name. */
const mayRepeat: ReadonlySet<CustomerColumn> = new Set(['addressLine', 'contactName', 'notes'])

/** Headings that mean the customer, unless another column says that it does: then they mean the person. */
const bareNames: ReadonlySet<string> = new Set(['name', 'nom', '名称'].map(foldName))

const assign = (
  texts: readonly string[],
  mapping: Readonly<Record<string, string>>,
): readonly (CustomerColumn | null)[] => {
  const meant = texts.map((text, index): CustomerColumn | null => {
    const said = mapping[`#${index + 1}`] ?? mapping[text]
    if (said !== undefined) return customerColumns.find((column) => column === said) ?? null
    return columnOfHeading(text) ?? null
  })
  if (meant.filter((column) => column === 'name').length > 1) {
    const bare = texts.findIndex((text, index) => meant[index] === 'name' && bareNames.has(foldName(text)))
    if (bare !== -1) meant[bare] = 'contactName'
  }
  return meant.map((column, index) =>
    column === null || mayRepeat.has(column) || meant.indexOf(column) === index ? column : null,
  )
}

/**
 * The heading row of a list and what its columns hold. It is the one of the first thirty rows that has most headings of
 * ours; where none has any, the first that holds something. `mapping` is by hand: a heading, or `#3` for the third
 * column, to a column of ours, or to nothing. Undefined for a list without a row.
 */
export const findCustomerHeadings = (
  rows: readonly ListRow[],
  mapping: Readonly<Record<string, string>> = {},
): CustomerHeadings | undefined => {
  let best: { readonly index: number; readonly known: number } | undefined
  for (const [index, { cells }] of rows.slice(0, searchedRows).entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const known = cells.filter((cell) => columnOfHeading(cell) !== undefined).length
    if (!best || known > best.known) best = { index, known }
  }
  const row = best && rows[best.index]
  if (!best || !row) return undefined
  const texts = row.cells.map((cell) => cell.trim())
  return { index: best.index, row: row.row, texts, columns: assign(texts, mapping) }
}
