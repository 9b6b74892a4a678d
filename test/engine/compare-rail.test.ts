import { describe, expect, it } from 'vitest'
import { charge, containerRate, dec, haulage, lclRate, liege, pieces, shipmentOf } from '../builders.ts'
import type { Equipment } from '../../shared/freight/equipment.ts'
import { codesOf, compareWith, holesOf, linesOf, offerWith } from './offer-builders.ts'

const box = (equipment: Equipment, rate: string) =>
  charge('main', 'BOX', 'container', rate, {
    mode: 'rail-fcl',
    currency: 'USD',
    equipment,
    required: true,
    order: 41,
  })
const fullTypes = [box('20GP', '400'), box('40GP', '550'), box('40HC', '600')]
const terminal = charge('origin', 'THC', 'container', '50', { mode: 'rail-fcl', currency: 'USD', order: 21 })

const twoTypes = { '20GP': dec('3400'), '40HC': dec('5500') }

const pallets = (count: number, kg: number) =>
  ({ kind: 'pieces', pieces: [pieces(count, [120, 80, 100], kg, { packaging: 'pallet' })] }) as const

describe('a rail LCL offer', () => {
  it('prices by revenue ton, with a T1 to the place of clearance', () => {
    const offer = offerWith([lclRate(), charge('origin', 'CFS', 'wm', '28', { mode: 'rail-lcl', order: 21 })])
    // W/M 1.2 × 160 USD = 192.00 USD / 1.25; freight station 1.2 × 28; note 50; T1 65.
    expect(linesOf(offer)).toEqual([
      'pre-carriage HLG 25.00',
      'origin CIM 50.00',
      'origin CFS 33.60',
      'export-clearance EXP 35.00',
      'main FRT 153.60',
      'transit-customs T1 65.00',
      'destination HND 45.00',
      'import-clearance IMP 95.00',
      'on-carriage HLG 100.00',
    ])
    // 25 + 50 + 33.60 + 35 + 153.60 + 65 + 45 + 95 + 100
    expect(offer).toMatchObject({ total: '602.20', complete: true, revenueTon: '1.200', chargeableKg: null })
  })

  it('pays at least one revenue ton', () => {
    const cargo = { kind: 'pieces', pieces: [pieces(1, [50, 40, 60], 50)] } as const
    expect(offerWith([lclRate()], { cargo })).toMatchObject({ revenueTon: '1.000' })
  })

  it('reckons by the row where the sheet states its own kg per m³', () => {
    const cargo = { kind: 'pieces', pieces: [pieces(1, [100, 80, 100], 1200)] } as const
    // 1,200 kg / 750 = 1.6 × 160 = 256.00 USD / 1.25
    const offer = offerWith([lclRate({ kgPerM3: dec('750') })], { cargo })
    expect(linesOf(offer)).toContain('main FRT 204.80')
  })

  it('gives the dates of the worked case: departs 15 December, delivered 12 January, 36 days', () => {
    expect(offerWith([lclRate()]).transit).toMatchObject({
      departsOn: '2026-12-15',
      arrivesTypical: '2027-01-12',
      daysTypical: 36,
    })
  })
})

describe('a rail container offer', () => {
  it('prices one box with its haulage there and back', () => {
    const offer = offerWith([containerRate({ rates: { '40HC': dec('5500') } }), terminal])
    // Haulage 150 km × 2 × 8 CNY = 2,400 CNY / 8; 5,500 / 1.25; 50 / 1.25; in Belgium 20 × 2 × 2 = 80, at least 220.
    expect(linesOf(offer)).toEqual([
      'pre-carriage HLG 300.00',
      'origin CIM 50.00',
      'origin THC 40.00',
      'export-clearance EXP 35.00',
      'main FRT 4400.00',
      'transit-customs T1 65.00',
      'destination HND 45.00',
      'import-clearance IMP 95.00',
      'on-carriage HLG 220.00',
      'on-carriage EMR 0.00',
    ])
    expect(offer).toMatchObject({ total: '5250.00', complete: true, equipment: [{ type: '40HC', count: 1 }] })
  })

  it('gives the dates of the worked case: departs 11 December, delivered 5 January, 29 days', () => {
    expect(offerWith([containerRate()]).transit).toMatchObject({
      departsOn: '2026-12-11',
      arrivesTypical: '2027-01-05',
      daysTypical: 29,
    })
  })

  it("charges the box on a shipper's own container, and not on a carrier's", () => {
    const soc = offerWith([containerRate({ box: 'SOC', rates: { '40HC': dec('5500') } }), ...fullTypes])
    expect(linesOf(soc)).toContain('main BOX 480.00')
    expect(linesOf(soc)).not.toContain('on-carriage EMR 0.00')
    const coc = offerWith([containerRate({ rates: { '40HC': dec('5500') } }), ...fullTypes])
    expect(coc.lines.map(({ code }) => code)).not.toContain('BOX')
  })

  it("leaves a hole for a shipper's own container without a price, and for a rate that does not say whose box", () => {
    expect(holesOf(offerWith([containerRate({ box: 'SOC' })]))).toEqual(['main BOX'])
    const unspecified = offerWith([containerRate({ box: null }), ...fullTypes])
    expect(holesOf(unspecified)).toEqual(['main BOX'])
    expect(codesOf(unspecified.warnings)).toContain('ContainerUseNotStated')
    expect(unspecified.complete).toBe(false)
  })

  it('brings an empty box back to another place by the price per km, one way', () => {
    const offer = offerWith([
      containerRate({ rates: { '40HC': dec('5500') }, returnPlace: 'FRA', freeDays: 7 }),
      haulage({
        country: 'BE',
        gateway: 'BENRY',
        service: 'container',
        bands: [],
        perKm: dec('2'),
        km: dec('20'),
        roundTrip: false,
      }),
    ])
    const empty = offer.lines.find(({ code }) => code === 'EMR')
    // Great circle Liège (50.6326 N 5.5797 E) – Frankfurt airport (50.0333 N 8.5706 E) 222.0 km; × 1.3 = 289 km; × 2.
    expect(empty).toMatchObject({ quantity: '289', amountInQuoteCurrency: '578.00', rule: 'per-km' })
  })

  it('takes 60 pallets in a 40HC and a 20GP, the cheapest whole offer (K1), and warns of the odd twenty', () => {
    const offer = offerWith([containerRate({ rates: twoTypes })], { cargo: pallets(60, 300) })
    // The floor of a 40HC takes 23 stands, two high: 46 pallets; 14 are left for a 20GP. Two 40HC would be 11,000 USD.
    expect(offer.equipment).toEqual([
      { type: '40HC', count: 1 },
      { type: '20GP', count: 1 },
    ])
    // 5,500 + 3,400 = 8,900 USD / 1.25
    const freight = offer.lines.filter(({ code }) => code === 'FRT')
    expect(freight.map((line) => line.amountInQuoteCurrency)).toEqual(['4400.00', '2720.00'])
    expect(codesOf(offer.warnings)).toContain('OddTwenty')
  })

  it('compares sets of boxes by the whole offer: a dear terminal for twenties turns the choice', () => {
    const perBox = (equipment: Equipment, rate: string) =>
      charge('destination', 'TWY', 'container', rate, { mode: 'rail-fcl', equipment, order: 61 })
    const rows = [containerRate({ rates: twoTypes }), perBox('20GP', '4000'), perBox('40HC', '0')]
    // Freight alone: 40HC + 20GP 8,900 USD against 11,000 for two 40HC; with 4,000 EUR a twenty 11,120 against 8,800.
    expect(offerWith(rows, { cargo: pallets(60, 300) }).equipment).toEqual([{ type: '40HC', count: 2 }])
  })

  it('takes a dearer set that is priced whole before a cheaper one with a hole', () => {
    const soc = containerRate({ box: 'SOC', rates: twoTypes })
    const whole = offerWith([soc, box('40HC', '600')])
    expect(whole).toMatchObject({ complete: true, equipment: [{ type: '40HC', count: 1 }] })
    // Where each has a hole the cheaper one, though the hole of the dearer stands behind what makes it so.
    expect(offerWith([soc])).toMatchObject({ complete: false, equipment: [{ type: '20GP', count: 1 }] })
    // Where both are whole the cheaper one: 5,500 + 600 USD against 3,400 + 400.
    const cheaper = offerWith([soc, ...fullTypes])
    expect(cheaper).toMatchObject({ complete: true, equipment: [{ type: '20GP', count: 1 }] })
  })

  it('offers LCL and containers of one service both, for the crossover', () => {
    const { offers } = compareWith([lclRate(), containerRate()])
    expect(offers.map(({ mode }) => mode)).toEqual(['rail-lcl', 'rail-fcl'])
  })

  it('refuses a piece that goes through no door, with its reason, LCL travels in a container too', () => {
    const cargo = { kind: 'pieces', pieces: [pieces(1, [300, 250, 270], 900, { tiltable: false })] } as const
    const { offers, exclusions } = compareWith([containerRate(), lclRate()], { cargo })
    expect(exclusions.map(({ mode, reason }) => [mode, reason])).toEqual([
      ['rail-lcl', 'PieceLargerThanContainer'],
      ['rail-fcl', 'PieceTooLargeForContainer'],
    ])
    expect(offers).toEqual([])
  })

  it('refuses in LCL a piece above every payload, and takes one at the payload', () => {
    const offered = (kg: number) => {
      const cargo = { kind: 'pieces', pieces: [pieces(1, [300, 200, 200], kg)] } as const
      const { offers, exclusions } = compareWith([lclRate()], { cargo })
      return [offers.length, exclusions.map(({ reason }) => reason)]
    }
    // The greatest payload is that of the 20GP, 21.5 t; 200 cm high and 200 wide pass its door of 234 × 227.
    expect(offered(21_500)).toEqual([1, []])
    expect(offered(21_501)).toEqual([0, ['PieceTooHeavy']])
  })

  it('takes given containers as they are, and air and LCL not at all', () => {
    const cargo = { kind: 'containers', containers: [{ type: '40HC', count: 2, grams: 31_000_000 }] } as const
    const { offers, exclusions } = compareWith([containerRate(), lclRate()], { cargo })
    expect(offers.map(({ equipment }) => equipment)).toEqual([[{ type: '40HC', count: 2 }]])
    expect(exclusions.map(({ mode, reason }) => [mode, reason])).toEqual([['rail-lcl', 'ContainersGiven']])
  })

  it('carries China’s customs transit eastbound', () => {
    const offer = offerWith([containerRate({ origin: 'BENRY', destination: 'CNZGZ' })], {
      origin: liege,
      destination: shipmentOf().origin,
      direction: 'eastbound',
    })
    // 400 CNY / 8
    expect(linesOf(offer)).toContain('transit-customs CTR 50.00')
  })
})
