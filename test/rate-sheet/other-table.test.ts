import { describe, expect, it } from 'vitest'
import { gridOf } from '../../shared/rate-sheet/grid.ts'
import { reviewSheet, type SheetAnswers } from '../../shared/rate-sheet/review-sheet.ts'
import { gateways } from './gateways.ts'

const review = (lines: readonly string[], answers: SheetAnswers = {}) => {
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()))
  const { parsed, issues } = reviewSheet(gridOf('Rates', rows), {
    places: gateways,
    currencies: new Set(['EUR']),
    answers,
    remembered: {},
    issuer: undefined,
    corrections: [],
    leftOut: new Set(),
  })
  return {
    layout: parsed.layout,
    rows: parsed.rows.map(({ row }) => row),
    issues: issues.map(({ row, code }) => `${row} ${code}`),
  }
}

const air = 'Origin|Destination|Carrier|Service|Currency|N|+45'
const charges = 'Mode|Carrier|Service|Leg|Code|Name|Basis|Rate|Currency|Min|Order'

describe('of several tables on one sheet', () => {
  const both = [
    air,
    'CGO|LGG|Meuse|F|EUR|7.5|5.9',
    '',
    'Charges',
    charges,
    'air|Meuse|F|origin|SEC|Security|kg-gross|0.12|EUR|15|30',
  ]

  it('the upper one is read, though the lower has more columns, and the lower is named', () => {
    expect(review(both)).toEqual({
      layout: 'air-breaks',
      rows: [2],
      issues: ['4 skippedRow', '5 secondTable'],
    })
  })

  it('the one whose layout is asked for is read, and the upper is named', () => {
    expect(review(both, { layout: 'charges' })).toEqual({
      layout: 'charges',
      rows: [6],
      issues: ['1 secondTable'],
    })
  })

  it('the same headings again are further rows of the first', () => {
    const again = [air, 'CGO|LGG|Meuse|F|EUR|7.5|5.9', '', 'Eastbound', air, 'LGG|CGO|Meuse|F|EUR|3.5|2.9']
    expect(review(again)).toEqual({ layout: 'air-breaks', rows: [2, 6], issues: ['4 skippedRow'] })
  })

  it('a title, a note and an odd row are none', () => {
    const notes = ['Rates|Winter|2026', air, 'CGO|LGG|Meuse|F|EUR|7.5|5.9', '', 'Subject to space']
    expect(review(notes)).toEqual({ layout: 'air-breaks', rows: [3], issues: ['5 skippedRow'] })
  })
})
