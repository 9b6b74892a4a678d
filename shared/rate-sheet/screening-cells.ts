import { ok, type Result } from '../kernel/result.ts'
import type { Note } from '../kernel/note.ts'
import { parseSeason, seasonToText, type Season } from '../tariff/season.ts'
import { unreadable, type Cell, type CellSettings } from './cell.ts'
import { hsCodeCell } from './duty-cells.ts'

const listOf = (cell: Pick<Cell<readonly string[]>, 'read'>, separator: RegExp): Cell<readonly string[]> => ({
  grammar: 'text',
  write: (codes) => codes.join(', '),
  read: (text, settings: CellSettings): Result<readonly string[], Note> => {
    const found = new Set<string>()
    for (const part of text.split(separator)) {
      const one = part.trim().replace(/\*$/, '')
      if (one === '') continue
      const code = cell.read(one, settings)
      if (!code.ok) return code
      for (const each of code.value) found.add(each)
    }
    return ok([...found])
  },
})

const mostOfRange = 100

/** `02-24`, `8802–8805`: every chapter or heading from the first to the last. */
const hsRange = (text: string, first: string, last: string): Result<readonly string[], Note> => {
  const count = Number(last) - Number(first) + 1
  if (Number(first) === 0 || count < 2 || count > mostOfRange) return unreadable('unreadableHsRange', text)
  return ok(
    Array.from({ length: count }, (_, index) => String(Number(first) + index).padStart(first.length, '0')),
  )
}

/**
 * Beginnings of codes: `84`, `8471.30`, `84, 85, 8802*`, and ranges of chapters or headings. Chapters that only a space
 * parts are not read as a heading: a rule would speak of other goods.
 */
export const hsCodesCell = listOf(
  {
    read: (text, settings) => {
      const plain = text.normalize('NFKC')
      const [, first, last] = /^(\d\d|\d{4})\s*[-–—]\s*(\d\d|\d{4})$/.exec(plain) ?? []
      if (first !== undefined && first.length === last?.length) return hsRange(text, first, last)
      if (/^\d\d(?:\s+\d\d)+$/.test(plain)) return unreadable('hsCodesApart', text)
      const code = hsCodeCell.read(text, settings)
      return code.ok ? ok([code.value]) : code
    },
  },
  /[,;/|、，；]+/,
)

/** UN numbers: `UN3480`, `3480, 3090`; kept as four digits. */
export const unNumbersCell = listOf(
  {
    read: (text) => {
      const digits = /^(?:UN)?[\s-]*(\d{4})$/i.exec(text.normalize('NFKC'))?.[1]
      return digits === undefined ? unreadable('unreadableUnNumber', text) : ok([digits])
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
