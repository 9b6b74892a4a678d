import { expect, test } from 'vitest'
import { pastePieces } from '../../renderer/shipment/piece-rows.ts'
import { parsePastedRows } from '../../renderer/state/paste-rows.ts'
import { emptyPiece, pieceIsBlank, type PieceEntry } from '../../renderer/state/shipment-form.ts'

test('cells are apart by tabs, else by semicolons, else by commas', () => {
  const cells = [
    ['2', '120', '80'],
    ['4', '60', '40'],
  ]
  expect(parsePastedRows('2\t120\t80\n4\t60\t40\n')).toEqual(cells)
  expect(parsePastedRows('2;120;80\r\n4;60;40\r\n')).toEqual(cells)
  expect(parsePastedRows('2,120,80\n4,60,40')).toEqual(cells)
})

test('a comma stays a decimal sign where tabs or semicolons part the cells', () => {
  expect(parsePastedRows('2\t95,5\t18,5')).toEqual([['2', '95,5', '18,5']])
  expect(parsePastedRows('2;95,5;18,5')).toEqual([['2', '95,5', '18,5']])
})

test('a single word or number is one cell', () => {
  expect(parsePastedRows('18,5')).toEqual([['18,5']])
})

test('quotes of a spreadsheet and empty rows fall away', () => {
  expect(parsePastedRows('"2"\t"120"\n\n\n"4"\t"60"\n')).toEqual([
    ['2', '120'],
    ['4', '60'],
  ])
})

const measures = ({ count, length, width, height, weight }: PieceEntry): readonly string[] => [
  count,
  length,
  width,
  height,
  weight,
]

test('pasted rows fill the grid from the cell on and add the rows that are missing, with one blank row after', () => {
  const rows = pastePieces([emptyPiece(1), emptyPiece(2)], 1, 'count', [
    ['2', '120', '80', '100', '240', 'Pallets'],
    ['4', '60', '40', '50', '18,5', 'carton'],
    ['1', '300', '40', '40', '55', 'spool'],
  ])
  expect(rows.map(measures)).toEqual([
    ['2', '120', '80', '100', '240'],
    ['4', '60', '40', '50', '18,5'],
    ['1', '300', '40', '40', '55'],
    ['', '', '', '', ''],
  ])
  expect(rows.map(({ packaging }) => packaging)).toEqual(['pallet', 'carton', 'carton', 'carton'])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
})

test('a paste from the middle leaves what is before it', () => {
  const filled = { ...emptyPiece(7), count: '10', length: '60', width: '40', height: '50', weight: '18.5' }
  const [first] = pastePieces([filled, emptyPiece(8)], 7, 'height', [['55', '20']])
  expect(first && measures(first)).toEqual(['10', '60', '40', '55', '20'])
})

test('a head above the numbers is left out', () => {
  const rows = pastePieces([emptyPiece(1)], 1, 'count', [
    ['Qty', 'L', 'W', 'H', 'kg'],
    ['2', '120', '80', '100', '240'],
  ])
  expect(rows.map(measures)).toEqual([
    ['2', '120', '80', '100', '240'],
    ['', '', '', '', ''],
  ])
})

test('no paste makes more rows than a shipment may have', () => {
  const rows = pastePieces(
    [emptyPiece(1)],
    1,
    'count',
    Array.from({ length: 900 }, () => ['1', '10', '10', '10', '1']),
  )
  expect(rows.filter((row) => !pieceIsBlank(row))).toHaveLength(500)
})
