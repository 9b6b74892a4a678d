import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, readSpreadsheet } from '../../electron/files/spreadsheet.ts'
import { quoteFormula, unquoteFormula, writeCsv } from '../../electron/files/write-csv.ts'
import { writeWorkbook } from '../../electron/files/write-workbook.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { bareResources, openApp, type TestApp } from './import-fixture.ts'

const tableOf = async ({ ask }: TestApp, id: string) => {
  const shown = await ask('tariffs.show', { id })
  assert(shown.ok, 'the tariff is shown')
  return [shown.value.columns.slice(1), ...shown.value.rows.map((cells) => cells.slice(1))]
}

describe('the sample book', () => {
  it('comes out as one workbook and in again sheet by sheet, cell for cell', async () => {
    const app = await openApp()
    const list = await app.ask('tariffs.list', {})
    assert(list.ok && list.value.length >= 12, 'the samples are loaded')
    const ids = list.value.map(({ id }) => id)
    const exported = await app.ask('tariffs.export', { ids, format: 'xlsx' })
    assert(exported.ok, 'the book is exported')
    const file = {
      fileName: 'book.xlsx',
      bytes: new Uint8Array(Buffer.from(exported.value.base64, 'base64')),
    }
    const other = await openApp(undefined, { resources: bareResources() })
    const seen = await other.preview(file)
    expect(seen.ownWorkbook).toBe(true)
    expect(seen.sheets).toHaveLength(ids.length)
    for (const [index, { name }] of seen.sheets.entries()) {
      const { tariff } = await other.accept({ ...file, sheet: name, acceptWarnings: true })
      const id = ids[index] ?? ''
      expect([name, await tableOf(other, tariff.id)]).toEqual([name, await tableOf(app, id)])
    }
  }, 120_000)
})

describe('no text of an export is ever a formula', () => {
  const danger = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'=", "''+"), fc.string({ maxLength: 12 }))
    .map(([first, rest]) => first + rest)

  it('in CSV an apostrophe stands before it, and reading takes it away again', () => {
    fc.assert(
      fc.property(fc.oneof(danger, fc.string({ maxLength: 12 })), (text) => {
        const written = quoteFormula(text)
        expect(/^[=@\t\r\n]/.test(written)).toBe(false)
        expect(/^[+-]/.test(written) && !/^[+-]?\d+(\.\d+)?$/.test(written)).toBe(false)
        expect(unquoteFormula(written)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
    ['-4.90', '-4.90'],
    ['+45', '+45'],
    ['-4.90+cmd|x', `'-4.90+cmd|x`],
    ['@SUM(A1)', `'@SUM(A1)`],
  ])('%s is written as %s', (text, written) => {
    expect(quoteFormula(text)).toBe(written)
  })

  const plain = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 10 })
    .filter((text) => text.trim() === text)
  const table = fc.array(
    fc.tuple(plain, fc.oneof(plain, danger.map((text) => text.trim()).filter(Boolean))),
    {
      minLength: 1,
      maxLength: 5,
    },
  )

  it('in CSV every text comes back letter by letter', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const grid = readCsv('x.csv', writeCsv([['Name', 'Value'], ...rows]))
        expect(grid.ok && grid.value.rows.slice(1, rows.length + 1).map(({ cells }) => cells)).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })

  it.each(['constructor', '__proto__', 'valueOf', 'a\r\nb', '<&">', '_x000D_', 'a\u0001b'])(
    'in a workbook “%s” is a text like any other',
    async (text) => {
      const bytes = writeWorkbook([{ name: 'T', rows: [['Name'], [text]], numberColumns: new Set() }])
      const grids = await readSpreadsheet('x.xlsx', bytes)
      expect(grids.ok && grids.value[0]?.rows[1]?.cells).toEqual([text])
    },
  )

  it('in a workbook it is typed as a text, and comes back letter by letter', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const bytes = writeWorkbook([
          { name: 'T', rows: [['Name', 'Value'], ...rows], numberColumns: new Set() },
        ])
        const grids = await readSpreadsheet('x.xlsx', bytes)
        expect(grids.ok && grids.value[0]?.marks?.formulas).toEqual([])
        expect(grids.ok && grids.value[0]?.rows.slice(1).map(({ cells }) => cells)).toEqual(rows)
      }),
      { numRuns: 60 },
    )
  })
})
