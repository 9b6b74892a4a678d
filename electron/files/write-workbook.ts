import writeExcelFile from 'write-excel-file/node'

/** A sheet to be written; cells of `numberColumns` (from 0) that hold a number are typed numbers. */
export interface SheetToWrite {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly numberColumns: ReadonlySet<number>
}

// Fifteen digits are what a workbook's number keeps.
const isExactNumber = (text: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && text.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15

/** A workbook with one sheet a table. Texts are typed as texts, so that none is ever a formula. */
export const writeWorkbook = async (sheets: readonly SheetToWrite[]): Promise<Uint8Array> => {
  const data = sheets.map(({ name, rows, numberColumns }) => ({
    sheet: name,
    stickyRowsCount: 1,
    data: rows.map((cells, index) =>
      cells.map((text, column) => {
        if (text === '') return null
        if (index > 0 && numberColumns.has(column) && isExactNumber(text)) {
          return { value: Number(text), type: Number }
        }
        return index === 0
          ? { value: text, type: String, fontWeight: 'bold' as const }
          : { value: text, type: String }
      }),
    ),
  }))
  return new Uint8Array(await writeExcelFile(data).toBuffer())
}
