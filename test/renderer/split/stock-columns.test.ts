import { describe, expect, it } from 'vitest'
import { stockColumns, stockScale, type StockWeek } from '../../../renderer/split/stock-columns.ts'

const week = (number: number, start: number, fields: Partial<StockWeek> = {}): StockWeek => ({
  week: number,
  from: '2026-12-07',
  byAir: 0,
  byRail: 0,
  onTheWay: 0,
  start,
  sold: 10,
  end: start - 10,
  holding: '0.00',
  ...fields,
})

describe('the scale of the stock', () => {
  it('counts in ones, twos and fives and ends where no column passes', () => {
    expect(stockScale([week(1, 3000), week(2, 10)])).toEqual({ top: 3000, ticks: [0, 1000, 2000, 3000] })
    expect(stockScale([week(1, 3720)]).ticks).toEqual([0, 1000, 2000, 3000, 4000])
    expect(stockScale([week(1, 7, { sold: 3 })]).ticks).toEqual([0, 2, 4, 6, 8])
    expect(stockScale([week(1, 13_811)]).ticks).toEqual([0, 5000, 10_000, 15_000])
  })

  it('stands for something where nothing ever is on the shelf', () => {
    expect(stockScale([week(1, 0, { sold: 0 })])).toEqual({ top: 1, ticks: [0, 1] })
  })
})

describe('the columns', () => {
  const scale = { top: 100, ticks: [0, 100] }
  const label = { columns: 3, height: 0.1 }
  const labelled = (weeks: readonly StockWeek[]) =>
    stockColumns(weeks, scale, label).flatMap((column) => (column.labelled ? [column.week.week] : []))

  it('are shares of the plot', () => {
    expect(stockColumns([week(1, 75, { byAir: 50 })], scale, label)).toEqual([
      { week: week(1, 75, { byAir: 50 }), start: 0.75, sold: 0.1, missing: 0, labelled: true },
    ])
  })

  it('say what a week that runs out misses, within the plot', () => {
    const out = week(1, 40, { sold: 90, end: 0 })
    expect(stockScale([out]).top).toBe(100)
    expect(stockColumns([out], scale, label)[0]?.missing).toBe(0.5)
  })

  it('carry a figure for what arrives, unless it would touch the one before', () => {
    const arriving = { byRail: 20 }
    expect(
      labelled([week(1, 50), week(2, 60, arriving), week(3, 62, arriving), week(4, 95, arriving)]),
    ).toEqual([2, 4])
    expect(labelled([week(1, 60, arriving), week(2, 60), week(3, 60), week(4, 60, arriving)])).toEqual([1, 4])
  })
})
