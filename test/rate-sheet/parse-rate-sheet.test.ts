import { describe, expect, it } from 'vitest'
import { decimal } from '../../shared/kernel/decimal.ts'
import { gridOf } from '../../shared/rate-sheet/grid.ts'
import { parseRateSheet, type RateSheetContext } from '../../shared/rate-sheet/parse-rate-sheet.ts'
import { gateways } from './gateways.ts'

const parse = (rows: readonly (readonly string[])[], context: Partial<RateSheetContext> = {}) =>
  parseRateSheet(gridOf('Rates', rows), { places: gateways, ...context })
const table = (text: string): string[][] =>
  text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
const found = (parsed: ReturnType<typeof parse>) =>
  parsed.issues.map(({ severity, row, column, code }) => `${severity} ${row} ${column ?? '-'} ${code}`)

describe('headings are found and understood', () => {
  it('below title rows, with notes under the table', () => {
    const parsed = parse(
      table(
        [
          'Air tariff winter 2026',
          '',
          'Origin|Destination|Carrier|Service|Currency|M|N|+45|+100',
          'CGO|LGG|Meuse|Freighter|EUR|95|7.50|5.90|4.90',
          '',
          'Subject to space and equipment.',
        ].join('\n'),
      ),
    )
    expect(parsed.layout).toBe('air-breaks')
    expect(parsed.rows).toMatchObject([
      {
        kind: 'air',
        row: 4,
        origin: 'CGO',
        minimum: decimal(95),
        breaks: [{ from: decimal(0) }, {}, { from: decimal(100), rate: decimal(49, 1) }],
      },
    ])
    expect(found(parsed)).toEqual(['warning 6 - skippedRow'])
  })

  it('in French with decimal commas', () => {
    const parsed = parse(
      table(
        [
          "Aéroport de départ|Arrivée|Compagnie aérienne|Produit|Devise|Minimum de perception|-45|45 kg|100 kg|Délai|Jours de départ|Valable du|Valable jusqu'au",
          'Zhengzhou|Liège|Meuse|Cargo|EUR|95,00|7,50|5,90|4,90|1/2/4|mardi, vendredi|01/11/2026|31/10/2029',
        ].join('\n'),
      ),
    )
    expect(found(parsed)).toEqual([])
    expect(parsed.rows).toMatchObject([
      {
        origin: 'CGO',
        destination: 'LGG',
        breaks: [
          { from: decimal(0), rate: decimal(75, 1) },
          { from: decimal(45), rate: decimal(59, 1) },
          { from: decimal(100), rate: decimal(49, 1) },
        ],
        transit: { min: 1, typical: 2, max: 4 },
        departureDays: [2, 5],
        validFrom: '2026-11-01',
        validTo: '2029-10-31',
      },
    ])
  })

  it('in Chinese, rail containers', () => {
    const parsed = parse(
      table(
        [
          '发站|到站|班列公司|产品|币种|20英尺|40尺高柜|箱属|班期|时效',
          '郑州|列日|Corridor|班列|美元|3,400|5,500.00|SOC|周二、周五|17-26',
        ].join('\n'),
      ),
    )
    expect(found(parsed)).toEqual([])
    expect(parsed.layout).toBe('rail-container')
    expect(parsed.rows).toMatchObject([
      {
        origin: 'CNZGZ',
        destination: 'BENRY',
        currency: 'USD',
        rates: { '20GP': decimal(3400), '40HC': decimal(5500) },
        transit: { min: 17, typical: 22, max: 26 },
      },
    ])
  })

  it('over two rows, the upper one naming groups', () => {
    const parsed = parse(
      table(
        [
          'Origin|Destination|Carrier|Service|Currency|Rates per kg||',
          '|||||N|+45|+100',
          'CGO|LGG|Meuse|F|EUR|7.5|5.9|4.9',
        ].join('\n'),
      ),
    )
    expect(found(parsed)).toEqual([])
    expect(parsed.rows).toMatchObject([{ row: 3, breaks: [{}, {}, { from: decimal(100) }] }])
  })

  it('a page break that repeats the headings is no row', () => {
    const heading = ['Mode', 'Name', 'Value']
    expect(
      parse([heading, ['air', 'weightStep', '0.5'], heading, ['rail', 'kgPerM3', '500']]).rows,
    ).toHaveLength(2)
  })

  it('rows of one ladder in the long layout become one, named by the first', () => {
    const parsed = parse(
      table(
        [
          'Origin|Destination|Carrier|Service|Currency|From kg|Rate|Min charge',
          'CGO|LGG|Meuse|F|EUR|100|4.9|',
          'CGO|LGG|Meuse|F|EUR|0|7.5|95',
          'PVG|LGG|Meuse|F|EUR|0|7.5|95',
          'CGO|LGG|Meuse|F|EUR|100|4.8|',
        ].join('\n'),
      ),
    )
    expect(parsed.rows).toMatchObject([
      { row: 2, minimum: decimal(95), breaks: [{ from: decimal(0) }, { from: decimal(100) }] },
      { row: 4 },
    ])
    expect(found(parsed)).toEqual(['error 5 From kg breakTwice'])
  })

  it("the European Central Bank's daily file", () => {
    const parsed = parse([
      ['Date', ' USD', ' JPY', ' RUB', ' CNY', ''],
      ['20 November 2026', ' 1.1593', ' 181.42', ' N/A', ' 8.2145', ''],
    ])
    expect(parsed.issues).toEqual([])
    expect(parsed.rows).toMatchObject([
      { kind: 'exchange-rate', currency: 'USD', perEur: decimal(11593, 4), date: '2026-11-20' },
      { currency: 'JPY', source: 'ECB' },
      { currency: 'CNY' },
    ])
  })

  it('headings that only the user understands are mapped by hand', () => {
    const rows = [
      ['Von', 'Nach', 'Wer', 'Was', 'Geld', 'N', '+45'],
      ['CGO', 'LGG', 'Meuse', 'F', 'EUR', '7.5', '5.9'],
    ]
    expect(found(parse(rows))).toEqual(['error 0 - unknownLayout'])
    const headings = new Map([
      ['Von', 'Origin'],
      ['Nach', 'Destination'],
      ['Wer', 'Carrier'],
      ['Was', 'Service'],
      ['Geld', 'Currency'],
    ])
    expect(parse(rows, { headings }).rows).toHaveLength(1)
  })
})

describe('every finding is told at its cell', () => {
  const heading = 'Origin|Destination|Carrier|Service|Currency|N|+45|Valid from'

  it('unreadable and missing cells keep their row out and no other', () => {
    const parsed = parse(
      table(
        [
          heading,
          'CGO|LGG|Meuse|F|EUR|7.5|5.9|2026-11-01',
          'CGO|LGX||F|EUR|seven|5.9|2026-11-31',
          'PVG|LGG|Meuse|F|EUR||-|',
          'PVG|LGG|Meuse|F|¥|7.5|5.9|',
        ].join('\n'),
      ),
    )
    expect(parsed.rows.map(({ row }) => row)).toEqual([2])
    expect(found(parsed)).toEqual([
      'error 3 Destination unknownGatewayNear',
      'error 3 Carrier missingValue',
      'error 3 N unreadableNumber',
      'error 3 Valid from unreadableDate',
      'error 4 N noRateInRow',
      'error 5 Currency yenOrYuan',
    ])
    expect(parsed.issues[0]).toMatchObject({ sheet: 'Rates', columnNumber: 2 })
  })

  it('missing, unknown and repeated columns are told once, at the headings', () => {
    const parsed = parse(
      table(
        ['Origin|Destination|Carrier|Currency|N|POL|Contract', 'CGO|LGG|Meuse|EUR|7.5|CGO|12'].join('\n'),
      ),
    )
    expect(found(parsed)).toEqual([
      'warning 1 Contract unknownColumn',
      'error 1 POL repeatedColumn',
      'error 1 Service missingColumn',
    ])
    expect(parsed.rows).toEqual([])
  })

  it('asks for the decimal sign and the date order only where nothing decides, and takes the answer', () => {
    const rows = table([heading, 'CGO|LGG|Meuse|F|EUR|7,500|5,900|01/02/2027'].join('\n'))
    expect(found(parse(rows))).toEqual(['error 2 N ambiguousDecimal', 'error 2 Valid from ambiguousDates'])
    const answered = parse(rows, { decimal: ',', dates: 'mdy' })
    expect(found(answered)).toEqual([])
    expect(answered.rows).toMatchObject([{ breaks: [{ rate: decimal(75, 1) }, {}], validFrom: '2027-01-02' }])
  })

  it('a cell that contradicts the rest of the sheet is an error of that cell', () => {
    const parsed = parse(
      table([heading, 'CGO|LGG|Meuse|F|EUR|7.5|5.9|', 'PVG|LGG|Meuse|F|EUR|7,5|5.9|'].join('\n')),
    )
    expect(found(parsed)).toEqual(['error 3 N unreadableNumber'])
  })

  it('a currency sign that contradicts the currency column', () => {
    const parsed = parse(table([heading, 'CGO|LGG|Meuse|F|EUR|$7.5|5.9|'].join('\n')))
    expect(found(parsed)).toEqual(['error 2 N currencyDiffers'])
  })

  it('a container rate that does not say whose box it is is kept, with a warning', () => {
    const parsed = parse(
      table(
        ['Origin|Destination|Operator|Service|Currency|40HC', 'CNZGZ|BENRY|Corridor|Train|USD|5500'].join(
          '\n',
        ),
      ),
    )
    expect(parsed.rows).toMatchObject([{ box: null }])
    expect(found(parsed)).toEqual(['warning 2 Box boxUnsaid'])
  })

  it('nothing at all is an issue, not a crash', () => {
    for (const rows of [
      [],
      [[]],
      [['']],
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ]) {
      expect(found(parse(rows))).toEqual(['error 0 - unknownLayout'])
      expect(found(parse(rows, { layout: 'charges' }))).toEqual(['error 0 - noHeadings'])
    }
  })
})

describe('the lines of a long tariff', () => {
  const heading = 'Origin|Destination|Carrier|Service|Currency|From kg|Rate|Valid from'
  const laddersOf = (parsed: ReturnType<typeof parse>) =>
    parsed.rows.map((row) =>
      row.kind === 'air'
        ? [row.row, row.origin, row.breaks.map(({ from, rate }) => `${from.units}:${rate.units}`).join(' ')]
        : [],
    )

  it('come together in whatever order and spelling they stand', () => {
    const parsed = parse(
      table(
        [
          heading,
          'CGO|LGG|Meuse|Direct|EUR|100|5|2026-12-01',
          'PVG|LGG|Meuse|Direct|EUR|0|9|2026-12-01',
          'Zhengzhou|LGG|Meuse|Direct|EUR|0|8|1 Dec 2026',
          'CGO|Liège|Meuse|Direct|EUR|45|7|20261201',
          'PVG|LGG|Meuse|Direct|EUR|45|6|2026-12-01',
        ].join('\n'),
      ),
    )
    expect(found(parsed)).toEqual([])
    expect(laddersOf(parsed)).toEqual([
      [2, 'CGO', '0:8 45:7 100:5'],
      [3, 'PVG', '0:9 45:6'],
    ])
  })

  it('that are refused take nothing with them, and give nothing to those below', () => {
    const parsed = parse(
      table(
        [
          heading,
          'CGO|LGG|Meuse|Direct|EUR|0|8|2026-12-01',
          'PVG|LGG|Meuse|Direct|EUR|0|$ 9|2026-12-01',
          'PVG|LGG|Meuse|Direct|EUR|45|7|2026-12-01',
          'PVG|LGG|Meuse|Direct|EUR|100|6O|2026-12-01',
          'PVG|LGG|Meuse|Direct|EUR|300|5|2026-12-01',
          'PVG|LGG|Meuse|Direct|EUR|45|4|2026-12-01',
          'PVG|QQQ|Meuse|Direct|EUR|0|8|2026-12-01',
          'PVG|QQQ|Meuse|Direct|EUR|45|7|2026-12-01',
        ].join('\n'),
      ),
    )
    expect(found(parsed)).toEqual([
      'error 3 Rate currencyDiffers',
      'error 5 Rate unreadableNumber',
      'error 7 From kg breakTwice',
      'error 8 Destination unknownGateway',
      'error 9 Destination unknownGateway',
    ])
    expect(laddersOf(parsed)).toEqual([
      [2, 'CGO', '0:8'],
      [4, 'PVG', '45:7 300:5'],
    ])
  })

  it('have one minimum, wherever it is written', () => {
    const parsed = parse(
      table(
        [
          `${heading}|Min charge`,
          'CGO|LGG|Meuse|Direct|EUR|0|8|2026-12-01|',
          'CGO|LGG|Meuse|Direct|EUR|45|7|2026-12-01|90',
          'CGO|LGG|Meuse|Direct|EUR|100|6|2026-12-01|95',
        ].join('\n'),
      ),
    )
    expect(found(parsed)).toEqual(['error 4 Min charge minimumDiffers'])
    expect(parsed.rows).toMatchObject([{ minimum: decimal(90), breaks: [{}, {}] }])
  })
})
