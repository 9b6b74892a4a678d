import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from '../../electron/files/spreadsheet.ts'
import type { Grid } from '../../shared/rate-sheet/grid.ts'
import { recogniseLayout } from '../../shared/rate-sheet/recognise-layout.ts'
import type { SeededRandom } from '../bench/seeded-random.ts'

const folder = join(import.meta.dirname, '..', 'rate-sheet', 'sheets')

export interface SheetFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** The sheets that people read by hand, in one of their kinds of file. */
export const sheetFiles = (extension: '.csv' | '.xlsx'): readonly SheetFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((fileName) => ({ fileName, bytes: new Uint8Array(readFileSync(join(folder, fileName))) }))

const traps = [
  '',
  '-',
  '1,234',
  '1.234,5',
  '9'.repeat(40),
  '1e999',
  '¥',
  '=1+1',
  '"',
  '"a',
  'a""b',
  '2026-02-30',
  '31/12/2026',
  '__proto__',
  'toString',
  '\u0000',
  '\ud83d\ude00',
  '×',
  '\r',
  '\n',
  ';;;;',
  ',,,,',
  '\t',
] as const

const encoder = new TextEncoder()

/** A text with some of its pieces changed, doubled, cut away or put elsewhere; and now and then some of its bytes. */
export const spoilText = (text: string, random: SeededRandom): Uint8Array => {
  let made = text
  for (let change = random.integer(1, 6); change > 0; change -= 1) {
    const at = random.integer(0, made.length)
    const length = random.integer(0, 12)
    const kind = random.integer(0, 5)
    if (kind === 0) made = made.slice(0, at) + random.pick(traps) + made.slice(at)
    else if (kind === 1) made = made.slice(0, at) + random.pick(traps) + made.slice(at + length)
    else if (kind === 2) made = made.slice(0, at) + made.slice(at + length)
    else if (kind === 3) made = made.slice(0, at) + made.slice(at, at + length) + made.slice(at)
    else {
      const lines = made.split('\n')
      const one = random.integer(0, lines.length - 1)
      const line = lines[one] ?? ''
      if (kind === 4) lines.splice(random.integer(0, lines.length), 0, line)
      else lines.splice(one, 1)
      made = lines.join('\n')
    }
  }
  const bytes = encoder.encode(made)
  if (random.integer(0, 9) > 0) return bytes
  for (let flip = random.integer(1, 3); flip > 0 && bytes.length > 0; flip -= 1) {
    bytes[random.integer(0, bytes.length - 1)] = random.integer(0, 255)
  }
  return bytes
}

export interface BadCell {
  readonly grid: Grid
  readonly row: number
}

/** A sheet in which one cell that must be read cannot be: the row that has to be named. */
export const plantBadCell = (grid: Grid, random: SeededRandom): BadCell | undefined => {
  const mapping = recogniseLayout(grid)
  // The duty table keeps what is no percentage as words, with a warning.
  if (!mapping || mapping.layout.name === 'duty-rates') return undefined
  const targets = mapping.layout.columns.flatMap(({ key, required, grammar }) => {
    const index = mapping.indexByKey.get(key)
    return index !== undefined &&
      (grammar === 'number' || grammar === 'date' || (required && key === 'currency'))
      ? [index]
      : []
  })
  const open = mapping.open.map(({ index }) => index)
  const [first, ...others] = [...targets, ...open]
  const rows = grid.rows
    .slice(mapping.headerIndex + 1)
    .filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 2)
  const [firstRow, ...otherRows] = rows
  if (first === undefined || firstRow === undefined) return undefined
  const index = random.pick([first, ...others])
  const target = random.pick([firstRow, ...otherRows])
  const bad = random.pick(['12x4', '?', '1.2.3.4', '#REF!', '4,9O', '--5'] as const)
  return {
    row: target.row,
    grid: {
      ...grid,
      rows: grid.rows.map((row) =>
        row === target
          ? {
              row: row.row,
              cells: Array.from({ length: Math.max(row.cells.length, index + 1) }, (_, at) =>
                at === index ? bad : (row.cells[at] ?? ''),
              ),
            }
          : row,
      ),
    },
  }
}

export const gridOfFile = ({ fileName, bytes }: SheetFile): Grid | undefined => {
  const grid = readCsv(fileName, bytes)
  return grid.ok ? grid.value : undefined
}
