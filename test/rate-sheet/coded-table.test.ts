import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctCells, leaveOutRows } from '../../shared/rate-sheet/amend-grid.ts'
import { codeRows } from '../../shared/rate-sheet/coded-table.ts'
import { gridOf, gridOfTable, tableOf } from '../../shared/rate-sheet/grid.ts'

describe('a sheet by column', () => {
  it('has the rows that it was made of, whatever they hold', () => {
    const text = fc.constantFrom('', ' ', 'CGO', '4.90', '郑州')
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 5 })), (rows) => {
        const { length, rowAt, hasFilled } = codeRows(gridOf('any', rows).rows)
        expect(Array.from({ length }, (_, index) => rowAt(index))).toEqual(gridOf('any', rows).rows)
        for (const [index, cells] of rows.entries()) {
          const filled = cells.filter((cell) => cell.trim() !== '').length
          expect([hasFilled(index, filled), hasFilled(index, filled + 1)]).toEqual([true, false])
        }
      }),
    )
  })

  it('tells a typed number from the text that looks like it', () => {
    const { rowAt } = codeRows([
      { row: 1, cells: ['1.5', 'a'] },
      { row: 2, cells: ['1.5', 'a'], numbers: new Set([0]) },
    ])
    expect([rowAt(0).numbers?.has(0), rowAt(1).numbers?.has(0)]).toEqual([false, true])
  })

  it('a copy of a grid with other rows is read by those rows', () => {
    const grid = gridOfTable('sheet', codeRows(gridOf('sheet', [['a'], ['b']]).rows))
    expect(tableOf({ ...grid, rows: [{ row: 7, cells: ['c'] }] }).textAt(0, 0)).toBe('c')
  })

  it('is corrected in one cell only, and a row grows to hold what is written behind it', () => {
    const grid = gridOf('sheet', [['a', 'x'], ['a'], ['a', 'x']])
    const corrected = correctCells(grid, [
      { row: 2, column: 3, text: 'x' },
      { row: 3, column: 1, text: 'b' },
      { row: 9, column: 1, text: 'outside' },
    ])
    expect(corrected.rows.map(({ cells }) => cells)).toEqual([
      ['a', 'x'],
      ['a', '', 'x'],
      ['b', 'x'],
    ])
  })

  it('keeps the numbers of its rows when some are left out', () => {
    const left = leaveOutRows(gridOf('sheet', [['a'], ['b'], ['c']]), new Set([2]))
    expect(left.rows).toEqual([
      { row: 1, cells: ['a'] },
      { row: 3, cells: ['c'] },
    ])
  })
})
