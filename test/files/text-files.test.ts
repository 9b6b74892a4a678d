import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../electron/files/spreadsheet.ts'
import { readTabSeparated } from '../../electron/files/tab-separated.ts'
import { writeStoredZip } from '../../electron/files/zip-archive.ts'
import { clipboardFileName } from '../../shared/rate-sheet/clipboard.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = async (name: string, content: Uint8Array) => {
  const grids = await readSpreadsheet(name, content)
  return grids.ok ? grids.value.map(({ rows }) => rows.map(({ cells }) => cells)) : grids.failure.key
}

const envelope = (cubes: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gesmes:Envelope xmlns="x"><Cube>${cubes}</Cube></gesmes:Envelope>`
const day = "<Cube time='2026-11-20'><Cube currency='USD' rate='1.1593'/></Cube>"

describe('the central bank’s XML', () => {
  it('is a sheet of rates, of one day or many', async () => {
    const older = "<Cube time='2026-11-19'><Cube currency='USD' rate='1.16'/></Cube>"
    expect(await read('eurofxref-daily.xml', bytes(envelope(day + older)))).toEqual([
      [
        ['Currency', 'Per EUR', 'Date', 'Source'],
        ['USD', '1.1593', '2026-11-20', 'ECB'],
        ['USD', '1.16', '2026-11-19', 'ECB'],
      ],
    ])
  })

  it.each([
    ['another document', '<?xml version="1.0"?><rss><channel/></rss>'],
    ['a document type', `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>${envelope(day).slice(39)}`],
    ['an entity', envelope(day.replace('1.1593', '&a;'))],
    ['a rate before any day', envelope("<Cube><Cube currency='USD' rate='1.1'/></Cube>")],
    ['a rate without its number', envelope("<Cube time='2026-11-20'><Cube currency='USD'/></Cube>")],
    ['elements that do not close', envelope(`${day}<Cube>`)],
    ['a comment', envelope(`<!-- -->${day}`)],
    ['no rate', envelope('')],
  ])('is refused as %s', async (_name, text) => {
    expect(await read('rates.xml', bytes(text))).toBe('sheet.unknownXml')
  })
})

describe('an archive', () => {
  const csv = { name: 'eurofxref.csv', bytes: bytes('Date, USD\n20 November 2026, 1.1593\n') }
  it('of one table is that table', async () => {
    const shadow = { name: '__MACOSX/._eurofxref.csv', bytes: bytes('x') }
    expect(await read('eurofxref.zip', writeStoredZip([csv, shadow]))).toEqual([
      [
        ['Date', ' USD'],
        ['20 November 2026', ' 1.1593'],
      ],
    ])
  })

  it('of several tables, of none, and a workbook of the old kind are refused by name', async () => {
    const other = { ...csv, name: 'other.csv' }
    expect(await read('two.zip', writeStoredZip([csv, other]))).toBe('sheet.severalInArchive')
    expect(await read('x.zip', writeStoredZip([{ ...csv, name: 'readme.md' }]))).toBe('sheet.notSpreadsheet')
    expect(await read('rates.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe(
      'sheet.oldWorkbook',
    )
  })
})

describe('cells from the clipboard', () => {
  it('are apart by tabs alone, whatever else they hold', async () => {
    expect(await read(clipboardFileName, bytes('Name;Value,More\nZhengzhou, "Henan"\t1,5'))).toEqual([
      [['Name;Value,More'], ['Zhengzhou, "Henan"', '1,5']],
    ])
  })

  it.each([
    ['"two\r\nlines"\tb\r\n', [['two\r\nlines', 'b']]],
    ['"a ""b"" c"', [['a "b" c']]],
    ['"40 box\tb\n"c', [['"40 box', 'b'], ['"c']]],
    [
      'a\t\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\t', [['a', '']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(readTabSeparated(text)).toEqual(rows)
  })

  it('come back as a spreadsheet writes them: quoted where they hold a tab, a line break or a mark', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ',', ' '), maxLength: 6 })
    const quote = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const text = rows.map((cells) => `${cells.map(quote).join('\t')}\n`).join('')
          expect(readTabSeparated(text)).toEqual(rows)
        },
      ),
    )
  })
})
