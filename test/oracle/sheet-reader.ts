import { readFileSync } from 'node:fs'
import Papa from 'papaparse'

/** A row of a sheet by its headers; a cell that is not there reads as empty. */
export type SheetRow = (column: string) => string

/** Reads a CSV file of the resources, cells as they are written. */
export const readSheet = (file: string): readonly SheetRow[] => {
  const text = readFileSync(new URL(`../../resources/${file}`, import.meta.url), 'utf8')
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data.map(
    (cells): SheetRow =>
      (column) =>
        (cells[column] ?? '').trim(),
  )
}

/** The columns of a row that begin so, `+45` with `+`, `<=300` with `<=`, each with its number. */
export const numberedColumns = (
  file: string,
  prefix: string,
): readonly { readonly column: string; readonly from: number }[] => {
  const text = readFileSync(new URL(`../../resources/${file}`, import.meta.url), 'utf8')
  return (text.split('\n')[0] ?? '')
    .split(',')
    .map((column) => column.trim())
    .filter((column) => column.startsWith(prefix))
    .map((column) => ({ column, from: Number(column.slice(prefix.length)) }))
}
