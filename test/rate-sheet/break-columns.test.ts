import { describe, expect, it } from 'vitest'
import { bandColumns, breakColumns } from '../../shared/rate-sheet/break-columns.ts'

describe('a heading names the weight from which a rate holds', () => {
  it.each([
    ['+45', '45'],
    ["'+45", '45'],
    ['45+', '45'],
    ['45KGS', '45'],
    ['+100K', '100'],
    ['Q45', '45'],
    ['> 45 kg', '45'],
    ['≥500', '500'],
    ['>=300 KG', '300'],
    ['45-100', '45'],
    ['100 – 299 kg', '100'],
    ['from 45 to 99 kg', '45'],
    ['100公斤以上', '100'],
    ['plus de 1 000 kg', '1000'],
    ['+1.000', '1000'],
    ['+1,000 kg', '1000'],
    ['W/M >5', '5'],
    ['2,5 W/M+', '2.5'],
    ['0-45', '0'],
    ['0 - 99.9 kg', '0'],
    ['-100', '0'],
    ['< 45 kg', '0'],
    ["jusqu'à 45 kg", '0'],
    ['45公斤以下', '0'],
  ])('%s: %s', (heading, bound) => {
    expect(breakColumns('normal').boundOf(heading)).toBe(bound)
  })

  it.each(['Origin', '0', '', 'Min', '45 boxes', '40HC', '+', 'kg', '1.5.2'])('%j names none', (heading) => {
    expect(breakColumns('normal').boundOf(heading)).toBeUndefined()
  })
})

describe('a heading names the weight up to which a haulier’s price holds', () => {
  it.each([
    ['<=100', '100'],
    ['≤ 100 kg', '100'],
    ['-100', '100'],
    ["jusqu'à 1 000 kg", '1000'],
    ['0-100', '100'],
    ['101-300 kg', '300'],
    ['100公斤以下', '100'],
    ['1 t', '1000'],
    ['1-3 t', '3000'],
    ['0.5T', '500'],
    ['up to 2.5 tonnes', '2500'],
    ['1.000 kg', '1000'],
  ])('%s: %s', (heading, bound) => {
    expect(bandColumns('minimum').boundOf(heading)).toBe(bound)
  })

  it.each(['> 1000', '+45', '20GP', '40HC', ''])('%j names none', (heading) => {
    expect(bandColumns('minimum').boundOf(heading)).toBeUndefined()
  })
})
