import { describe, expect, it } from 'vitest'
import { readNumberFormat, readNumberFormats } from '../../electron/files/workbook-styles.ts'

describe('a number format', () => {
  it.each([
    ['0%', true, undefined],
    ['0.00%;[Red]-0.00%', true, undefined],
    ['0"% of value"', false, undefined],
    ['0\\%', false, undefined],
    ['[$€-407] #,##0.00', false, 'EUR'],
    ['#,##0.00\\ [$€-80C]', false, 'EUR'],
    ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-', false, 'EUR'],
    ['[$USD] #,##0.00', false, 'USD'],
    ['[$$-409]#,##0.00', false, 'USD'],
    ['[$¥-804]#,##0.00', false, 'CNY'],
    ['[$¥-411]#,##0', false, 'JPY'],
    ['[$¥]#,##0', false, undefined],
    ['"$"#,##0', false, undefined],
    ['£#,##0.00', false, 'GBP'],
    ['#,##0.00', false, undefined],
    ['dd/mm/yyyy', false, undefined],
  ])('%s: percent %s, currency %s', (code, isPercent, currency) => {
    expect(readNumberFormat(code)).toEqual({ isPercent, currency })
  })

  it('belongs to the cell by its style, the standard ones by their number', () => {
    const styles =
      '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="[$&#8364;-407] 0.00"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>'
    expect(readNumberFormats(styles)).toEqual([
      { isPercent: false, currency: undefined },
      { isPercent: true, currency: undefined },
      { isPercent: false, currency: 'EUR' },
    ])
    expect(readNumberFormats('')).toEqual([])
  })
})
