import type { LayoutName, TariffRow } from '../tariff/tariff.ts'
import { layouts } from './layouts.ts'

/**
 * The rows as their layout's sheet has them: what `tariffs.show` prints and export writes. Parsing it again gives the
 * same rows, numbered as they then stand (a ladder of `air-long` takes one sheet row a break).
 */
export const rowsToGrid = (
  layout: LayoutName,
  rows: readonly TariffRow[],
): { readonly columns: string[]; readonly rows: string[][] } => layouts[layout].writeRows(rows)
