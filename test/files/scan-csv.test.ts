import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { scanCsv } from '../../electron/files/scan-csv.ts'

const cellsOf = (text: string, delimiter = ','): unknown => {
  const table = scanCsv(new TextEncoder().encode(text), delimiter.charCodeAt(0))
  if (!table.ok) return [table.failure.key, table.failure.values['row']]
  const { length, rowAt } = table.value
  return Array.from({ length }, (_, index) => rowAt(index).cells)
}

describe('the cells of a CSV text', () => {
  it.each([
    [
      'LF, CRLF and CR end a line, also mixed',
      'a,b\nc,d\r\ne,f\rg,h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    ['a last line end is no row of its own, a blank line is one', 'a\n\nb\n', [['a'], [''], ['b']]],
    [
      'a delimiter at the end is an empty cell',
      'a,\n,',
      [
        ['a', ''],
        ['', ''],
      ],
    ],
    ['quotes inside a cell that has none in front are letters', '5" pipe,a"b"', [['5" pipe', 'a"b"']]],
    ['doubled quotes stand for one only inside quotes', '"a""b",a""b,"""",""', [['a"b', 'a""b', '"', '']]],
    ['blanks may follow the closing quotes', '"a"  ,"b" \n"c"\t\n', [['a', 'b'], ['c']]],
    ['rows may differ in width', 'a\nb,c,d\ne', [['a'], ['b', 'c', 'd'], ['e']]],
    [
      'a cell that only begins as the one above is another one',
      'ab,"a",""\nabc,"a""b",""""\na,"a" ,"",\n,"a",',
      [
        ['ab', 'a', ''],
        ['abc', 'a"b', '"'],
        ['a', 'a', '', ''],
        ['', 'a', ''],
      ],
    ],
    ['the cell above may be several rows up', 'a,b\nc\na,b', [['a', 'b'], ['c'], ['a', 'b']]],
    ['the same bytes in and out of quotes are the same text', 'x\n"x"\nx', [['x'], ['x'], ['x']]],
  ])('%s', (_rule, text, cells) => {
    expect(cellsOf(text)).toEqual(cells)
  })

  it('quotes that do not close, or close inside a cell, are refused by their row', () => {
    expect(cellsOf('a\n"b\nc')).toEqual(['sheet.brokenQuotes', 2])
    expect(cellsOf('a\nb\n"c"d,e')).toEqual(['sheet.brokenQuotes', 3])
    expect(cellsOf('"c",d\n"c"d,e')).toEqual(['sheet.brokenQuotes', 2])
    expect(cellsOf('"c"\n"c')).toEqual(['sheet.brokenQuotes', 2])
  })

  it('texts that many rows share are kept apart from those that only look alike', () => {
    // More texts than a table starts with, and every one of them twice.
    const texts = Array.from({ length: 3000 }, (_, at) => `Überland ${at * 7919}, 郑州`)
    const file = [...texts, ...texts].map((text) => `"${text}",x`).join('\n')
    expect(cellsOf(file)).toEqual([...texts, ...texts].map((text) => [text, 'x']))
  })

  it('are those that another reader finds, whatever they hold', () => {
    const text = fc.oneof(
      fc.string({
        maxLength: 6,
        unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', '\n', '\r', ' ', 'ü', '州', '😀'),
      }),
      fc.constantFrom('', '4.90', '""', ' "', '5"'),
    )
    const table = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, newline) => {
          const file = Papa.unparse(rows, { delimiter, newline })
          const theirs = Papa.parse<string[]>(file, { delimiter, newline })
          if (theirs.errors.length > 0) return
          // They count what follows the last line end, be it nothing.
          const cells =
            file.endsWith('\n') && theirs.data.at(-1)?.join('') === ''
              ? theirs.data.slice(0, -1)
              : theirs.data
          expect(cellsOf(file, delimiter)).toEqual(file === '' ? [] : cells)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
