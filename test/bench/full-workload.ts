import type { OfferMode, RouteLeg } from '../../shared/freight/transport-mode.ts'
import type { Piece, Shipment } from '../../shared/freight/shipment.ts'
import { decimal } from '../../shared/kernel/decimal.ts'
import type { Basis } from '../../shared/tariff/basis.ts'
import type { Charge } from '../../shared/tariff/charge.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'
import {
  airRate,
  charge,
  containerRate,
  dec,
  exchangeRate,
  haulage,
  lclRate,
  parameter,
  pieces,
  range,
  shipmentOf,
  transitTime,
} from '../builders.ts'
import { createSeededRandom, type SeededRandom } from './seeded-random.ts'

const currencies = ['EUR', 'USD', 'CNY'] as const
const cents = (random: SeededRandom, least: number, most: number) => decimal(random.integer(least, most), 2)

/** A charge of the sheet before it is given to a carrier: where, what, on which basis, between which cents. */
type Pattern = readonly [RouteLeg, string, Basis, number, number, Partial<Charge>?]

const onAnyMode: readonly Pattern[] = [
  ['origin', 'OTHC', 'kg-gross', 10, 30, { min: dec('25') }],
  ['origin', 'LAB', 'piece', 20, 90, { max: dec('40') }],
  ['origin', 'OWHS', 'm3', 300, 700],
  ['export-clearance', 'EXD', 'consignment', 3000, 6000],
  ['export-clearance', 'EXH', 'hs-line', 500, 900],
  ['main', 'FSC', 'percent-freight', 500, 2500],
  ['main', 'ISS', 'percent-of', 100, 900, { ofCodes: ['FRT', 'FSC'] }],
  ['main', 'VAL', 'percent-value', 2, 9],
  ['destination', 'DTHC', 'tonne', 9000, 19_000, { min: dec('30') }],
  ['destination', 'DOC', 'consignment', 3000, 6000],
  ['import-clearance', 'IMD', 'consignment', 7500, 12_000],
]

const byMode: Readonly<Record<OfferMode, readonly Pattern[]>> = {
  air: [
    ['origin', 'XRAY', 'kg-gross', 8, 25, { min: dec('25') }],
    ['main', 'SSC', 'kg-chargeable', 10, 25],
    ['main', 'AWB', 'awb', 3500, 6000],
    ['destination', 'IMPH', 'kg-rated', 10, 22],
    ['import-clearance', 'DATA', 'consignment', 1500, 3000],
  ],
  'rail-lcl': [
    ['origin', 'OCFS', 'wm', 2000, 3500],
    ['main', 'CIM', 'consignment', 4000, 6000],
    ['transit-customs', 'T1', 'consignment', 4500, 7500],
    ['destination', 'DCFS', 'wm', 2000, 3800],
    ['import-clearance', 'DATA', 'consignment', 1500, 3000],
  ],
  'rail-fcl': [
    ['origin', 'BOX', 'container', 30_000, 90_000],
    ['main', 'CIM', 'consignment', 4000, 6000],
    ['transit-customs', 'T1', 'consignment', 4500, 7500],
    ['destination', 'LIFT', 'container', 8000, 11_000],
    ['import-clearance', 'DATA', 'consignment', 1500, 3000],
  ],
}

const chargesOf = (random: SeededRandom, mode: OfferMode, carrier: string): readonly Charge[] =>
  [...onAnyMode, ...byMode[mode]].map(([leg, code, basis, least, most, fields]) =>
    charge(leg, code, basis, null, {
      mode,
      carrier,
      currency: random.pick(currencies),
      rate: cents(random, least, most),
      // In the order of the list: a percentage of fuel stands after fuel.
      order: 50,
      ...fields,
    }),
  )

const fallingLadder = (random: SeededRandom) => {
  const start = random.integer(500, 900)
  return [0, 45, 100, 300, 500, 1000].map((from, index) => ({
    from: decimal(from),
    rate: decimal(start - index * 60 + random.integer(0, 30), 2),
  }))
}

const haulageRows = (random: SeededRandom): readonly TariffRow[] =>
  (['CN', 'BE'] as const).flatMap((country) => {
    const currency = country === 'CN' ? 'CNY' : 'EUR'
    return [
      haulage({
        country,
        currency,
        pricePer: '100 kg',
        minimum: dec('75'),
        bands: [100, 300, 500, 1000, 2000, 60_000].map((toKg, index) => ({
          toKg: decimal(toKg),
          price: decimal(random.integer(4000, 4600) - index * 600, 2),
        })),
      }),
      ...(['20GP', '40HC'] as const).map((equipment) =>
        haulage({
          country,
          currency,
          equipment,
          service: 'container',
          bands: [{ toKg: decimal(30_000), price: cents(random, 30_000, 60_000) }],
        }),
      ),
    ]
  })

/** 18 services of six carriers by air on two lanes, three rail LCL and three rail containers; 16 charges each. */
export const createFullRows = (): readonly TariffRow[] => {
  const random = createSeededRandom(18)
  const air = [1, 2, 3, 4, 5, 6].flatMap((number) => {
    const carrier = `Air ${number}`
    return [
      ...(['CGO', 'PVG'] as const).map((origin) =>
        airRate({
          carrier,
          service: `${origin} ${number}`,
          origin,
          currency: random.pick(currencies),
          minimum: cents(random, 7000, 12_000),
          breaks: fallingLadder(random),
        }),
      ),
      ...chargesOf(random, 'air', carrier),
    ]
  })
  const rail = [1, 2, 3].flatMap((number) => [
    lclRate({
      carrier: `Groupage ${number}`,
      service: `LCL ${number}`,
      currency: random.pick(currencies),
      breaks: [0, 3, 8].map((from, index) => ({
        from: decimal(from),
        rate: decimal(random.integer(14_000, 17_000) - index * 1500, 2),
      })),
      minimumCharge: cents(random, 9000, 15_000),
    }),
    ...chargesOf(random, 'rail-lcl', `Groupage ${number}`),
    containerRate({
      carrier: `Operator ${number}`,
      service: `FCL ${number}`,
      currency: random.pick(currencies),
      box: 'SOC',
      rates: { '20GP': cents(random, 300_000, 380_000), '40HC': cents(random, 500_000, 600_000) },
    }),
    ...chargesOf(random, 'rail-fcl', `Operator ${number}`),
  ])
  return [
    ...air,
    ...rail,
    ...haulageRows(random),
    exchangeRate('USD', '1.1593'),
    exchangeRate('CNY', '8.2145'),
    parameter('kgPerM3', '500'),
    transitTime('handling', range(1)),
    transitTime('import-clearance', range(1)),
    transitTime('transit-customs', range(0)),
  ]
}

const piecesOf = (random: SeededRandom): readonly Piece[] =>
  Array.from({ length: random.integer(1, 4) }, () =>
    pieces(
      random.integer(1, 12),
      [random.integer(20, 60), random.integer(20, 60), random.integer(20, 60)],
      random.integer(20, 400) / 10,
    ),
  )

/** Door to door from Zhengzhou to Liège: one to four lines, up to some two tonnes, one line of goods. */
export const createFullShipments = (count: number): readonly Shipment[] => {
  const random = createSeededRandom(54)
  return Array.from({ length: count }, () =>
    shipmentOf({
      cargo: { kind: 'pieces', pieces: piecesOf(random) },
      goods: [
        {
          description: '',
          hsCode: '940542',
          value: { amount: cents(random, 100_000, 9_000_000), currency: 'USD' },
          origin: 'CN',
          units: null,
          weightKg: null,
          unNumbers: [],
          priceIncludes: 'goods',
          dutyPercent: null,
          vatPercent: null,
        },
      ],
    }),
  )
}
