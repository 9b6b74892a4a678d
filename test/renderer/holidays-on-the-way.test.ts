import { expect, it } from 'vitest'
import { holidaysOnTheWay } from '../../renderer/comparison/holidays-on-the-way.ts'
import type { Transit } from '../../shared/quote/comparison.ts'

const way = (holidays: Transit['holidays']): Transit => ({ holidays }) as Transit

it('names a day that two countries keep once, in Latin letters for who does not read Chinese', () => {
  const ways = [
    way([{ date: '2027-01-01', country: 'CN', name: "New Year's Day（元旦）" }]),
    way([
      { date: '2026-12-25', country: 'BE', name: 'Christmas' },
      { date: '2027-01-01', country: 'BE', name: "New Year's Day" },
    ]),
  ]
  expect(holidaysOnTheWay(ways, 'en')).toEqual([
    { date: '2027-01-01', name: "New Year's Day", countries: ['BE', 'CN'] },
    { date: '2026-12-25', name: 'Christmas', countries: ['BE'] },
  ])
  expect(holidaysOnTheWay(ways, 'zh')[0]?.name).toBe("New Year's Day（元旦）")
})
