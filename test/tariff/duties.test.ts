import { describe, expect, it } from 'vitest'
import { findConflicts } from '../../shared/tariff/compile-conflicts.ts'
import type { DutyQuery } from '../../shared/tariff/compile-duties.ts'
import { significantHsCode } from '../../shared/tariff/duty-rate.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'
import { bookOf, version } from '../book-builders.ts'
import { date, day, dec, dutyRate } from '../builders.ts'

const ask = (rows: readonly TariffRow[], query: Partial<DutyQuery> = {}) =>
  bookOf(rows)
    .duties({ hsCode: '847130', importCountry: 'BE', origin: 'CN', day: day('2026-12-01'), ...query })
    .map(({ measure, rows: found, finer, groups }) => ({
      measure,
      rows: found.map(({ row }) => row.row),
      finer: finer.map(({ row }) => row.row),
      groups: groups.map(({ row }) => row.row),
    }))
const rowsOf = (rows: readonly TariffRow[], query: Partial<DutyQuery> = {}) =>
  ask(rows, query).map(({ measure, rows: found }) => [measure, ...found])

describe('the codes of the duty tables', () => {
  const rows = [
    dutyRate('8471300000', '0'),
    dutyRate('8471', '0'),
    dutyRate('847141', '0'),
    dutyRate(null, '21'),
  ]

  it('are those of more than four digits, each once, without their tail of noughts, in order', () => {
    expect(bookOf([...rows, dutyRate('847130', '1', { importCountry: 'CN' })]).dutyCodes('84', 9)).toEqual([
      '847130',
      '847141',
    ])
  })

  it('are asked by their beginning, as many as are wanted', () => {
    expect(bookOf(rows).dutyCodes('84714', 9)).toEqual(['847141'])
    expect(bookOf(rows).dutyCodes('8471', 1)).toEqual(['847130'])
    expect(bookOf(rows).dutyCodes('85', 9)).toEqual([])
  })
})

describe('a code of goods', () => {
  it.each([
    ['8471300000', '847130'],
    ['8471000000', '8471'],
    ['8712003010', '8712003010'],
    ['8712003000', '87120030'],
    ['2000000000', '20'],
    ['3004901000', '30049010'],
  ])('%s stands for everything under %s', (code, significant) => {
    expect(significantHsCode(code)).toBe(significant)
  })
})

describe('the duties of a line of goods', () => {
  it('are those of the longest code that begins the goods’ own', () => {
    const rows = [dutyRate('84', '3'), dutyRate('8471000000', '2'), dutyRate('8471300000', '0')]
    expect(rowsOf(rows)).toEqual([['third-country', 4]])
    expect(rowsOf(rows, { hsCode: '8471500000' })).toEqual([['third-country', 3]])
    expect(rowsOf(rows, { hsCode: '85' })).toEqual([])
  })

  it('add up over measures, of a named origin before any', () => {
    const rows = [
      dutyRate('8712', '14'),
      dutyRate('8712003010', '48.5', { measure: 'anti-dumping', origin: 'CN' }),
      dutyRate('8712', '35', { origin: 'RU' }),
      dutyRate(null, '21', { measure: 'vat', importCountry: 'BE' }),
      dutyRate(null, '19', { measure: 'vat', importCountry: 'DE' }),
      dutyRate('49', '6', { measure: 'vat', importCountry: 'BE' }),
    ]
    expect(rowsOf(rows, { hsCode: '8712003010' })).toEqual([
      ['third-country', 2],
      ['anti-dumping', 3],
      ['vat', 5],
    ])
    expect(rowsOf(rows, { hsCode: '8712003010', origin: 'RU' })).toEqual([
      ['third-country', 4],
      ['vat', 5],
    ])
    expect(rowsOf(rows, { hsCode: '490199', importCountry: 'BE' })).toEqual([['vat', 7]])
    expect(rowsOf(rows, { hsCode: '8712003010', importCountry: 'CN' })).toEqual([])
  })

  it('of a code too short to decide come with the rates of the codes within it', () => {
    const rows = [
      dutyRate('8712', '14'),
      dutyRate('8712003010', '48.5', { measure: 'anti-dumping', origin: 'CN' }),
      dutyRate('8712003090', '0', { measure: 'anti-dumping', origin: 'VN' }),
    ]
    expect(ask(rows, { hsCode: '871200' })).toEqual([
      { measure: 'third-country', rows: [2], finer: [], groups: [] },
      { measure: 'anti-dumping', rows: [], finer: [3], groups: [] },
    ])
  })

  it('keep the exporters of one measure apart, and groups of countries that nobody resolves', () => {
    const rows = [
      dutyRate('8712', '19.2', { measure: 'anti-dumping', origin: 'CN', additionalCode: 'B772' }),
      dutyRate('8712', '48.5', { measure: 'anti-dumping', origin: 'CN', additionalCode: 'B999' }),
      dutyRate('8712', '10', { measure: 'preferential', origin: '2020' }),
    ]
    expect(ask(rows, { hsCode: '8712003010' })).toEqual([
      { measure: 'preferential', rows: [], finer: [], groups: [4] },
      { measure: 'anti-dumping', rows: [2, 3], finer: [], groups: [] },
    ])
  })

  it('hold on their days, and an own table stands before a sample', () => {
    const rows = [
      dutyRate('8471', '2', { validTo: date('2026-12-31') }),
      dutyRate('8471', '3', { validFrom: date('2027-01-01') }),
    ]
    expect(rowsOf(rows)).toEqual([['third-country', 2]])
    expect(rowsOf(rows, { day: day('2027-01-01') })).toEqual([['third-country', 3]])
    const sample = version('duty-rates', [dutyRate('847130', '9')], { id: 'sample', sample: true })
    const [match] = bookOf([dutyRate('84', '1')], sample).duties({
      hsCode: '847130',
      importCountry: 'FR',
      origin: null,
      day: day('2026-12-01'),
    })
    expect(match?.rows.map(({ row }) => row.duty)).toEqual([{ kind: 'percent', percent: dec('1') }])
  })

  it('are refused where two tables in force say different things of one code', () => {
    const one = version('duty-rates', [dutyRate('847130', '0')], { id: 'one' })
    const same = version('duty-rates', [dutyRate('8471300000', '0.0')], { id: 'same' })
    const other = version('duty-rates', [dutyRate('8471300000', '2')], { id: 'other' })
    expect(findConflicts([one, same])).toEqual([])
    expect(findConflicts([one, other])).toHaveLength(1)
  })
})
