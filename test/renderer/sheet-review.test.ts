import { expect, test } from 'vitest'
import type { ImportPreview, SheetFinding } from '../../shared/api/preview-schemas.ts'
import { neighbouringFinding, standingOf, type SheetReview } from '../../renderer/state/sheet-review.ts'

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

const preview = (fields: Partial<ImportPreview>): Pick<SheetReview, 'preview' | 'failure'> => ({
  preview: {
    questions: [],
    errors: 0,
    warnings: 0,
    conflicts: [],
    rows: 1,
    ...fields,
  } as unknown as ImportPreview,
  failure: null,
})
const tie = {
  first: { versionId: 'a@1', tariff: 'A', row: 2 },
  second: { versionId: 'b@2', tariff: 'B', row: 3 },
  text: '',
}

test('a sheet stands at the first thing that keeps it out: questions, errors, ties, no rows', () => {
  const question = { kind: 'dates' } as unknown as ImportPreview['questions'][number]
  expect(standingOf(preview({ questions: [question], errors: 1 }), false).kind).toBe('questions')
  expect(standingOf(preview({ errors: 2, conflicts: [tie] }), false)).toEqual({ kind: 'errors', n: 2 })
  expect(standingOf(preview({ conflicts: [tie] }), false).kind).toBe('conflicts')
  expect(standingOf(preview({ rows: 0 }), false).kind).toBe('empty')
  expect(standingOf(preview({ warnings: 3 }), false)).toEqual({ kind: 'ready', warnings: 3 })
})

test('a tie keeps nothing out that is only kept, or whose rival is replaced by another sheet of the file', () => {
  expect(standingOf(preview({ conflicts: [tie] }), true).kind).toBe('ready')
  expect(standingOf(preview({ conflicts: [tie] }), false, new Set(['a@1'])).kind).toBe('ready')
  expect(standingOf(preview({ conflicts: [tie] }), false, new Set(['c@1'])).kind).toBe('conflicts')
})
