/** A row of a sheet as it stood there: `row` counts from 1, as the spreadsheet shows it. */
export interface GridRow {
  readonly row: number
  readonly cells: readonly string[]
  /** Indices of the cells that hold a typed number, not a text: they have a decimal point whatever the texts have. */
  readonly numbers?: ReadonlySet<number>
}
