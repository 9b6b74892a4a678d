import { describe, expect, it } from 'vitest'
import { gridOf } from '../../shared/rate-sheet/grid.ts'
import { parseRateSheet } from '../../shared/rate-sheet/parse-rate-sheet.ts'
import { validateRateSheet } from '../../shared/rate-sheet/validate.ts'
import { gateways } from './gateways.ts'

const currencies = new Set(['EUR', 'USD', 'CNY'])
const findings = (lines: readonly string[]): readonly string[] => {
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()))
  const parsed = parseRateSheet(gridOf('Rates', rows), { places: gateways })
  expect(parsed.issues).toEqual([])
  return validateRateSheet('Rates', parsed, currencies).map(
    ({ severity, row, column, code }) => `${severity} ${row} ${column ?? '-'} ${code}`,
  )
}

const air = 'Origin|Destination|Carrier|Service|Currency|M|N|45KG|+100|Valid from|Valid to'

describe('what no single cell shows', () => {
  it('a sound sheet has no finding', () => {
    expect(
      findings([
        air,
        'CGO|LGG|Meuse|F|EUR|95|7.5|5.9|4.9|2026-11-01|2026-12-31',
        'CGO|LGG|Meuse|F|EUR|95|7.5|5.9|4.9|2027-01-01|2027-03-31',
        'PVG|LGG|Meuse|F|EUR|95|7.5|5.9|4.9|2026-11-01|2026-12-31',
      ]),
    ).toEqual([])
  })

  it('the same lane on the same day twice is an error; days between two prices a warning', () => {
    expect(
      findings([
        air,
        'CGO|LGG|Meuse|F|EUR|95|7.5|5.9|4.9|2026-11-01|2026-12-31',
        'CGO|LGG|Meuse|F|EUR|95|7.5|5.9|4.9|2026-11-01|2026-12-31',
        'PVG|LGG|Meuse|F|EUR|95|7.5|5.9|4.9|2026-11-01|2026-12-31',
        'PVG|LGG|Meuse|F|EUR|95|7.4|5.8|4.8|2026-12-31|2027-01-31',
        'PVG|LGG|Meuse|F|EUR|95|7.4|5.8|4.8|2027-02-10|',
      ]),
    ).toEqual([
      'error 3 Valid from duplicateRow',
      'error 5 Valid from validityOverlaps',
      'warning 6 Valid from validityGap',
    ])
  })

  it('a long row hides no overlap behind a short one', () => {
    expect(
      findings([
        air,
        'CGO|LGG|Meuse|F|EUR|95|7.5|5.9|4.9|2026-01-01|2026-12-31',
        'CGO|LGG|Meuse|F|EUR|95|7.5|5.9|4.8|2026-02-01|2026-02-28',
        'CGO|LGG|Meuse|F|EUR|95|7.5|5.9|4.7|2026-06-01|2026-06-30',
      ]),
    ).toEqual(['error 3 Valid from validityOverlaps', 'error 4 Valid from validityOverlaps'])
  })

  it('an end before its beginning', () => {
    expect(findings([air, 'CGO|LGG|Meuse|F|EUR|95|7.5|5.9|4.9|2026-12-31|2026-11-01'])).toEqual([
      'error 2 Valid to validityBackwards',
    ])
  })

  it('breaks that do not fall are legal and told, at their own heading', () => {
    expect(findings([air, 'CGO|LGG|Meuse|F|EUR|95|7.5|7.5|4.9||'])).toEqual([
      'warning 2 45KG breaksDoNotFall',
    ])
  })

  it('negative is an error, zero and a minimum under the rate are looked at', () => {
    expect(
      findings([air, 'CGO|LGG|Meuse|F|EUR|5|7.5|-5.9|-6||', 'PVG|LGG|Meuse|F|EUR|95|7.5|5.9|0||']),
    ).toEqual([
      'error 2 45KG negativeRate',
      'error 2 +100 negativeRate',
      'warning 2 M minimumBelowRate',
      'warning 3 +100 zeroRate',
    ])
  })

  it('a price a hundred times its neighbours', () => {
    expect(
      findings([
        air,
        'CGO|LGG|Meuse|F|EUR|95|7.5|5.9|4.9||',
        'PVG|LGG|Meuse|F|EUR|95|7.6|5.8|4.8||',
        'PVG|LGG|Other|F|EUR|95|760|580|480||',
      ]),
    ).toEqual([
      'warning 4 M minimumBelowRate',
      'warning 4 N hundredfold',
      'warning 4 45KG hundredfold',
      'warning 4 +100 hundredfold',
    ])
  })

  it('a currency that is none, with the likely one', () => {
    expect(findings([air, 'CGO|LGG|Meuse|F|ERU|95|7.5|5.9|4.9||'])).toEqual([
      'error 2 Currency unknownCurrencyNear',
    ])
    expect(findings([air, 'CGO|LGG|Meuse|F|XQZ|95|7.5|5.9|4.9||'])).toEqual([
      'error 2 Currency unknownCurrency',
    ])
  })

  it('a parameter that nobody asks for', () => {
    expect(findings(['Mode|Name|Value', 'air|weightStep|0.5', 'air|wieghtStep|1'])).toEqual([
      'warning 3 Name unknownParameter',
    ])
  })

  it('a parameter whose value nobody could reckon with', () => {
    expect(
      findings(['Mode|Name|Value', 'air|weightStep|none', 'air|weightStep|half', '|rounding|up']),
    ).toEqual([
      'error 3 Value parameterValue',
      'error 3 Valid from validityOverlaps',
      'error 4 Value parameterValue',
    ])
  })

  it('a percentage that is reckoned before what it is a percentage of', () => {
    const heading = 'Mode|Leg|Code|Basis|Of codes|Rate|Currency|Order'
    expect(
      findings([
        heading,
        'air|main|FSC|kg-rated||1.2|EUR|42',
        'air|main|CAF|percent-of|FRT+FSC|3|EUR|43',
        'air|main|WRS|percent-of|FSC|3|EUR|41',
        'air|origin|PRE|percent-of|FRT|3|EUR|',
        'air|main|ZZZ|percent-of|FSC|3|EUR|42',
      ]),
    ).toEqual(['warning 4 Order percentBeforeBase', 'warning 5 Order percentBeforeFreight'])
  })

  it('charges that differ in tier, equipment or condition are no duplicates', () => {
    const heading = 'Leg|Code|Basis|Rate|Currency|Equipment|Tier|Tier by|From|To|Applies when'
    expect(
      findings([
        heading,
        'main|BOX|container|400|USD|20GP|||||',
        'main|BOX|container|600|USD|40HC|||||',
        'import-clearance|HSL|hs-line|0|EUR||graduated|hs-line|0|3|',
        'import-clearance|HSL|hs-line|10|EUR||graduated|hs-line|3||',
        'origin|DGF|consignment|110|EUR||||||dg',
        'origin|DGF|consignment|90|EUR||||||',
      ]),
    ).toEqual([])
    expect(
      findings([heading, 'main|BOX|container|400|USD|20GP|||||', 'main|BOX|container|410|USD|20GP|||||']),
    ).toEqual(['error 3 Valid from validityOverlaps'])
  })
})
