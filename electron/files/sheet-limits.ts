const megabyte = 1024 * 1024

/** How much of a file import takes; what is larger is refused by name before it can hurt. */
export const sheetLimits = {
  csvBytes: 128 * megabyte,
  rows: 2_000_000,
  columns: 200,
  cellLength: 4 * 1024,
  workbookBytes: 16 * megabyte,
  workbookEntries: 2_000,
  /** Rows times columns: a lone cell in the last corner makes a reader fill everything before it. */
  workbookCells: 20_000_000,
  /** As counted while inflating, never as the archive declares. */
  inflatedBytes: 256 * megabyte,
} as const
