import { expect, test } from 'vitest'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import { layDots } from '../../renderer/importing/lay-dots.ts'

const size = { width: 330, height: 54 }
const changed = (row: number, percent: string): ImportPreview['diff']['rows'][number] => ({
  state: 'changed',
  row,
  label: '',
  largest: { column: 'N', before: '', after: '', percent },
  changes: [],
  values: null,
})

test('each row with a changed price is one dot, higher where several changed alike', () => {
  const plot = layDots([changed(2, '+3.0'), changed(3, '+3.0'), changed(4, '-2.0')], size)
  expect(plot?.dots).toHaveLength(3)
  const [low, first, second] = plot?.dots ?? []
  expect(low?.x).toBeLessThan(first?.x ?? 0)
  expect(second).toMatchObject({ x: first?.x })
  expect(second?.y).toBeGreaterThan(first?.y ?? 0)
})

test('a row far from the others is named, and none is where all are alike', () => {
  const alike = Array.from({ length: 20 }, (_, at) => changed(at + 2, `+${2 + (at % 3)}.0`))
  expect(layDots(alike, size)?.named).toEqual([])
  expect(layDots([...alike, changed(90, '+36.2')], size)?.named).toMatchObject([
    { row: 90, percent: '+36.2' },
  ])
  expect(layDots([...alike, changed(91, '-30.0')], size)?.named).toMatchObject([{ row: 91 }])
})

test('zero is always on the axis, and no change is no plot', () => {
  expect(layDots([changed(2, '+8.0')], size)?.ticks.map(({ text }) => text)[0]).toBe('0')
  expect(layDots([{ ...changed(2, '+1.0'), largest: null }], size)).toBeNull()
})
