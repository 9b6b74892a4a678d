import { describe, expect, it } from 'vitest'
import type { CellSettings } from '../../shared/rate-sheet/cell.ts'
import { hsCodesCell } from '../../shared/rate-sheet/screening-cells.ts'
import { gateways } from './gateways.ts'

const settings: CellSettings = { decimal: '.', dates: 'dmy', places: gateways }
const read = (text: string): readonly string[] | string => {
  const result = hsCodesCell.read(text, settings)
  return result.ok ? result.value : result.failure.key
}

describe('the codes of a screening rule', () => {
  it.each([
    ['84', ['84']],
    ['8471.30; 8802*', ['847130', '8802']],
    ['8471 30', ['847130']],
    ['8471-30', ['847130']],
    ['02-05', ['02', '03', '04', '05']],
    ['8471 – 8473, 90', ['8471', '8472', '8473', '90']],
  ])('“%s” is %j', (text, codes) => {
    expect(read(text)).toEqual(codes)
  })

  it.each([
    ['84 85', 'sheet.hsCodesApart'],
    ['85-84', 'sheet.unreadableHsRange'],
    ['84-84', 'sheet.unreadableHsRange'],
    ['00-05', 'sheet.unreadableHsRange'],
    ['8400-8501', 'sheet.unreadableHsRange'],
    ['847', 'sheet.unreadableHsCode'],
  ])('“%s” is asked about, never read as other goods', (text, key) => {
    expect(read(text)).toBe(key)
  })

  it('reads back what it wrote of a range', () => {
    const codes = read('84-86')
    expect(typeof codes === 'string' ? codes : read(hsCodesCell.write(codes))).toEqual(codes)
  })
})
