import { describe, expect, it } from 'vitest'
import { decimalToText, parseDecimal } from '../../shared/kernel/decimal.ts'
import type { Place } from '../../shared/freight/place.ts'
import { settleDateOrder, settleDecimalSign } from '../../shared/rate-sheet/ambiguity.ts'
import type { Cell, CellSettings } from '../../shared/rate-sheet/cell.ts'
import { conditionsCell } from '../../shared/rate-sheet/condition-cell.ts'
import { dateCell } from '../../shared/rate-sheet/date-cell.ts'
import { pieceLimitCell } from '../../shared/rate-sheet/measure-cells.ts'
import {
  numberCell,
  percentCell,
  readNumber,
  wholeCell,
  writeNumber,
} from '../../shared/rate-sheet/number-cell.ts'
import { countryCell, currencyCell, gatewayCell, postcodeCell } from '../../shared/rate-sheet/place-cells.ts'
import {
  dayRangeCell,
  equipmentCell,
  includesCell,
  weekdaysCell,
  yesNoCell,
} from '../../shared/rate-sheet/word-cells.ts'
import { gateways } from './gateways.ts'

const settings: CellSettings = { decimal: '.', dates: 'dmy', places: gateways }
const read = <Value>(cell: Cell<Value>, text: string, more: Partial<CellSettings> = {}): Value | string => {
  const result = cell.read(text, { ...settings, ...more })
  return result.ok ? result.value : result.failure.key
}

const cells = (texts: readonly string[]) => texts.map((text, index) => ({ text, index }))
const decimalSign = (texts: readonly string[]) => {
  const { choice, ambiguousAt } = settleDecimalSign(cells(texts))
  return { choice, ambiguousAt: ambiguousAt?.index ?? null }
}
const dateOrder = (texts: readonly string[]) => {
  const { choice, ambiguousAt } = settleDateOrder(cells(texts))
  return { choice, ambiguousAt: ambiguousAt?.index ?? null }
}

describe('numbers are read by grammar', () => {
  it.each([
    ['4.90', '4.9'],
    ['1,234.50', '1234.5'],
    ['1 234.5', '1234.5'],
    ['1\u202f234', '1234'],
    ["1'234'567", '1234567'],
    ['€ 4.90', '4.9'],
    ['4.90 EUR', '4.9'],
    ['US$5,500', '5500'],
    ['−3', '-3'],
    ['.5', '0.5'],
    ['14 %', '14'],
    ['４.９０', '4.9'],
  ])('with a decimal point %s is %s', (text, expected) => {
    const value = readNumber(text, '.')
    expect(value && decimalToText(value)).toBe(expected)
  })

  it.each([
    ['4,90', '4.9'],
    ['1.234,50', '1234.5'],
    ['1 234,5 €', '1234.5'],
    ['1.234', '1234'],
  ])('with a decimal comma %s is %s', (text, expected) => {
    const value = readNumber(text, ',')
    expect(value && decimalToText(value)).toBe(expected)
  })

  it.each([
    '',
    'abc',
    '1.2.3',
    '12,34.5',
    '1,23',
    '0x10',
    '1e3',
    'NaN',
    'Infinity',
    '1 2',
    '--1',
    '5-',
    '0,123.4',
  ])('%s is none', (text) => {
    expect(readNumber(text, '.')).toBeUndefined()
  })

  it('one cell that can be read only one way decides for the sheet', () => {
    expect(decimalSign(['1,234', '12', '4.90'])).toEqual({ choice: '.', ambiguousAt: null })
    expect(decimalSign(['1,234', '4,90'])).toEqual({ choice: ',', ambiguousAt: null })
    expect(decimalSign(['12', '95'])).toEqual({ choice: '.', ambiguousAt: null })
  })

  it('a sheet in which every number can be read both ways asks', () => {
    expect(decimalSign(['12', '1,234', '2.500'])).toEqual({ choice: '.', ambiguousAt: 1 })
  })

  it('a leading zero before the sign leaves one reading', () => {
    expect(decimalSign(['0,125'])).toEqual({ choice: ',', ambiguousAt: null })
  })

  it('prints three decimals so that they cannot be taken for thousands', () => {
    const value = parseDecimal('1.234')
    expect(value && writeNumber(value)).toBe('1.2340')
    expect(decimalSign(['1.2340'])).toEqual({ choice: '.', ambiguousAt: null })
  })

  it('refuses a seventh decimal and half a day', () => {
    expect(read(numberCell, '1.1234567')).toBe('sheet.tooManyDecimals')
    expect(read(wholeCell(), '1.5')).toBe('sheet.unreadableWhole')
    expect(read(wholeCell(), '-1')).toBe('sheet.unreadableWhole')
  })
})

describe('dates', () => {
  it.each([
    ['2026-11-01', '2026-11-01'],
    ['2026/11/1', '2026-11-01'],
    ['20261101', '2026-11-01'],
    ['2026年11月1日', '2026-11-01'],
    ['1.11.2026', '2026-11-01'],
    ['01/11/26', '2026-11-01'],
    ['1 Nov 2026', '2026-11-01'],
    ['1-Nov-26', '2026-11-01'],
    ['1er novembre 2026', '2026-11-01'],
    ['15 août 2026', '2026-08-15'],
    ['November 1, 2026', '2026-11-01'],
    ['20 November 2026', '2026-11-20'],
    ['2026-11-01T00:00:00.000Z', '2026-11-01'],
  ])('%s is %s', (text, expected) => {
    expect(read(dateCell, text)).toBe(expected)
  })

  it.each(['2026-02-30', '31.11.2026', '45000', 'soon', '1/13/2026', '12 Foo 2026'])('%s is none', (text) => {
    expect(read(dateCell, text)).toBe('sheet.unreadableDate')
  })

  it('the order is that of the days that leave no choice', () => {
    expect(dateOrder(['01/02/2026', '28/02/2026'])).toEqual({ choice: 'dmy', ambiguousAt: null })
    expect(dateOrder(['01/02/2026', '02/28/2026'])).toEqual({ choice: 'mdy', ambiguousAt: null })
  })

  it('asks while two orders give different days, and not where they give the same', () => {
    expect(dateOrder(['2026-01-01', '01/02/2026']).ambiguousAt).toBe(1)
    expect(dateOrder(['26/11/01', '26/12/31']).ambiguousAt).toBe(0)
    expect(dateOrder(['05/05/2026']).ambiguousAt).toBeNull()
  })
})

describe('words of the trade', () => {
  it.each([
    ['Tue, Fri', [2, 5]],
    ['2,5', [2, 5]],
    ['25', [2, 5]],
    ['mardi, vendredi', [2, 5]],
    ['周二、周五', [2, 5]],
    ['Mon-Fri', [1, 2, 3, 4, 5]],
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['5/2', [2, 5]],
  ])('departure days %s', (text, expected) => {
    expect(read(weekdaysCell, text)).toEqual(expected)
  })

  it.each(['weekly', '8', 'Tue, Foo', ''])('%s is no departure day', (text) => {
    expect(read(weekdaysCell, text)).toBe('sheet.unreadableWeekdays')
  })

  it.each([
    ['18', { min: 18, typical: 18, max: 18 }],
    ['17-26', { min: 17, typical: 22, max: 26 }],
    ['17–26 days', { min: 17, typical: 22, max: 26 }],
    ['17/20/26', { min: 17, typical: 20, max: 26 }],
    ['15-18天', { min: 15, typical: 17, max: 18 }],
  ])('a range of days %s', (text, expected) => {
    expect(read(dayRangeCell, text)).toEqual(expected)
  })

  it.each(['26-17', '17/30/26', 'about 18'])('%s is no range of days', (text) => {
    expect(read(dayRangeCell, text)).toBe('sheet.unreadableDays')
  })

  it('containers, all-in, yes and no', () => {
    expect(["40'HQ", '40 hc', '20DV', "20'", "45'HC", '40'].map((text) => read(equipmentCell, text))).toEqual(
      ['40HC', '40HC', '20GP', '20GP', '45HC', '40GP'],
    )
    expect(read(equipmentCell, '20HC')).toBe('sheet.unknownWord')
    expect(['ALL', 'all-in', '全包', 'FSC+SSC'].map((text) => read(includesCell, text))).toEqual([
      'ALL',
      'ALL',
      'ALL',
      ['FSC', 'SSC'],
    ])
    expect(['yes', 'X', 'Oui', '是', 'no', '0'].map((text) => read(yesNoCell, text))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('gateways by code, old city code or name; a name that two have is the one of the mode', () => {
    expect(['CGO', 'CNCGO', 'Zhengzhou', '郑州'].map((text) => read(gatewayCell('air'), text))).toEqual(
      Array(4).fill('CGO'),
    )
    expect(['CNZGZ', 'Zhengzhou', '郑州'].map((text) => read(gatewayCell('rail'), text))).toEqual(
      Array(3).fill('CNZGZ'),
    )
    expect(read(gatewayCell('air'), 'LGX')).toBe('sheet.unknownGatewayNear')
    expect(read(gatewayCell(), 'QQQ')).toBe('sheet.unknownGateway')
  })

  it('countries, postcodes and currencies', () => {
    expect(
      ['be', 'Belgium', 'Belgique', '比利时', 'UK', 'EL'].map((text) => read(countryCell, text)),
    ).toEqual(['BE', 'BE', 'BE', 'BE', 'GB', 'GR'])
    expect(read(countryCell, 'Atlantis')).toBe('sheet.unknownCountry')
    expect(read(postcodeCell, 'nl-1011 ab')).toBe('NL1011AB')
    expect(['eur', '€', 'RMB', '人民币', 'US$'].map((text) => read(currencyCell, text))).toEqual([
      'EUR',
      'EUR',
      'CNY',
      'CNY',
      'USD',
    ])
    expect(read(currencyCell, '¥')).toBe('sheet.yenOrYuan')
  })

  it('the largest piece, in centimetres unless said', () => {
    const expected = { length: 31_700, width: 22_300, height: 16_000 }
    for (const text of [
      '317×223×160',
      '317x223x160 cm',
      '3170*2230*1600mm',
      '317 X 223 X 160',
      '3.17x2.23x1.6m',
    ]) {
      expect(read(pieceLimitCell, text)).toEqual(expected)
    }
    expect(read(pieceLimitCell, '317×223')).toBe('sheet.unreadablePiece')
  })

  it('conditions, all of which must hold', () => {
    expect(read(conditionsCell, 'season=11-01..03-31 and hs=8507*')).toEqual([
      { kind: 'season', from: '11-01', to: '03-31' },
      { kind: 'hs', prefix: '8507' },
    ])
    expect(read(conditionsCell, 'un=3480/UN3481 AND oversize>300cm and piece>0.5t')).toEqual([
      { kind: 'un', numbers: ['3480', '3481'] },
      { kind: 'oversize', overTenthMm: 30_000 },
      { kind: 'piece', overGrams: 500_000 },
    ])
    expect(read(conditionsCell, 'commodity="salt and pepper" and dg')).toEqual([
      { kind: 'commodity', commodity: 'salt and pepper' },
      { kind: 'dg' },
    ])
  })

  it.each(['moon', 'oversize>300', 'season=13-01..03-31', 'incoterm=XYZ', 'dg or battery', 'hs=*'])(
    '%s is a condition that nobody can check',
    (text) => {
      expect(read(conditionsCell, text)).toBe('sheet.unreadableCondition')
    },
  )
})

describe('a gateway that the table does not have', () => {
  const place = (iata: string, name: string): Place => ({
    id: iata,
    kind: 'airport',
    country: 'GB',
    region: null,
    name,
    nameFr: null,
    nameZh: null,
    unlocode: null,
    iata,
    postcode: null,
    latitude: 0,
    longitude: 0,
  })
  const table = [place('BTL', 'Batley'), place('LGG', 'Liège Airport'), place('FRA', 'Frankfurt')]
  const suggest = (text: string) => {
    const places = { gateway: () => undefined, search: () => table }
    const result = gatewayCell('air').read(text, { ...settings, places })
    return result.ok ? [] : [result.failure.key, result.failure.values['suggestions']]
  }
  it.each([
    ['Atlantis', 'sheet.unknownGateway', undefined],
    ['LGX', 'sheet.unknownGatewayNear', 'LGG Liège Airport'],
    ['Liege', 'sheet.unknownGatewayNear', 'LGG Liège Airport'],
    ['Frankfrut', 'sheet.unknownGatewayNear', 'FRA Frankfurt'],
    ['Frank', 'sheet.unknownGatewayNear', 'FRA Frankfurt'],
    ['X', 'sheet.unknownGateway', undefined],
  ])('%s suggests only what it may be a slip for', (text, key, suggestions) => {
    expect(suggest(text)).toEqual([key, suggestions])
  })
})

it.each([
  ['Germany', 'DE'],
  ['Allemagne', 'DE'],
  ['德国', 'DE'],
  ['Myanmar', 'MM'],
  ['UK', 'GB'],
  ['Russie', 'RU'],
  ['France', 'FR'],
  ['DD', 'sheet.unknownCountry'],
])('the country %s is %s, not one of the past with its name', (name, code) => {
  expect(read(countryCell, name)).toBe(code)
})

it('a percentage is no price', () => {
  expect(read(numberCell, '5 %')).toBe('sheet.percentInPrice')
  expect(read(percentCell, '5 %')).toEqual({ units: 5, decimals: 0 })
})
