import { describe, expect, it } from 'vitest'
import { readSupply } from '../../../shared/engine/decision/read-supply.ts'
import { createShipmentContext } from '../../../shared/engine/shipment-context.ts'
import type { Shipment } from '../../../shared/freight/shipment.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import { roundExact } from '../../../shared/kernel/exact.ts'
import type { SupplyInput } from '../../../shared/quote/supply.ts'
import { createWording } from '../../../shared/text/format.ts'
import { dec, goodsLine, shipmentOf } from '../../builders.ts'
import { bookWith } from '../offer-builders.ts'

const book = bookWith([])
const lamps = goodsLine({ value: { amount: dec('2500'), currency: 'USD' }, units: dec('1200') })
const asked: SupplyInput = { demand: ['120'], weeks: '4', stock: 0 }

const read = (supply: Partial<SupplyInput> = {}, shipment: Partial<Shipment> = { goods: [lamps] }) =>
  readSupply({ ...asked, ...supply }, createShipmentContext(shipmentOf(shipment), book))

const terms = (...given: Parameters<typeof read>) => {
  const answer = read(...given)
  assert(answer.ok, 'the question can be read')
  return answer.value
}

const { word } = createWording('en')
const issues = (...given: Parameters<typeof read>) => {
  const answer = read(...given)
  return answer.ok ? [] : answer.failure.map(({ path, code, note }) => [path, code, word(note)])
}

describe('what a plan is asked with', () => {
  it('sells one figure in each of the weeks, or one figure a week', () => {
    expect(terms().demand).toEqual([120, 120, 120, 120])
    expect(terms({ demand: [5, '0', 7.0], weeks: '' }).demand).toEqual([5, 0, 7])
    expect(terms({ demand: [5, 0, 7], weeks: 3 }).demand).toEqual([5, 0, 7])
  })

  it('counts what is on the way by the week that begins with it, and what comes after the last apart', () => {
    const onTheWay = [
      { units: '600', week: 3 },
      { units: 50, week: '3' },
      { units: 0, week: 1 },
      { units: 70, week: 9 },
    ]
    const read_ = terms({ onTheWay })
    expect([read_.onTheWay, read_.onTheWayLater]).toEqual([[0, 0, 650, 0], 70])
    expect(terms().onTheWay).toEqual([0, 0, 0, 0])
  })

  it('takes from the shipment what it does not say: units a piece, their value, the cost of capital', () => {
    const { unitsPerPiece, valuePerUnit, percentPerYear, storagePerPiece, pace } = terms()
    // 1,200 in 10 cartons; 2,500.00 USD are 2,000.00 EUR, 1.67 a unit.
    expect(unitsPerPiece).toBe(120)
    expect(valuePerUnit && roundExact(valuePerUnit, 0, 'half-up')).toBe(167)
    expect([percentPerYear, storagePerPiece, pace]).toEqual([dec('15'), dec('0'), 'typical'])
    expect(terms({}, { capitalPercent: dec('6') }).percentPerYear).toEqual(dec('6'))
  })

  it('sells pieces where the shipment counts no units', () => {
    const { unitsPerPiece, valuePerUnit } = terms({}, { goods: [{ ...lamps, units: null }] })
    expect(unitsPerPiece).toBe(1)
    expect(valuePerUnit && roundExact(valuePerUnit, 0, 'half-up')).toBe(20_000)
    expect(terms({}, { goods: [] }).valuePerUnit).toBeNull()
  })

  it('values a unit by the units that a piece is said to hold', () => {
    const { valuePerUnit } = terms({ unitsPerPiece: 20 })
    expect(valuePerUnit && roundExact(valuePerUnit, 0, 'half-up')).toBe(1000)
  })

  it('reads amounts in minor units with all their decimals', () => {
    const { valuePerUnit, storagePerPiece } = terms({ valuePerUnit: '12.345', storagePerPiece: '0.5' })
    expect(
      [valuePerUnit, storagePerPiece].map((amount) => amount && roundExact(amount, 1, 'half-up')),
    ).toEqual([12_345, 500])
  })
})

describe('what a plan cannot be asked with', () => {
  it('is told at its field, all at once', () => {
    expect(issues({ demand: [], stock: '', weeks: '' }).map(([path, code]) => [path, code])).toEqual([
      ['demand', 'DemandMissing'],
      ['stock', 'StockMissing'],
    ])
    expect(
      issues({
        demand: ['1.5'],
        stock: '-1',
        storagePerPiece: 'x',
        valuePerUnit: '1,5',
      }).map(([path, code]) => [path, code]),
    ).toEqual([
      ['demand.0', 'NotWhole'],
      ['stock', 'Negative'],
      ['valuePerUnit', 'DecimalComma'],
      ['storagePerPiece', 'NumberUnreadable'],
    ])
  })

  it('are weeks that are missing, too many, or not as many as the figures', () => {
    expect(issues({ weeks: null })).toEqual([['weeks', 'WeeksMissing', 'Enter for how many weeks, 1 to 26.']])
    expect(issues({ weeks: 27 })).toEqual([
      ['weeks', 'TooMany', '27 is too many: at most 26 are possible here. Check the number.'],
    ])
    expect(issues({ demand: [1, 2, 3], weeks: 4 })).toEqual([
      [
        'weeks',
        'WeeksDiffer',
        'The demand has 3 figures, not 4. Leave one figure for all weeks, or one a week.',
      ],
    ])
    expect(issues({ demand: Array.from({ length: 27 }, () => 1), weeks: null })).toEqual([
      ['demand', 'DemandTooLong', 'These are 27 weeks; a plan looks at most 26 weeks ahead.'],
    ])
  })

  it('are weeks without a figure, and weeks in which nothing sells', () => {
    expect(issues({ demand: [1, ' ', 3], weeks: null })).toEqual([
      ['demand.1', 'DemandBlank', 'Week 2 has no figure. Enter 0 where nothing sells.'],
    ])
    expect(issues({ demand: [0] }).map(([path, code]) => [path, code])).toEqual([['demand', 'NothingSold']])
  })

  it('are units on the way without a week, weeks without units, and weeks that no plan has', () => {
    const onTheWay = [
      { units: '600', week: '' },
      { units: null, week: 2 },
      { units: 'x', week: 27 },
    ]
    expect(issues({ onTheWay })).toEqual([
      [
        'onTheWay.0.week',
        'ArrivalWeekMissing',
        'Enter in which week they arrive: 600 w3 for the beginning of week 3.',
      ],
      ['onTheWay.1.units', 'ArrivalUnitsMissing', 'Enter how many units arrive, and in which week: 600 w3.'],
      ['onTheWay.2.units', 'NumberUnreadable', '“x” is not a number. Write digits alone, such as 120.'],
      ['onTheWay.2.week', 'TooMany', '27 is too many: at most 26 are possible here. Check the number.'],
    ])
  })

  it('are units that come out uneven in the pieces', () => {
    expect(issues({}, { goods: [{ ...lamps, units: dec('1205') }] })).toEqual([
      [
        'unitsPerPiece',
        'UnitsUneven',
        'The goods are 1,205 units in 10 pieces, which is no whole number a piece. Enter how many units a piece holds.',
      ],
    ])
    expect(issues({ unitsPerPiece: 0 }).map(([path, code]) => [path, code])).toEqual([
      ['unitsPerPiece', 'NotPositive'],
    ])
  })
})
