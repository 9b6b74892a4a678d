import papaparse from 'papaparse'

const candidates = [';', '\t', '|', ','] as const
type Delimiter = (typeof candidates)[number]

// How much of a table a delimiter makes: the rows of the commonest width, times the cells that it cut off.
const tableOf = (sample: string, delimiter: Delimiter): number => {
  const { data } = papaparse.parse<string[]>(sample, { delimiter, preview: 100 })
  const rowsByWidth = new Map<number, number>()
  for (const cells of data) {
    // A quotation mark left over is a quoted cell that this delimiter has cut in two.
    if (cells.some((cell) => cell.includes('"'))) continue
    rowsByWidth.set(cells.length, (rowsByWidth.get(cells.length) ?? 0) + 1)
  }
  return Math.max(0, ...Array.from(rowsByWidth, ([width, rows]) => (width - 1) * rows))
}

/**
 * What separates the cells of a CSV text, by its first lines. A comma is also a decimal sign and prose, so it has to make twice the table of
 * any other: `7,50;5,90` is two numbers, and a title above the table decides nothing.
 */
export const csvDelimiterOf = (sample: string): Delimiter => {
  let best: Delimiter = ','
  let most = tableOf(sample, ',') / 2
  for (const delimiter of candidates) {
    const table = delimiter === ',' ? 0 : tableOf(sample, delimiter)
    if (table > 0 && table >= most) {
      best = delimiter
      most = table
    }
  }
  return best
}
