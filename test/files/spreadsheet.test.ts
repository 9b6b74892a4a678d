import { describe, expect, it } from 'vitest'
import { readCsv } from '../../electron/files/spreadsheet.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const cellsOf = (text: string): unknown => {
  const grid = readCsv('rates.csv', bytes(text))
  return grid.ok ? grid.value.rows.map(({ cells }) => cells) : grid.failure.key
}

describe('a CSV file is a grid', () => {
  it.each([
    ['comma', 'a,b\r\n1,2'],
    ['semicolon, with decimal commas', 'a;b\n1,5;2,5'],
    ['tab', 'a\tb\n1\t2'],
    ['bar', 'a|b\n1|2'],
  ])('with any delimiter: %s', (_name, text) => {
    expect(cellsOf(text)).toHaveLength(2)
    expect(cellsOf(text)).toMatchObject([['a', 'b'], { length: 2 }])
  })

  it.each([
    [
      'a title with a comma, and decimal commas in every cell',
      'Air tariff, winter 2026\n\nOrigin;N;+45;+100\n7,50;5,90;4,90;1,10\n7,40;5,80;4,80;1,20\n7,40;5,80;4,80;1,30',
      4,
    ],
    [
      'departure days with semicolons between commas',
      'From,To,Days,Rate\nCGO,LGG,Tue; Fri,7.50\nPVG,LGG,Mon; Wed,7.40',
      4,
    ],
    ['one column', 'Name\nZhengzhou\nLiège', 1],
  ])('the delimiter is what makes the table: %s', (_name, text, width) => {
    const grid = readCsv('rates.csv', bytes(text))
    expect(grid.ok && grid.value.rows.at(-1)?.cells).toHaveLength(width)
  })

  it('with or without a byte order mark, quotes, line breaks in cells', () => {
    expect(cellsOf('\uFEFFname,value\n"Zhengzhou, ""Henan""","two\nlines"')).toEqual([
      ['name', 'value'],
      ['Zhengzhou, "Henan"', 'two\nlines'],
    ])
  })

  it('keeps blank rows, so that rows have the numbers that a spreadsheet shows', () => {
    const grid = readCsv('rates.csv', bytes('title\n\na,b\n1,2\n'))
    expect(grid.ok && grid.value.rows[2]).toEqual({ row: 3, cells: ['a', 'b'] })
  })

  it('refuses what is not UTF-8 text, open quotes and nothing, in words', () => {
    const latin = readCsv('rates.csv', new Uint8Array([0x4c, 0x69, 0xe8, 0x67, 0x65]))
    expect(latin).toMatchObject({ ok: false, failure: { key: 'sheet.notText' } })
    expect(readCsv('rates.csv', new Uint8Array([0x41, 0, 0x42]))).toMatchObject({
      failure: { key: 'sheet.notText' },
    })
    expect(cellsOf('a,b\n"1,2')).toBe('sheet.brokenQuotes')
    expect(cellsOf(' \n')).toBe('sheet.empty')
  })

  it('refuses more than 128 MB before it looks at them', () => {
    expect(readCsv('r.csv', new Uint8Array(128 * 1024 * 1024 + 1))).toMatchObject({
      failure: { key: 'sheet.tooBig', values: { limit: 128 } },
    })
  })

  it('refuses rows too wide and cells too long by their row', () => {
    expect(readCsv('r.csv', bytes(`a\n${','.repeat(200)}`))).toMatchObject({
      failure: { key: 'sheet.tooManyColumns', values: { row: 2 } },
    })
    expect(readCsv('r.csv', bytes(`a,b\n1,${'x'.repeat(4097)}`))).toMatchObject({
      failure: { key: 'sheet.cellTooLong', values: { row: 2 } },
    })
  })
})
