import { ok, type Result } from '../kernel/result.ts'
import type { Note } from '../kernel/note.ts'
import { parseSeason, seasonToText, type Season } from '../tariff/season.ts'
import { unreadable, type Cell, type CellSettings } from './cell.ts'
import { hsCodeCell } from './duty-cells.ts'

const listOf = (cell: Cell<string>, separator: RegExp): Cell<readonly string[]> => ({
  grammar: 'text',
  write: (codes) => codes.join(', '),
  read: (text, settings: CellSettings): Result<readonly string[], Note> => {
    const found = new Set<string>()
    for (const part of text.split(separator)) {
      const one = part.trim().replace(/\*$/, '')
      if (one === '') continue
      const code = cell.read(one, settings)
      if (!code.ok) return code
      found.add(code.value)
    }
    return ok([...found])
  },
})

/** Beginnings of codes: `84`, `8471.30`, `84, 85, 8802*`. */
export const hsCodesCell = listOf(hsCodeCell, /[,;/|、，；]+/)

/** UN numbers: `UN3480`, `3480, 3090`; kept as four digits. */
export const unNumbersCell = listOf(
  {
    grammar: 'text',
    write: (number) => number,
    read: (text) => {
      const digits = /^(?:UN)?[\s-]*(\d{4})$/i.exec(text.normalize('NFKC'))?.[1]
      return digits === undefined ? unreadable('unreadableUnNumber', text) : ok(digits)
    },
  },
  /[,;/|+、，；]+/,
)

/** `11-01..03-31`: months and days of every year, over the new year too. */
export const seasonCell: Cell<Season> = {
  grammar: 'text',
  write: seasonToText,
  read: (text) => {
    const season = parseSeason(text)
    return season ? ok(season) : unreadable('unreadableSeason', text)
  },
}
