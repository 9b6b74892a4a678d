import type { SheetEncoding } from '../../shared/api/import-schemas.ts'
import { findCustomerHeadings, type CustomerHeadings } from '../../shared/customer/customer-headings.ts'
import { readCustomerList, type ListedCustomer } from '../../shared/customer/read-customer-list.ts'
import { note, type Note } from '../../shared/kernel/note.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { correctCells } from '../../shared/rate-sheet/amend-grid.ts'
import type { Grid } from '../../shared/rate-sheet/grid.ts'
import { encodingSamples, readSpreadsheet } from '../files/spreadsheet.ts'

/** A list is read in one go, while the window waits: this much takes about a second. */
const limits = { rows: 20_000, megabytes: 16 } as const

/** The file of a list, and what was said about it. */
export interface ListInput {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly encoding?: SheetEncoding | undefined
  readonly mapping?: Readonly<Record<string, string>> | undefined
  readonly corrections?:
    readonly { readonly row: number; readonly column: number; readonly text: string }[] | undefined
  readonly leftOut?: readonly number[] | undefined
}

export interface CustomerList {
  readonly headings: CustomerHeadings
  readonly grid: Grid
  readonly listed: readonly ListedCustomer[]
}

export interface UnreadableList {
  readonly note: Note
  readonly encodings: readonly { readonly encoding: SheetEncoding; readonly line: string }[]
}

const filledRows = (grid: Grid): number =>
  grid.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).length

const knownHeadings = (grid: Grid): number =>
  findCustomerHeadings(grid.rows)?.columns.filter((column) => column !== null).length ?? 0

/** Reads a CSV or XLSX file as a list of customers; of a workbook the sheet that has most headings of ours. */
export const readListFile = async (input: ListInput): Promise<Result<CustomerList, UnreadableList>> => {
  const { fileName, bytes, encoding, mapping, corrections = [], leftOut = [] } = input
  const refuse = (reason: Note): Result<CustomerList, UnreadableList> => fail({ note: reason, encodings: [] })
  if (bytes.byteLength > limits.megabytes * 1024 * 1024) {
    return refuse(note('sheet.tooBig', { limit: limits.megabytes }))
  }
  const grids = await readSpreadsheet(fileName, bytes, encoding)
  if (!grids.ok) return fail({ note: grids.failure, encodings: encodingSamples(bytes) })
  const [grid] = grids.value.toSorted((a, b) => knownHeadings(b) - knownHeadings(a))
  if (!grid) return refuse(note('sheet.empty'))
  if (filledRows(grid) > limits.rows) return refuse(note('sheet.tooManyRows', { limit: limits.rows }))
  const corrected = correctCells(grid, corrections)
  const headings = findCustomerHeadings(corrected.rows, mapping)
  if (!headings) return refuse(note('sheet.empty'))
  return ok({
    headings,
    grid: corrected,
    listed: readCustomerList(corrected.rows, headings, new Set(leftOut)),
  })
}
