import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseLocalDate } from '../../shared/kernel/local-date.ts'
import { shippedPlaces } from '../freight/place-table.ts'

const [header, ...lines] = readFileSync(
  new URL('../../resources/sample-book/holidays.csv', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
const rows = lines.map((line) => line.split(','))
const kindOf = (country: string, date: string, region = ''): string | undefined =>
  rows.find((row) => row[0] === country && row[1] === region && row[2] === date)?.[3]

describe('the public holidays', () => {
  it('have six cells a row, real days and no day twice', () => {
    expect(header).toBe('Country,Region,Date,Kind,Name,Source')
    expect(rows.filter((row) => row.length !== 6 || parseLocalDate(row[2] ?? '') === undefined)).toEqual([])
    expect(new Set(rows.map((row) => row.slice(0, 3).join())).size).toBe(rows.length)
  })

  // From the State Council's notice for 2026: nine days from 15 to 23 February, worked on 14 and 28 February.
  it("carry China's Spring Festival of 2026 with its working weekends", () => {
    for (let day = 15; day <= 23; day += 1) expect(kindOf('CN', `2026-02-${day}`)).toBe('holiday')
    expect(kindOf('CN', '2026-02-14')).toBe('working-day')
    expect(kindOf('CN', '2026-02-28')).toBe('working-day')
  })

  it('invent nothing for years that China has not published', () => {
    expect(rows.filter((row) => row[0] === 'CN' && !row[2]?.startsWith('2026'))).toEqual([])
  })

  it.each([
    ['BE', '2026-07-21', ''],
    ['BE', '2027-01-01', ''],
    ['PL', '2026-11-11', ''],
    // Easter Monday of 2027 is 29 March.
    ['DE', '2027-03-29', ''],
    ['DE', '2027-01-06', 'BY'],
    ['FR', '2028-12-26', '67'],
    ['FR', '2029-07-14', ''],
  ])('know %s %s %s', (country, date, region) => {
    expect(kindOf(country, date, region)).toBe('holiday')
  })

  it('leave regional days to their regions', () => {
    expect(kindOf('DE', '2027-01-06')).toBeUndefined()
    expect(kindOf('FR', '2028-12-26')).toBeUndefined()
  })

  it('name regions as the table of places does, so that a door is met by its own', () => {
    const known = new Set(shippedPlaces.map((place) => `${place.country} ${place.region}`))
    const named = new Set(rows.filter((row) => row[1] !== '').map((row) => `${row[0]} ${row[1]}`))
    expect([...named].filter((region) => !known.has(region))).toEqual([])
  })
})
