import { describe, expect, it } from 'vitest'
import { checkNumberFormat, quoteNumber } from '../../shared/quote/quote-number.ts'

describe('a quote’s number', () => {
  it.each([
    ['Q-{year}-{n:4}', 0, 'Q-2026-0007'],
    ['Q-{year}-{n:4}', 2, 'Q-2026-0007-R2'],
    ['{yy}{n:3}', 0, '26007'],
    ['Offerte {n}.{year}', 1, 'Offerte 7.2026-R1'],
  ])('%s, revision %i, of the seventh of 2026 is %s', (format, revision, printed) => {
    expect(quoteNumber(format, 2026, 7, revision)).toBe(printed)
  })

  it('grows beyond its digits instead of repeating itself', () => {
    expect(quoteNumber('Q-{year}-{n:2}', 2026, 1234, 0)).toBe('Q-2026-1234')
  })

  it.each([
    ['Q-{n:4}', ['NumberFormatWithoutYear']],
    ['Q-{year}', ['NumberFormatWithoutNumber']],
    ['Q-{year}-{month}-{n}', ['NumberFormatUnknownPart']],
    ['Q/{year}/{n}', ['NumberFormatSigns']],
    [' {year}-{n}', ['NumberFormatSigns']],
    [`${'Q'.repeat(30)}-{year}-{n}`, ['NumberFormatTooLong']],
    ['Offre № {year}-{n:9}', ['NumberFormatSigns']],
    ['Angebot_{yy}-{n:9}', []],
  ])('may not be made by %s: %j', (format, codes) => {
    expect(checkNumberFormat(format).map(({ code }) => code)).toEqual(codes)
  })
})
