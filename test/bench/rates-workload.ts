import { createSeededRandom } from './seeded-random.ts'

const origins = 'CGO PVG CAN SZX PEK CTU CKG XIY WUH HGH NKG TSN TAO SHE DLC XMN FOC CSX KMG URC'.split(' ')
const destinations = 'LGG BRU AMS FRA CDG LUX'.split(' ')
const carriers = ['"Meuse"', '"Nürnberg, Luft"', '"中原航空"', 'Vesdre', '"Groß ""Direkt"""']
const services = ['Direct', '"Éco"', '"Łódź, daily"', '"特快"', 'Süd 2']
const periods = [
  ['2026-01-01', '2026-03-31'],
  ['2026-04-01', '2026-06-30'],
  ['2026-07-01', '2026-09-30'],
  ['2026-10-01', '2026-12-31'],
  ['2027-01-01', '2027-03-31'],
]
const remarks = ['"zzgl. 附加费"', '""', '"net"', '"n°1"', '']
const steps = [0, 45, 100, 250, 300, 500, 1000, 3000]

export const ratesHeadings = [
  'Origin',
  'Destination',
  'Carrier',
  'Service',
  'Currency',
  'From kg',
  'Rate',
  'Min charge',
  'Commodity',
  'Valid from',
  'Valid to',
  'Remarks',
] as const

/** What makes a line of the sheet the only one of its kind. */
export const ratesKey = [
  'Origin',
  'Destination',
  'Carrier',
  'Service',
  'Commodity',
  'From kg',
  'Valid from',
] as const

const commodityOf = (index: number): string =>
  index === 0 ? '' : index % 3 === 0 ? `"特货 ${index}"` : `GCR ${index}`

const money = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

/**
 * RATES: lines of a long air tariff, one a weight break, eight a ladder, twelve columns; a fifth of the cells quoted,
 * with umlauts and Chinese. Every ladder has its own prices, which fall; nothing in it is wrong.
 */
export const createRatesLines = (count: number): readonly string[] => {
  const random = createSeededRandom(70)
  const lines: string[] = []
  for (let ladder = 0; lines.length < count; ladder += 1) {
    let rest = ladder
    const take = <Value>(values: readonly Value[]): Value => {
      const value = values[rest % values.length]
      rest = Math.floor(rest / values.length)
      return value as Value
    }
    const [from = '', to = ''] = take(periods)
    const terms = [take(origins), take(destinations), take(carriers), take(services), 'EUR'].join(',')
    const commodity = commodityOf(rest)
    const tail = `${commodity},${from},${to},${remarks[ladder % remarks.length] ?? ''}`
    const minimum = random.integer(60, 95)
    let cents = random.integer(620, 990)
    for (const step of steps) {
      if (lines.length === count) break
      lines.push(`${terms},${step},${money(cents)},${minimum},${tail}`)
      cents -= random.integer(5, 60)
    }
  }
  return lines
}

/** The cells of such a line. */
export const cellsOfLine = (line: string): readonly string[] =>
  Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )

/** The sheet as a file, UTF-8. */
export const createRatesCsv = (count: number): Buffer =>
  Buffer.from(`${ratesHeadings.join(',')}\n${createRatesLines(count).join('\n')}\n`)
