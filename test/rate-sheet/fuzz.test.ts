import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from '../../electron/files/spreadsheet.ts'
import { gridOf } from '../../shared/rate-sheet/grid.ts'
import { parseRateSheet } from '../../shared/rate-sheet/parse-rate-sheet.ts'
import { rowsToGrid } from '../../shared/rate-sheet/row-to-cells.ts'
import { validateRateSheet } from '../../shared/rate-sheet/validate.ts'
import { messagesEn } from '../../shared/text/messages.en.ts'
import { layoutNames } from '../../shared/tariff/tariff.ts'
import { gateways } from './gateways.ts'
import { anyRow } from './rows.ts'

const currencies = new Set(['EUR', 'USD', 'CNY', 'GBP', 'JPY'])
const isWorded = (key: string): boolean =>
  Object.hasOwn(messagesEn, key) || Object.hasOwn(messagesEn, `${key}_other`)
const nasty = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    '',
    '-',
    '__proto__',
    'toString',
    '1,234',
    '9'.repeat(40),
    '1e999',
    '¥',
    '=1+1',
    '2026-02-30',
    '×',
  ),
)

describe('whatever a sheet holds, reading it ends in rows or in findings', () => {
  it.each(layoutNames)('%s with cells spoilt at random', (layout) => {
    const spoilt = fc.tuple(
      fc.array(anyRow[layout], { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(2), fc.nat(40), nasty), { maxLength: 5 }),
    )
    fc.assert(
      fc.property(spoilt, ([rows, changes]) => {
        const { columns, rows: cells } = rowsToGrid(layout, rows)
        for (const [row, column, text] of changes) {
          const line = cells[row]
          if (line && column < line.length) line[column] = text
        }
        const parsed = parseRateSheet(gridOf('Sheet', [columns, ...cells]), { places: gateways, layout })
        const issues = [...parsed.issues, ...validateRateSheet('Sheet', parsed, currencies)]
        // Each finding has its words, and each sheet row either gave something or says why not.
        for (const { note } of issues) expect(isWorded(note.key), note.key).toBe(true)
        const told = new Set([...issues.map(({ row }) => row), ...parsed.rows.map(({ row }) => row)])
        const silent = cells.flatMap((line, index) =>
          line.some((cell) => cell.trim() !== '') && !told.has(index + 2) ? [index + 2] : [],
        )
        if (layout !== 'air-long' && layout !== 'exchange-rates') expect(silent).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('a grid of anything', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { maxLength: 8 }), { maxLength: 6 }), (cells) => {
        const parsed = parseRateSheet(gridOf('Sheet', cells), { places: gateways })
        expect(parsed.rows.length === 0 || parsed.layout !== null).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('bytes of anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, zipped) => {
        const grids = await readSpreadsheet('file', zipped ? Uint8Array.of(0x50, 0x4b, ...bytes) : bytes)
        if (!grids.ok) expect(isWorded(grids.failure.key)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
