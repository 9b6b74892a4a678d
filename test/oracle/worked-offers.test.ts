import { describe, expect, it } from 'vitest'
import { engineAnswer } from './engine-answer.ts'
import { factsOfOffer, factsOfOracle, nameOfService } from './offer-facts.ts'
import type { Request } from './request.ts'
import { oracleAnswers, priceOffer } from './whole-offer.ts'

const zhengzhou = { country: 'CN', place: 'Zhengzhou', region: 'Henan', postcode: '450000' }
const liege = { country: 'BE', place: 'Liège', region: '', postcode: '4000' }

const lamps: Request = {
  origin: zhengzhou,
  destination: liege,
  doorAtOrigin: true,
  doorAtDestination: true,
  clearAt: null,
  quotedOn: '2026-11-23',
  readyOn: '2026-12-07',
  neededBy: null,
  cargo: {
    kind: 'pieces',
    pieces: [
      {
        count: 10,
        length: '60',
        width: '40',
        height: '50',
        unit: 'cm',
        weight: '18.5',
        weightUnit: 'kg',
        stackable: true,
        tiltable: true,
      },
    ],
  },
  goods: [{ hsCode: '940542', value: '24000', currency: 'USD' }],
  insured: false,
  currency: 'EUR',
}

const tiles: Request = {
  ...lamps,
  origin: liege,
  destination: zhengzhou,
  readyOn: '2026-11-30',
  cargo: { kind: 'containers', containers: [{ type: '40HC', count: 2, weightKg: '38000' }] },
  goods: [{ hsCode: '690721', value: '100000', currency: 'EUR' }],
  insured: true,
}

/** Line by line from paper, in the order of the way. */
interface Paper {
  readonly what: string
  readonly name: string
  readonly request: Request
  readonly lines: readonly string[]
  readonly total: string
  readonly dates: Readonly<Record<string, string>>
}

const papers: readonly Paper[] = [
  {
    // 10 cartons 60 × 40 × 50 cm, 18.5 kg each: 185 kg, 1.2 m³. W/M: 185 / 500 = 0.37, so 1.2 by volume.
    // Road: 1.2 × 333 = 399.6, so 400 kg. CNY at 8.2145, USD at 1.1593.
    what: 'ten cartons by train, LCL',
    name: 'rail-lcl | Corridor Rail | Zhengzhou–Liège train | CNZGZ | BENRY',
    request: lamps,
    lines: [
      // 4 × 17.00 = 68, at least 200.
      'pre-carriage HLG 200.00 CNY 24.35',
      // 1.2 × 180.
      'origin CFS 216.00 CNY 26.29',
      'origin CIM 400.00 CNY 48.69',
      'export-clearance EXP 280.00 CNY 34.09',
      // 1.2 × 160 = 192; 192 / 1.1593 = 165.617…
      'main FRT 192.00 USD 165.62',
      // Always by rail.
      'transit-customs T1 65.00 EUR 65.00',
      // 1.2 × 28.
      'destination CFS 33.60 EUR 33.60',
      'destination DO 55.00 EUR 55.00',
      'import-clearance IMP 95.00 EUR 95.00',
      // One line; three are free.
      'import-clearance HSL 0.00 EUR 0.00',
      // 4 × 13.40 = 53.60; the next band from 500 kg is 5 × 10.34 = 51.70; at least 75.
      'on-carriage HLG 75.00 EUR 75.00',
      // 14 % of the haulage of its own leg.
      'on-carriage RFS 10.50 EUR 10.50',
    ],
    total: '633.14',
    dates: {
      pickUpOn: '2026-12-07',
      receivedOn: '2026-12-08',
      // 96 h before Friday the 11th is Monday the 7th, missed by a day.
      departsOn: '2026-12-15',
      gatewayArrivesTypical: '2027-01-04',
      // Four days in the freight station: Friday the 8th; cleared Monday the 11th; one day of haulage.
      arrivesTypical: '2027-01-12',
    },
  },
  {
    // Volumetric 1,200,000 / 6000 = 200 kg, above the gross 185. At +100: 200 × 4.90 = 980; the next break, 300 × 4.50
    // = 1,350, is dearer. The rate is all-in: no fuel and no security. Cleared at Liège, where the door's country is the
    // gateway's, so no T1.
    what: 'ten cartons by freighter',
    name: 'air | Meuse Cargo | Freighter | CGO | LGG',
    request: lamps,
    lines: [
      'pre-carriage HLG 200.00 CNY 24.35',
      'origin AWB 330.00 CNY 40.17',
      // 185 × 0.50.
      'origin THC 92.50 CNY 11.26',
      // 185 × 0.20 = 37, at least 50.
      'origin XRY 50.00 CNY 6.09',
      'origin ENS 20.00 EUR 20.00',
      'export-clearance EXP 280.00 CNY 34.09',
      'main FRT 980.00 EUR 980.00',
      // 185 × 0.18 = 33.30, at least 45.
      'destination HND 45.00 EUR 45.00',
      'destination DOC 45.00 EUR 45.00',
      'import-clearance IMP 95.00 EUR 95.00',
      'import-clearance HSL 0.00 EUR 0.00',
      'on-carriage HLG 75.00 EUR 75.00',
      'on-carriage RFS 10.50 EUR 10.50',
    ],
    total: '1386.46',
    dates: {
      pickUpOn: '2026-12-07',
      receivedOn: '2026-12-08',
      // Cut-off the day before; the freighter goes on Wednesdays.
      departsOn: '2026-12-09',
      gatewayArrivesTypical: '2026-12-11',
      // Handled by Saturday the 12th; cleared Monday the 14th; one day of haulage.
      arrivesTypical: '2026-12-15',
    },
  },
  {
    // Two 40HC eastbound. The operator's own boxes: no BOX. The minimum of haulage is for each truck.
    what: 'two high cubes to China, insured',
    name: 'rail-fcl | Corridor Rail | Liège–Zhengzhou train | BENRY | CNZGZ',
    request: tiles,
    lines: [
      // 20 km × 2.20 both ways = 88, at least 220, twice.
      'pre-carriage HLG 440.00 EUR 440.00',
      'pre-carriage RFS 61.60 EUR 61.60',
      'origin THC 190.00 EUR 190.00',
      'origin CIM 50.00 EUR 50.00',
      'export-clearance EXP 75.00 EUR 75.00',
      // 8,400 / 1.1593 = 7,245.7517…
      'main FRT 8400.00 USD 7245.75',
      'transit-customs CTR 450.00 CNY 54.78',
      'destination THC 100.00 USD 86.26',
      'destination DO 300.00 CNY 36.52',
      'import-clearance IMP 600.00 CNY 73.04',
      'import-clearance HSL 0.00 CNY 0.00',
      // 40 km × 8.00 both ways = 640, at least 1,500, twice.
      'on-carriage HLG 3000.00 CNY 365.21',
      // The round trip brings the operator's boxes back to Zhengzhou.
      'on-carriage EMR 0.00 CNY 0.00',
      // EUR 816.60 + USD 8,500 (7,332.0107) + CNY 4,350 (529.5514) = 8,678.1621; with the goods 108,678.1621;
      // × 110 % = 119,545.9783; × 0.3 % = 358.6379.
      'insurance INS 358.64 EUR 358.64',
    ],
    total: '9036.80',
    dates: {
      pickUpOn: '2026-11-30',
      receivedOn: '2026-12-01',
      // 48 h before Friday the 4th is the 2nd.
      departsOn: '2026-12-04',
      gatewayArrivesTypical: '2026-12-22',
      // Handled the 23rd, cleared the 24th, delivered the 25th: Christmas is no holiday in Zhengzhou.
      arrivesTypical: '2026-12-25',
    },
  },
]

describe('three whole offers worked on paper', () => {
  it.each(papers)('$what: the second calculation', ({ name, request, lines, total, dates }) => {
    const answer = oracleAnswers(request).find((one) => nameOfService(one) === name)
    if (!answer) throw new Error(`no offer ${name}`)
    const facts = factsOfOracle(priceOffer(request, answer.service, answer.set ?? []), 'EUR')
    expect(facts).toMatchObject({ lines: lines.toSorted(), total, dates })
  })

  it.each(papers)('$what: the program', ({ name, request, lines, total, dates }) => {
    const offer = engineAnswer(request)
      .offers.map(factsOfOffer)
      .find((one) => one.name === name)
    expect(offer).toMatchObject({ lines: lines.toSorted(), total, dates })
  })
})
