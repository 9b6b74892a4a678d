import { expect, test } from 'vitest'
import type { SheetFinding } from '../../shared/api/import-schemas.ts'
import { neighbouringFinding } from '../../renderer/state/import-store.ts'

const at = (row: number, columnNumber: number | null): SheetFinding => ({
  severity: 'error',
  row,
  column: null,
  columnNumber,
  cell: null,
  code: 'unreadableNumber',
  text: '',
  fix: null,
})
const issues = [at(9, 2), at(0, null), at(4, 7), at(4, 3)]

test('findings are walked by row, then by column, and the last is followed by the first', () => {
  const first = neighbouringFinding(issues, null, 1)
  expect(first).toEqual({ row: 4, column: 3 })
  expect(neighbouringFinding(issues, first, 1)).toEqual({ row: 4, column: 7 })
  expect(neighbouringFinding(issues, { row: 9, column: 2 }, 1)).toEqual(first)
})

test('backwards the first is followed by the last, and from between two the one before comes', () => {
  expect(neighbouringFinding(issues, { row: 4, column: 3 }, -1)).toEqual({ row: 9, column: 2 })
  expect(neighbouringFinding(issues, { row: 6, column: 1 }, -1)).toEqual({ row: 4, column: 7 })
})

test('a finding of the sheet as a whole is at no place', () => {
  expect(neighbouringFinding([at(0, null)], null, 1)).toBeNull()
})
