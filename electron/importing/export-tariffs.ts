import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import { layouts } from '../../shared/rate-sheet/layouts.ts'
import { rowsToGrid } from '../../shared/rate-sheet/row-to-cells.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'
import type { SheetToWrite } from '../files/write-workbook.ts'
import { indexColumns, indexSheetName } from './workbook-index.ts'

export interface TariffToExport {
  readonly summary: TariffSummary
  readonly version: TariffVersion
}

/** A tariff's rows as a sheet, headings first, and which of its columns (from 0) hold numbers. */
export const tableOf = ({ layout, rows }: TariffVersion): Pick<SheetToWrite, 'rows' | 'numberColumns'> => {
  const { columns, rows: cells } = rowsToGrid(layout, rows)
  const ours = new Map(layouts[layout].columns.map((column) => [column.name, column.grammar]))
  // What is none of our columns is a break, a band or a currency: a number.
  const numbers = columns.flatMap((column, index) =>
    (ours.get(column) ?? 'number') === 'number' ? [index] : [],
  )
  return { rows: [columns, ...cells], numberColumns: new Set(numbers) }
}

export const fileNameOf = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)

/** One tariff as CSV. */
export const exportCsv = async ({ version }: TariffToExport) => {
  const { writeCsv } = await import('../files/write-csv.ts')
  return {
    fileName: `${fileNameOf(`${version.issuer} ${version.name}`)} v${version.version}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: writeCsv(tableOf(version).rows),
  }
}

/** The Viaduct workbook: an index that says whose each sheet is, then a sheet a tariff. */
export const exportWorkbook = async (tariffs: readonly TariffToExport[]) => {
  const { writeWorkbook } = await import('../files/write-workbook.ts')
  const used = new Map<string, number>()
  const sheets = tariffs.map(({ version }) => {
    const count = (used.get(version.layout) ?? 0) + 1
    used.set(version.layout, count)
    return { version, name: count === 1 ? version.layout : `${version.layout} ${count}` }
  })
  const index: SheetToWrite = {
    name: indexSheetName,
    rows: [
      indexColumns,
      ...sheets.map(({ version, name }) => [
        name,
        version.issuer,
        version.name,
        version.layout,
        String(version.priority),
      ]),
    ],
    numberColumns: new Set([indexColumns.indexOf('Priority')]),
  }
  const bytes = writeWorkbook([index, ...sheets.map(({ version, name }) => ({ name, ...tableOf(version) }))])
  const [only] = tariffs
  const name =
    tariffs.length === 1 && only ? `${only.version.issuer} ${only.version.name}` : 'Viaduct tariffs'
  return {
    fileName: `${fileNameOf(name)}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  }
}
