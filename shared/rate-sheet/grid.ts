/** A row of a sheet as it stood there: `row` counts from 1, as the spreadsheet shows it. */
export interface GridRow {
  readonly row: number
  readonly cells: readonly string[]
  /** Indices of the cells that hold a typed number, not a text: they have a decimal point whatever the texts have. */
  readonly numbers?: ReadonlySet<number>
}

/** What a workbook's sheet hides or computes. Cells as `B7`, rows and columns from 1. */
export interface GridMarks {
  /** Cells whose value is a formula's last result: as old as the last save. */
  readonly formulas: readonly string[]
  /** Of those, the ones of which no result was saved: their cells are empty, which is not what they say. */
  readonly unsaved: readonly string[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  readonly merged: readonly string[]
  /** Where the formats of numbers show a currency. */
  readonly currencies: readonly CurrencyRun[]
}

/** Cells of one column, one below another, whose format shows one currency; rows and columns from 1. */
export interface CurrencyRun {
  readonly column: number
  readonly fromRow: number
  readonly toRow: number
  readonly currency: string
}

/** A sheet of a rate file, nothing but texts: what CSV and XLSX have in common. */
export interface Grid {
  readonly sheet: string
  readonly rows: readonly GridRow[]
  readonly marks?: GridMarks
}

/** A grid of bare texts, numbered from 1. */
export const gridOf = (sheet: string, rows: readonly (readonly string[])[]): Grid => ({
  sheet,
  rows: rows.map((cells, index) => ({ row: index + 1, cells })),
})
