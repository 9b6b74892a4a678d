import { describe, expect, it } from 'vitest'
import { airRate, charge, containerRate, date, dec, haulage, lclRate, liege } from '../builders.ts'
import { codesOf, compareWith, holesOf, linesOf, offerWith } from './offer-builders.ts'

const fuel = (fields: Parameters<typeof charge>[4]) =>
  charge('main', 'FSC', 'kg-chargeable', '1.00', { mode: 'air', order: 41, ...fields })

describe('a hole', () => {
  it('stands where a needed component has no row, and the total goes without it', () => {
    const offer = offerWith([airRate()], {}, (row) => row.kind === 'charge' && row.code === 'IMP')
    expect(holesOf(offer)).toEqual(['import-clearance IMP'])
    // 1,320 less 95.
    expect(offer).toMatchObject({ total: '1225.00', complete: false, totalWithEstimates: null })
  })

  it('says that a postcode is missing where the road tariff goes by postcode and none was given', () => {
    const reasonAt = (postcode: string) => {
      const { offers } = compareWith(
        [airRate(), haulage({ country: 'BE', postcodeFrom: '4000', postcodeTo: '4999' })],
        { destination: { ...liege, postcode } },
        (row) => row.kind === 'haulage' && row.country === 'BE' && row.service === 'groupage',
      )
      return offers[0]?.holes.map(({ code, reason }) => `${code} ${reason.key}`)
    }
    expect(reasonAt('4020')).toEqual([])
    expect(reasonAt('')).toEqual(['HLG missing.haulageWithoutPostcode'])
    expect(reasonAt('9000')).toEqual(['HLG missing.haulage'])
  })

  it('takes the user’s estimate, and the total its range', () => {
    const estimates = [{ component: 'import-clearance', code: 'IMP', low: dec('80'), high: dec('120.50') }]
    const offer = offerWith([airRate()], { estimates }, (row) => row.kind === 'charge' && row.code === 'IMP')
    expect(offer).toMatchObject({
      complete: false,
      totalWithEstimates: { low: '1305.00', high: '1345.50' },
    })
    expect(offer.holes[0]?.estimate).toEqual({ low: '80.00', high: '120.50' })
  })

  it('stands where a required charge has no valid rate', () => {
    const offer = offerWith([airRate(), charge('main', 'SEC', 'kg-gross', null, { required: true })])
    expect(holesOf(offer)).toEqual(['main SEC'])
  })

  it('stands where a charge has run out, unless its last rate is carried on', () => {
    const ended = { validFrom: date('2026-11-01'), validTo: date('2026-11-27') }
    const gone = offerWith([airRate(), fuel(ended)])
    expect(holesOf(gone)).toEqual(['main FSC'])
    const carried = offerWith([airRate(), fuel({ ...ended, afterExpiry: 'last' })])
    expect(carried.complete).toBe(true)
    const line = carried.lines.find(({ code }) => code === 'FSC')
    expect(line).toMatchObject({ amountInQuoteCurrency: '200.00', provisional: true })
    expect(line?.name).toEqual({ key: 'lineName.provisional', values: { name: 'FSC', last: '2026-11-27' } })
    expect(codesOf(carried.warnings)).toContain('ProvisionalCharge')
  })

  it('does not fall back to a broader row when the narrower one has run out', () => {
    const offer = offerWith([
      airRate(),
      fuel({ rate: dec('0.50') }),
      fuel({ carrier: 'Carrier', validTo: date('2026-11-27') }),
    ])
    expect(holesOf(offer)).toEqual(['main FSC'])
  })

  it('asks the row of the departure, not of the day of the quote', () => {
    const offer = offerWith([
      airRate(),
      fuel({ rate: dec('0.50'), validTo: date('2026-11-30') }),
      fuel({ rate: dec('2.00'), validFrom: date('2026-12-01') }),
    ])
    expect(linesOf(offer)).toContain('main FSC 400.00')
    expect(offer.complete).toBe(true)
  })

  it('never takes a rate of exchange of 1 for one that is missing (E-FX)', () => {
    const offer = offerWith([airRate()], {}, (row) => row.kind === 'exchange-rate' && row.currency === 'CNY')
    expect(holesOf(offer)).toEqual(['pre-carriage E-FX', 'export-clearance E-FX'])
  })

  it('takes the newest rate of exchange not after the day of the quote, and warns of one older than a week', () => {
    const rate = (perEur: string, on: string) =>
      ({
        kind: 'exchange-rate',
        row: 2,
        currency: 'CNY',
        perEur: dec(perEur),
        date: date(on),
        source: '',
      }) as const
    const withoutCny = (row: { readonly kind: string }) =>
      row.kind === 'exchange-rate' && 'currency' in row && row.currency === 'CNY'
    const rows = [airRate(), rate('10', '2026-11-10'), rate('5', '2026-11-24'), rate('16', '2026-11-01')]
    const comparison = compareWith(rows, {}, withoutCny)
    // 200 CNY / 10: of 10 November; that of the 24th is after the quote of the 23rd.
    expect(comparison.offers[0] && linesOf(comparison.offers[0])).toContain('pre-carriage HLG 20.00')
    expect(codesOf(comparison.warnings)).toContain('OldExchangeRate')
    expect(comparison.exchangeRates).toEqual([
      { currency: 'CNY', perEur: '10', date: '2026-11-10', source: '', sample: false },
    ])
  })

  it('never ranks before a complete offer, however cheap it looks', () => {
    const { offers, recommendation } = compareWith([
      airRate(),
      lclRate({ validFrom: null }),
      charge('main', 'SUR', 'wm', null, { mode: 'rail-lcl', required: true }),
    ])
    expect(offers.map(({ mode, complete }) => [mode, complete])).toEqual([
      ['air', true],
      ['rail-lcl', false],
    ])
    expect(recommendation?.offer).toBe('air:CGO-LGG:carrier:service')
  })
})

describe('the choice of charge rows', () => {
  const amountOf = (...charges: readonly ReturnType<typeof charge>[]) =>
    linesOf(offerWith([airRate(), ...charges])).filter((line) => line.startsWith('main FSC'))

  it.each([
    ['service before carrier', fuel({ service: 'Service' }), fuel({ carrier: 'Carrier', rate: dec('9') })],
    [
      'carrier before lane',
      fuel({ carrier: 'Carrier' }),
      fuel({ origin: 'CGO', destination: 'LGG', rate: dec('9') }),
    ],
    [
      'lane before gateway',
      fuel({ origin: 'CGO', destination: 'LGG' }),
      fuel({ gateway: 'CGO', rate: dec('9') }),
    ],
    ['gateway before mode', fuel({ gateway: 'LGG', mode: null }), fuel({ rate: dec('9') })],
    ['mode before none', fuel({}), fuel({ mode: null, rate: dec('9') })],
    [
      'a condition that holds before none',
      fuel({ appliesWhen: [{ kind: 'oversize', overTenthMm: 5000 }] }),
      fuel({ rate: dec('9') }),
    ],
    ['priority before all', fuel({ mode: null, priority: 1 }), fuel({ service: 'Service', rate: dec('9') })],
  ] as const)('takes %s, whatever the order of the rows', (_, wins, loses) => {
    expect(amountOf(wins, loses)).toEqual(['main FSC 200.00'])
    expect(amountOf(loses, wins)).toEqual(['main FSC 200.00'])
  })

  it('leaves out a row whose condition does not hold', () => {
    const heavy = fuel({ appliesWhen: [{ kind: 'piece', overGrams: 500_000 }] })
    expect(amountOf(heavy)).toEqual([])
  })

  it('takes rows that differ in tier as one charge', () => {
    const tier = (rate: string, from: string, to: string | null) =>
      fuel({ rate: dec(rate), tierBy: 'kg-chargeable', from: dec(from), to: to === null ? null : dec(to) })
    // 200 kg lies in the second step, whose lower bound is included.
    expect(amountOf(tier('1.50', '0', '200'), tier('1.00', '200', null))).toEqual(['main FSC 200.00'])
  })

  it('asks the season on the day of departure', () => {
    const season = (from: string, to: string) => fuel({ appliesWhen: [{ kind: 'season', from, to }] })
    expect(amountOf(season('11-01', '03-31'))).toEqual(['main FSC 200.00'])
    expect(amountOf(season('06-01', '08-31'))).toEqual([])
  })
})

describe('an exclusion', () => {
  it('says that no departure has a valid rate', () => {
    const { offers, exclusions } = compareWith([containerRate({ validTo: date('2026-12-08') })])
    expect(offers).toEqual([])
    expect(exclusions.map(({ mode, reason }) => [mode, reason])).toEqual([['rail-fcl', 'NoRateOnDeparture']])
  })

  it('takes the next departure that a rate covers rather than excluding', () => {
    const offer = offerWith([containerRate({ validFrom: date('2026-12-20') })])
    expect(offer.transit.departsOn).toBe('2026-12-22')
  })

  it('names batteries alone on a passenger aircraft, and lithium on the train', () => {
    const handling = { unNumber: '3480', battery: 'lithium-ion', temperature: null } as const
    const { offers, exclusions } = compareWith(
      [
        airRate({ aircraft: 'freighter', service: 'Freighter' }),
        airRate({ aircraft: 'belly', service: 'Belly' }),
        airRate({ aircraft: 'mixed', service: 'Mixed' }),
        lclRate(),
      ],
      { handling },
    )
    expect(offers.map(({ service }) => service)).toEqual(['Freighter'])
    expect(exclusions.map(({ service, reason }) => [service, reason])).toEqual([
      ['Belly', 'CargoAircraftOnly'],
      ['Mixed', 'CargoAircraftOnly'],
      ['Block train', 'LithiumBatteryNotAccepted'],
    ])
  })

  it('lets lithium on the train where the operator’s parameter says so', () => {
    const accepts = {
      kind: 'parameter',
      row: 2,
      mode: 'rail',
      carrier: 'Train',
      service: null,
      name: 'acceptsLithium',
      value: 'yes',
      validFrom: null,
      validTo: null,
    } as const
    const handling = { unNumber: '3481', battery: 'lithium-ion', temperature: null } as const
    expect(compareWith([lclRate(), accepts], { handling }).exclusions).toEqual([])
  })

  it('has no dangerous goods on rail, with the number in the reason', () => {
    const handling = { unNumber: '1263', battery: null, temperature: null }
    const [exclusion] = compareWith([lclRate()], { handling }).exclusions
    expect(exclusion).toMatchObject({
      reason: 'DangerousGoodsNotAccepted',
      explanation: { values: { un: 'UN1263' } },
    })
  })
})

describe('nothing at all', () => {
  it('is an answer without offers, not an error', () => {
    const { offers, exclusions, recommendation, difference } = compareWith([])
    expect({ offers, exclusions, recommendation, difference }).toEqual({
      offers: [],
      exclusions: [],
      recommendation: null,
      difference: null,
    })
  })
})
