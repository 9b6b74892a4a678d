import type { QuoteContent } from '../../shared/quote/quote.ts'
import type { CustomerInput } from '../../shared/customer/customer.ts'
import type { SeededRandom } from './seeded-random.ts'

const chinese = [
  'Zhengzhou',
  'Shanghai',
  'Shenzhen',
  'Yiwu',
  'Xi’an',
  'Chongqing',
  'Chengdu',
  '义乌',
  'Hangzhou',
  'Suzhou',
] as const
const european = [
  'Liège',
  'Łódź',
  'München',
  'Köln',
  'Duisburg',
  'Malmö',
  'Besançon',
  'Kraków',
  'Genève',
  'Poznań',
] as const
const goods = [
  'LED lamps',
  'bicycle frames',
  'garden chairs',
  'ceramic tiles',
  'machine parts',
  'toys',
  'batteries',
  'silk scarves',
  'kitchen knives',
  '电子元件',
] as const
const carriers = ['Meuse Cargo', 'Yellow River Air', 'Corridor Rail', 'Silk Line', 'Ourthe Express'] as const
const services = ['Direct', 'Economy', 'Block train', 'Priority', 'Night flight'] as const
const syllables = [
  'lu',
  'mi',
  'ère',
  'ka',
  'to',
  'wa',
  'gen',
  'ber',
  'stein',
  'holm',
  'sø',
  'ra',
  '国际',
  '物流',
] as const
const kinds = ['GmbH', 'SA', 'BV', 'Sp. z o.o.', 'AB', '有限公司'] as const

export const customerCount = 2000
export const customerId = (n: number): string => `5f0c1f8e-2f5b-4c8e-9a53-${n.toString(16).padStart(12, '0')}`

export const customerOf = (random: SeededRandom): CustomerInput => {
  const name = Array.from({ length: random.integer(2, 4) }, () => random.pick(syllables)).join('')
  return { name: `${name} ${random.pick(kinds)}`, address: { city: random.pick(european) } }
}

/** Of a quote only what lists and searches keep of it. */
export const quoteOf = (n: number, random: SeededRandom): QuoteContent => {
  const mode = random.pick(['air', 'rail-lcl', 'rail-fcl'])
  const westbound = random.next() < 0.7
  const [origin, destination] = westbound
    ? [random.pick(chinese), random.pick(european)]
    : [random.pick(european), random.pick(chinese)]
  const day = `2026-${String(random.integer(1, 12)).padStart(2, '0')}-${String(random.integer(1, 28)).padStart(2, '0')}`
  const total = random.logUniform(100, 60_000).toFixed(2)
  const offer = {
    id: `${mode}:${n}`,
    mode,
    service: random.pick(services),
    carrier: random.pick(carriers),
    originGateway: westbound ? 'CGO' : 'LGG',
    destinationGateway: westbound ? 'LGG' : 'CGO',
    originGatewayName: westbound ? 'Zhengzhou Xinzheng' : 'Liège Airport',
    destinationGatewayName: westbound ? 'Liège Airport' : 'Zhengzhou Xinzheng',
    grossKg: '185.0',
    sample: false,
    legs: [
      { kind: 'road', from: origin, to: 'gateway', km: 40 },
      { kind: 'road', from: 'gateway', to: destination, km: 20 },
    ],
    transit: { departsOn: day, arrivesTypical: day },
  }
  return {
    number: `Q-2026-${String(n).padStart(6, '0')}`,
    ordinal: n,
    revision: 0,
    customer: customerId(random.integer(1, customerCount)),
    issuedOn: day,
    validUntil: day,
    currency: 'EUR',
    direction: westbound ? 'westbound' : 'eastbound',
    shipment: {
      origin: { place: origin, country: westbound ? 'CN' : 'BE' },
      destination: { place: destination, country: westbound ? 'BE' : 'CN' },
      goods: [{ description: random.pick(goods), hsCode: String(random.integer(100_000, 999_999)) }],
    },
    document: { note: '' },
    internalNote: random.next() < 0.2 ? `reference K-${random.integer(1, 5000)}` : '',
    offers: [{ offer, sell: { offer: offer.id, total } }],
    // Nothing of the rest is looked at by what is timed.
  } as unknown as QuoteContent
}

const phrases = (random: SeededRandom, count: number): string => {
  switch (random.integer(0, 5)) {
    case 0:
      return `Q-2026-${String(random.integer(1, count)).padStart(6, '0')}`
    case 1:
      return String(random.integer(1, count))
    case 2:
      return `${random.pick(chinese)} ${random.pick(european)}`
    case 3:
      return `${random.pick(goods)} ${random.pick(carriers)}`
    case 4:
      return `${random.pick(syllables)}${random.pick(syllables)}${random.pick(syllables)}`
    default:
      return `K-${random.integer(1, 5000)}`
  }
}

/** What stands in the search field after each key of so many searches. */
export const keystrokes = (random: SeededRandom, searches: number, count: number): readonly string[] =>
  Array.from({ length: searches }, () => phrases(random, count)).flatMap((phrase) =>
    [...phrase].map((_, at, letters) => letters.slice(0, at + 1).join('')),
  )
