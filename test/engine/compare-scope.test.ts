import { describe, expect, it } from 'vitest'
import type { Shipment } from '../../shared/freight/shipment.ts'
import { airRate, charge, dec, lclRate, shipmentOf } from '../builders.ts'
import { codesOf, compareWith, holesOf, linesOf, offerWith } from './offer-builders.ts'

const incoterm = (
  rule: NonNullable<Shipment['incoterm']>['rule'],
  at: 'door' | 'gateway',
  quoteFor: 'whole-chain' | 'seller' | 'buyer',
) => ({ incoterm: { rule, place: 'Zhengzhou', at, quoteFor } })

const goods = [
  {
    description: 'Lamps',
    hsCode: '940542',
    value: { amount: dec('10000'), currency: 'EUR' },
    origin: 'CN',
    units: null,
    weightKg: null,
    unNumbers: [],
    priceIncludes: 'goods',
    dutyPercent: null,
    vatPercent: null,
  },
] as const

const insurance = charge('insurance', 'INS', 'percent-cif', '0.3', { min: dec('35'), order: 100 })

describe('scope', () => {
  it('leaves out haulage and clearance on a terminal side', () => {
    const offer = offerWith([airRate()], { scope: 'terminal-to-terminal' })
    expect(linesOf(offer)).toEqual(['origin AWB 40.00', 'main FRT 980.00', 'destination HND 45.00'])
    expect(offer).toMatchObject({ total: '1065.00', complete: true })
    expect(linesOf(offerWith([airRate()], { scope: 'door-to-terminal' }))).toEqual([
      'pre-carriage HLG 25.00',
      'origin AWB 40.00',
      'export-clearance EXP 35.00',
      'main FRT 980.00',
      'destination HND 45.00',
    ])
  })

  it('takes at a terminal only the lanes of the gateway that it names', () => {
    const rows = [airRate(), airRate({ origin: 'PVG' })]
    const { origin } = shipmentOf()
    const shanghai = { ...origin, name: 'Shanghai Pudong', iata: 'PVG', unlocode: 'CNPVG' }
    const { offers } = compareWith(rows, { scope: 'terminal-to-door', origin: shanghai })
    expect(offers.map(({ originGateway }) => originGateway)).toEqual(['PVG'])
  })

  it('says that no train starts at an airport instead of offering one from elsewhere', () => {
    const { origin } = shipmentOf()
    const airport = { ...origin, name: 'Zhengzhou Xinzheng', iata: 'CGO', unlocode: 'CNCGO' }
    const { offers, warnings } = compareWith([airRate(), lclRate()], {
      scope: 'terminal-to-door',
      origin: airport,
    })
    expect(offers.map(({ mode }) => mode)).toEqual(['air'])
    expect(codesOf(warnings)).toContain('NoTerminalLclFrom')
  })

  it('demands a fiscal representative under procedure 42, and never else', () => {
    const representative = charge('import-clearance', 'FISREP', 'consignment', '150', { order: 72 })
    const clearance = { import: null, procedure42: true } as const
    expect(linesOf(offerWith([airRate(), representative], { clearance }))).toContain(
      'import-clearance FISREP 150.00',
    )
    expect(holesOf(offerWith([airRate()], { clearance }))).toEqual(['import-clearance FISREP'])
    expect(linesOf(offerWith([airRate(), representative]))).not.toContain('import-clearance FISREP 150.00')
  })
})

describe('an incoterm', () => {
  it.each([
    ['EXW', 'door', []],
    ['FCA', 'door', ['export-clearance']],
    ['FCA', 'gateway', ['pre-carriage', 'export-clearance']],
    ['FOB', 'door', ['pre-carriage', 'export-clearance']],
    ['CPT', 'gateway', ['pre-carriage', 'export-clearance', 'origin', 'main', 'transit-customs']],
    [
      'CPT',
      'door',
      ['pre-carriage', 'export-clearance', 'origin', 'main', 'transit-customs', 'destination', 'on-carriage'],
    ],
    ['CFR', 'door', ['pre-carriage', 'export-clearance', 'origin', 'main', 'transit-customs']],
    [
      'DAP',
      'door',
      ['pre-carriage', 'export-clearance', 'origin', 'main', 'transit-customs', 'destination', 'on-carriage'],
    ],
    [
      'DPU',
      'gateway',
      ['pre-carriage', 'export-clearance', 'origin', 'main', 'transit-customs', 'destination'],
    ],
    [
      'DDP',
      'door',
      [
        'pre-carriage',
        'export-clearance',
        'origin',
        'main',
        'transit-customs',
        'destination',
        'on-carriage',
        'import-clearance',
      ],
    ],
  ] as const)('%s at the %s: the seller pays %j, the buyer the rest', (rule, at, expected) => {
    const offer = offerWith([lclRate()], incoterm(rule, at, 'whole-chain'))
    const paid = new Set(offer.lines.filter(({ payer }) => payer === 'seller').map(({ leg }) => leg))
    expect(paid).toEqual(new Set(expected))
    expect(offer.lines.every(({ payer }) => payer !== null)).toBe(true)
  })

  it("quotes the seller's share alone under FCA at the gateway, and the buyer's alone", () => {
    const seller = offerWith([airRate()], incoterm('FCA', 'gateway', 'seller'))
    expect(linesOf(seller)).toEqual(['pre-carriage HLG 25.00', 'export-clearance EXP 35.00'])
    expect(seller).toMatchObject({ total: '60.00', complete: true })
    const buyer = offerWith([airRate()], incoterm('FCA', 'gateway', 'buyer'))
    // 1,320 in all, less 60.
    expect(buyer).toMatchObject({ total: '1260.00', complete: true })
  })

  it('insures under CIP at the seller’s cost: 0.3 % of 110 % of the goods and the lines before', () => {
    const offer = offerWith([airRate(), insurance], {
      ...incoterm('CIP', 'gateway', 'whole-chain'),
      insure: true,
      goods,
    })
    // (10,000 + 1,320) × 1.1 × 0.003 = 37.356
    const line = offer.lines.find(({ code }) => code === 'INS')
    expect(line).toMatchObject({ amountInQuoteCurrency: '37.36', payer: 'seller' })
    expect(offer.total).toBe('1357.36')
  })

  it('leaves a hole where insurance is asked for and the goods have no value', () => {
    expect(holesOf(offerWith([airRate(), insurance], { insure: true }))).toEqual(['insurance INS'])
  })

  it.each([
    ['FOB', 'SeaTerm'],
    ['EXW', 'ExwExport'],
    ['DDP', 'DdpImporter'],
  ] as const)('%s is warned of: %s', (rule, code) => {
    expect(codesOf(compareWith([airRate()], incoterm(rule, 'door', 'whole-chain')).warnings)).toContain(code)
  })

  it('says that the seller pays nothing under EXW, and recommends nothing', () => {
    const comparison = compareWith([airRate()], incoterm('EXW', 'door', 'seller'))
    expect(codesOf(comparison.warnings)).toContain('NothingToPay')
    expect(comparison.recommendation).toBeNull()
  })
})
