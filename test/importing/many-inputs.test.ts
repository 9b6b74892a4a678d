import { describe, expect, it } from 'vitest'
import { readCsv, readSpreadsheet } from '../../electron/files/spreadsheet.ts'
import { readZip, writeStoredZip } from '../../electron/files/zip-archive.ts'
import { writeWorkbook } from '../../electron/files/write-workbook.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { Note } from '../../shared/kernel/note.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { currencyCodes } from '../../shared/money/currency-table.ts'
import type { Grid } from '../../shared/rate-sheet/grid.ts'
import { reviewSheet, type SheetReview } from '../../shared/rate-sheet/review-sheet.ts'
import { messagesEn } from '../../shared/text/messages.en.ts'
import { createSeededRandom } from '../bench/seeded-random.ts'
import { gateways } from '../rate-sheet/gateways.ts'
import { gridOfFile, plantBadCell, sheetFiles, spoilText } from './spoil-sheet.ts'

const csvInputs = 50_000
const workbookInputs = 2000
/** What a hang is, in seconds of the processor: a busy machine is none. */
const hang = 2
/** So many are timed together: to ask for the time takes longer than to read a sheet. */
const timedTogether = 50

type Review = (grid: Grid) => SheetReview

const review: Review = (grid) =>
  reviewSheet(grid, {
    places: gateways,
    currencies: currencyCodes,
    answers: {},
    remembered: {},
    issuer: 'Fuzz',
    corrections: [],
    leftOut: new Set(),
  })

const isWorded = ({ key }: Note): boolean =>
  Object.hasOwn(messagesEn, key) || Object.hasOwn(messagesEn, `${key}_other`)

/** Layouts in which a tariff row is one sheet row: there each filled row gives something or is told. */
const isRowByRow = ({ parsed }: SheetReview): boolean =>
  parsed.layout !== null && !['air-long', 'exchange-rates', 'duty-rates'].includes(parsed.layout)

const filled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '')

/** Where a further table begins, which is told once and not read. */
const secondTableOf = ({ issues, parsed }: SheetReview): number => {
  const heading = parsed.mapping?.headerIndex ?? 0
  const begins = issues.flatMap(({ code, row }) => (code === 'secondTable' && row > heading + 1 ? [row] : []))
  return Math.min(Infinity, ...begins)
}

/** What is wrong with how a grid was read; empty for a grid that was read well. */
const complaintsAbout = (grid: Grid, read: SheetReview): readonly string[] => {
  const complaints = read.issues.flatMap(({ note }) => (isWorded(note) ? [] : [`no words for ${note.key}`]))
  const { mapping, rows } = read.parsed
  if (!mapping || read.questions.length > 0 || !isRowByRow(read)) return complaints
  const told = new Set([...read.issues, ...rows].map(({ row }) => row))
  const heading = grid.rows[mapping.headerIndex]?.cells.join('\n')
  const end = secondTableOf(read)
  for (const { row, cells } of grid.rows.slice(mapping.headerIndex + 1)) {
    if (row >= end) break
    if (filled(cells) && cells.join('\n') !== heading && !told.has(row)) complaints.push(`row ${row} is lost`)
  }
  return complaints
}

const judge = (grids: Result<readonly Grid[], Note>, by: Review): readonly string[] => {
  if (!grids.ok) return isWorded(grids.failure) ? [] : [`no words for ${grids.failure.key}`]
  return grids.value.flatMap((grid) => complaintsAbout(grid, by(grid)))
}

const judgePlanted = (grid: Grid, row: number, by: Review): readonly string[] => {
  const read = by(grid)
  const isNamed = read.issues.some((issue) => issue.severity === 'error' && issue.row === row)
  return isNamed || read.questions.length > 0 || row >= secondTableOf(read)
    ? []
    : [`the bad cell in row ${row} is not told`]
}

const secondsOf = (usage: NodeJS.CpuUsage): number => (usage.user + usage.system) / 1e6

const texts = sheetFiles('.csv').flatMap((file) => {
  const grid = gridOfFile(file)
  return grid && file.bytes.length < 1000 ? [{ text: new TextDecoder().decode(file.bytes), grid }] : []
})

/** Spoils sheet after sheet, every fifth with a bad cell of known place; answers what was complained about and the longest. */
const feedCsv = (
  count: number,
  by: Review,
): { readonly complaints: readonly string[]; readonly longest: number } => {
  const random = createSeededRandom(60)
  const complaints: string[] = []
  let longest = 0
  let before = process.cpuUsage()
  for (let input = 0; input < count; input += 1) {
    const sheet = texts[input % texts.length]
    assert(sheet, 'there are sheets')
    if (input % timedTogether === 0) {
      longest = Math.max(longest, secondsOf(process.cpuUsage(before)))
      before = process.cpuUsage()
    }
    const planted = input % 5 === 0 ? plantBadCell(sheet.grid, random) : undefined
    if (planted) complaints.push(...judgePlanted(planted.grid, planted.row, by))
    else {
      const grid = readCsv('fuzz.csv', spoilText(sheet.text, random))
      complaints.push(
        ...judge(grid.ok ? { ok: true, value: [grid.value] } : grid, by).map(
          (what) => `input ${input}: ${what}`,
        ),
      )
    }
  }
  return { complaints, longest: Math.max(longest, secondsOf(process.cpuUsage(before))) }
}

describe('whatever comes', () => {
  it(`${csvInputs} spoilt CSV files are sheets, questions, findings or refusals, and no bad row is passed over`, () => {
    const { complaints, longest } = feedCsv(csvInputs, review)
    expect(complaints).toEqual([])
    expect(longest).toBeLessThan(hang)
  }, 300_000)

  it('a reader that swallows a bad row, or the finding of one, is caught', () => {
    const losesRow: Review = (grid) => {
      const read = review(grid)
      const lost = read.parsed.rows.at(-1)?.row
      return { ...read, parsed: { ...read.parsed, rows: read.parsed.rows.filter(({ row }) => row !== lost) } }
    }
    const losesFinding: Review = (grid) => {
      const read = review(grid)
      return { ...read, issues: read.issues.filter(({ severity }) => severity !== 'error').slice(0, 1) }
    }
    for (const mutant of [losesRow, losesFinding]) {
      expect(feedCsv(300, mutant).complaints.length).toBeGreaterThan(0)
    }
  })

  it(`${workbookInputs} spoilt workbooks are as well, parts and packing alike`, async () => {
    const random = createSeededRandom(61)
    const made = texts.map(({ grid }) =>
      writeWorkbook([
        { name: 'Rates', rows: grid.rows.map(({ cells }) => cells), numberColumns: new Set([5, 6, 7]) },
      ]),
    )
    const books = [...made, ...sheetFiles('.xlsx').map(({ bytes }) => bytes)].map((bytes) => {
      const entries = readZip(
        bytes,
        () => undefined,
        () => true,
      )
      assert(entries.ok, 'a workbook of ours is an archive')
      return { bytes, entries: entries.value }
    })
    const complaints: string[] = []
    let longest = 0
    for (let input = 0; input < workbookInputs; input += 1) {
      const book = books[input % books.length]
      assert(book, 'there are workbooks')
      let bytes = Uint8Array.from(book.bytes)
      if (input % 4 === 0) {
        for (let flip = random.integer(1, 8); flip > 0; flip -= 1) {
          bytes[random.integer(0, bytes.length - 1)] = random.integer(0, 255)
        }
        if (random.integer(0, 3) === 0) bytes = bytes.slice(0, random.integer(2, bytes.length))
      } else {
        // What is inside is spoilt, and packed well again: the reader gets to see it.
        const target = random.integer(0, book.entries.length - 1)
        bytes = writeStoredZip(
          book.entries.map((entry, index) =>
            index === target
              ? { ...entry, bytes: spoilText(new TextDecoder().decode(entry.bytes), random) }
              : entry,
          ),
        )
      }
      const before = process.cpuUsage()
      const grids = await readSpreadsheet('fuzz.xlsx', bytes)
      complaints.push(...judge(grids, review).map((what) => `input ${input}: ${what}`))
      longest = Math.max(longest, secondsOf(process.cpuUsage(before)))
    }
    expect(complaints).toEqual([])
    expect(longest).toBeLessThan(hang)
  }, 300_000)
})
