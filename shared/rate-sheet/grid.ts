/** A row of a sheet as it stood there: `row` counts from 1, as the spreadsheet shows it. */
export interface GridRow {
  readonly row: number
  readonly cells: readonly string[]
}

/** A sheet of a rate file, nothing but texts: what CSV and XLSX have in common. */
export interface Grid {
  readonly sheet: string
  readonly rows: readonly GridRow[]
}

/** A grid of bare texts, numbered from 1. */
export const gridOf = (sheet: string, rows: readonly (readonly string[])[]): Grid => ({
  sheet,
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
})
