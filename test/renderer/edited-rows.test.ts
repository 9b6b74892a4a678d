import { describe, expect, it } from 'vitest'
import {
  editsBetween,
  insertRows,
  pasteAt,
  rowsOfVersion,
  sheetNumbers,
  withCells,
} from '../../renderer/state/edited-rows.ts'

const version = [
  ['CGO', '5.95'],
  ['PVG', '6.00'],
  ['CAN', '6.20'],
]
const rows = rowsOfVersion(version)
const texts = (made: typeof rows) => made.map(({ cells }) => cells.join(' '))

describe('what differs from the version', () => {
  it('is nothing while nothing is typed, and again when it is typed back', () => {
    const none = { cells: [], added: [], deleted: [] }
    expect(editsBetween(version, rows)).toEqual(none)
    const there = withCells(rows, [{ row: 1, column: 1, text: '6.10' }])
    expect(editsBetween(version, withCells(there, [{ row: 1, column: 1, text: '6.00' }]))).toEqual(none)
  })

  it('names cells, deleted rows and added ones by the version’s own rows', () => {
    const changed = withCells(rows, [{ row: 2, column: 1, text: '6.10' }])
    const added = insertRows(changed, 1, [
      ['HGH', '7'],
      ['', ' '],
      ['SZX', '8'],
    ])
    expect(editsBetween(version, added.toSpliced(0, 1))).toEqual({
      cells: [{ row: 4, column: 2, text: '6.10' }],
      deleted: [2],
      added: [
        { after: 3, cells: ['HGH', '7'] },
        { after: 3, cells: ['SZX', '8'] },
      ],
    })
  })

  it('is found again by the host’s numbers, which leave empty added rows out', () => {
    const added = insertRows(rows, 0, [
      ['', ''],
      ['SZX', '8'],
    ])
    expect([...sheetNumbers(added)]).toEqual([
      [2, 0],
      [3, 2],
      [4, 3],
      [5, 4],
    ])
  })
})

describe('pasted lines', () => {
  it('go over what stands there, and past the last row become rows', () => {
    expect(texts(pasteAt(rows, { row: 2, column: 1 }, [['6.30'], ['6.40', 'too far']], 2))).toEqual([
      'CGO 5.95',
      'PVG 6.00',
      'CAN 6.30',
      ' 6.40',
    ])
  })

  it('at an empty row do not touch the rows below it', () => {
    const withEmpty = insertRows(rows, 0, [['', '']])
    const pasted = pasteAt(
      withEmpty,
      { row: 1, column: 0 },
      [
        ['HGH', '7'],
        ['SZX', '8'],
      ],
      2,
    )
    expect(texts(pasted)).toEqual(['CGO 5.95', 'HGH 7', 'SZX 8', 'PVG 6.00', 'CAN 6.20'])
  })
})
