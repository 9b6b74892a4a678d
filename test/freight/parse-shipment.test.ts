import { describe, expect, it } from 'vitest'
import { parseShipment } from '../../shared/freight/parse-shipment.ts'
import { shipmentInputSchema, type Shipment, type ShipmentInput } from '../../shared/freight/shipment.ts'
import { dateToDay, dayToDate, type LocalDate } from '../../shared/kernel/local-date.ts'
import { createWording } from '../../shared/text/format.ts'
import { shippedPlaceIndex } from './place-table.ts'

const day = (date: string) => dateToDay(date as LocalDate)
const wording = createWording('en')
const context = {
  today: day('2026-11-23'),
  places: shippedPlaceIndex,
  currencies: new Set(['USD', 'CNY', 'GBP']),
}

const whole: ShipmentInput = {
  origin: { country: 'CN', place: 'Zhengzhou', postcode: '450000' },
  destination: { country: 'BE', place: 'Liège', postcode: '4000' },
  readyOn: '2026-12-07',
  pieces: [{ count: 10, length: 60, width: 40, height: 50, unit: 'cm', weight: 18.5, weightUnit: 'kg' }],
}

const read = (changes: Partial<ShipmentInput>): Shipment => {
  const result = parseShipment(shipmentInputSchema.parse({ ...whole, ...changes }), context)
  if (!result.ok) throw new Error(result.failure.issues.map((issue) => wording.word(issue.note)).join('\n'))
  return result.value
}

const refusal = (changes: Partial<ShipmentInput>) => {
  const result = parseShipment(shipmentInputSchema.parse({ ...whole, ...changes }), context)
  if (result.ok) throw new Error('this shipment was accepted')
  return result.failure
}
const findings = (changes: Partial<ShipmentInput>): readonly string[] =>
  refusal(changes).issues.map((issue) => `${issue.path} ${issue.code}`)
const sentence = (changes: Partial<ShipmentInput>): string =>
  refusal(changes)
    .issues.map((issue) => wording.word(issue.note))
    .join(' ')
const piece = (changes: object): Partial<ShipmentInput> => ({
  pieces: [{ ...whole.pieces?.[0], ...changes }],
})

describe('a whole shipment', () => {
  it('is read with places found, units turned and defaults filled', () => {
    const shipment = read({})
    expect(shipment).toMatchObject({
      direction: 'westbound',
      scope: 'door-to-door',
      quotedOn: day('2026-11-23'),
      readyOn: day('2026-12-07'),
      neededBy: null,
      incoterm: null,
      currency: 'EUR',
      rankBy: 'total',
      insure: false,
      clearance: { import: null, procedure42: false },
      origin: { country: 'CN', name: 'Zhengzhou', region: 'Henan', postcode: '450000' },
      destination: { country: 'BE', name: 'Liège', postcode: '4000' },
    })
    expect(shipment.cargo).toEqual({
      kind: 'pieces',
      pieces: [
        {
          count: 10,
          length: 6000,
          width: 4000,
          height: 5000,
          unit: 'cm',
          pieceGrams: 18_500,
          lineGrams: 185_000,
          packaging: 'carton',
          stackable: true,
          tiltable: true,
        },
      ],
    })
  })

  it('runs eastbound when the goods leave from Europe', () => {
    expect(read({ origin: { place: 'Liège' }, destination: { place: '郑州' } }).direction).toBe('eastbound')
  })

  it('takes numbers as text or as JSON numbers alike', () => {
    expect(read(piece({ count: '10', length: '60.0', weight: '18.50' })).cargo).toEqual(read({}).cargo)
  })

  it('insures by itself only for CIP and CIF', () => {
    expect(read({ incoterm: { rule: 'CIP' } }).insure).toBe(true)
    expect(read({ incoterm: { rule: 'CIP' }, insure: false }).insure).toBe(false)
    expect(read({ incoterm: { rule: 'DAP' } }).insure).toBe(false)
  })

  it('means the gateway for CPT and CIP, the door for the others, and names the end of the rule', () => {
    expect(read({ incoterm: { rule: 'CPT' } }).incoterm).toMatchObject({ at: 'gateway', place: 'Liège' })
    expect(read({ incoterm: { rule: 'DAP' } }).incoterm).toMatchObject({ at: 'door', place: 'Liège' })
    expect(read({ incoterm: { rule: 'FCA' } }).incoterm).toMatchObject({ at: 'door', place: 'Zhengzhou' })
  })

  it('passes over the empty rows of a form', () => {
    const pieces = [...(whole.pieces ?? []), { count: '', length: '', width: '', height: '', weight: '' }]
    expect(read({ pieces, goods: [{ description: '', hsCode: '', value: '' }], totals: null })).toEqual(
      read({}),
    )
  })

  it('reads goods: HS code as digits, UN number as four digits, value in the quote currency by default', () => {
    const { goods, handling } = read({
      currency: 'usd',
      goods: [{ hsCode: '9405.42', value: '24000.00', unNumbers: ['UN3481'] }],
      handling: { unNumber: 'un 3480' },
    })
    expect(goods[0]).toMatchObject({
      hsCode: '940542',
      value: { amount: { units: 24000, decimals: 0 }, currency: 'USD' },
      unNumbers: ['3481'],
      priceIncludes: 'goods',
      dutyPercent: null,
      vatPercent: null,
    })
    expect(handling.unNumber).toBe('3480')
  })

  it('may give totals or containers instead of pieces', () => {
    expect(read({ pieces: [], totals: { pieces: 12, weightKg: '2400', volumeM3: 9 } }).cargo).toEqual({
      kind: 'totals',
      pieces: 12,
      grams: 2_400_000,
      volumeM3: { units: 9, decimals: 0 },
    })
    expect(read({ pieces: null, containers: [{ type: '40HC', count: 1, weightKg: 18000 }] }).cargo).toEqual({
      kind: 'containers',
      containers: [{ type: '40HC', count: 1, grams: 18_000_000 }],
    })
  })
})

describe('dates', () => {
  it('counts +n from the day of the quote, not from today', () => {
    expect(dayToDate(read({ quotedOn: '2026-12-20', readyOn: '+14' }).readyOn)).toBe('2027-01-03')
    expect(read({ readyOn: '+0' }).readyOn).toBe(day('2026-11-23'))
  })

  it.each([
    [{ readyOn: '' }, 'readyOn ReadyMissing'],
    [{ readyOn: '2026-1' }, 'readyOn DateShape'],
    [{ readyOn: '07/12/2026' }, 'readyOn DateShape'],
    [{ readyOn: '2026-02-30' }, 'readyOn DayDoesNotExist'],
    [{ readyOn: '2026-11-22' }, 'readyOn ReadyInPast'],
    [{ readyOn: '2062-12-07' }, 'readyOn DateTooFar'],
    [{ neededBy: '2026-12-06' }, 'neededBy NeededBeforeReady'],
    [{ neededBy: '15 Jan' }, 'neededBy DateShape'],
    [{ quotedOn: 'yesterday' }, 'quotedOn DateShape'],
  ])('%o is refused as %s', (changes, finding) => {
    expect(findings(changes)).toEqual([finding])
  })

  it('says what a date looks like, in its sentence', () => {
    expect(sentence({ readyOn: '2026-1' })).toBe(
      '“2026-1” is not a date. Write year, month and day, such as 2026-12-07, or +14 for in 14 days.',
    )
  })
})

describe('places', () => {
  it.each([
    [{ origin: {} }, 'origin.place OriginMissing'],
    [{ destination: { country: 'BE', place: '' } }, 'destination.place DestinationMissing'],
    [{ origin: { place: 'Zhengzhuo' } }, 'origin.place PlaceUnknownNear'],
    [{ origin: { place: '\u0000<b>' } }, 'origin.place PlaceUnknownNear'],
    [{ origin: { unlocode: 'CNQQQ' } }, 'origin.unlocode UnlocodeUnknown'],
    [{ origin: { iata: 'QQQ' } }, 'origin.iata IataUnknown'],
    [{ origin: { country: 'China', place: 'Zhengzhou' } }, 'origin.country CountryShape'],
    [{ origin: { country: 'DE', place: 'Zhengzhou' } }, 'origin.place PlaceElsewhere'],
    [{ origin: { country: 'CN', place: 'Zhengzhou', postcode: '4500' } }, 'origin.postcode PostcodeShape'],
    [{ origin: { postcode: '450000' } }, 'origin.country PostcodeNeedsCountry'],
    [{ origin: { place: 'Munich' } }, 'destination.place BothInEurope'],
    [{ destination: { place: 'Shanghai' } }, 'destination.place BothInChina'],
    [{ destination: { country: 'BY', place: 'Brest' } }, 'destination.place OutsideCorridor'],
  ])('%o is refused as %s', (changes, finding) => {
    expect(findings(changes)).toEqual([finding])
  })

  it('suggests the nearest names for a name that is not known', () => {
    expect(sentence({ origin: { place: 'Zhengzhuo' } })).toContain('Zhengzhou (CN)')
    // Nothing of the corridor begins so.
    for (const slip of ['Zengzhou', 'hengzhou']) {
      expect(sentence({ origin: { place: slip } })).toContain('Zhengzhou (CN)')
    }
    expect(sentence({ destination: { place: 'Lege' } })).toContain('Liège (BE)')
  })

  it('reads Brest by its country, and Brest alone as the town that the corridor serves', () => {
    expect(read({ destination: { place: 'Brest', country: 'FR' } }).destination.country).toBe('FR')
    expect(read({ destination: { place: 'Brest' } }).destination.country).toBe('FR')
  })

  it('keeps the name of a village that its country and postcode place near a known town', () => {
    const { destination } = read({
      destination: { country: 'BE', place: 'Nandrin-le-Petit', postcode: 'B-4550' },
    })
    expect(destination).toMatchObject({ name: 'Nandrin-le-Petit', postcode: '4550', country: 'BE' })
    expect(Math.abs(destination.latitude - 50.6)).toBeLessThan(0.5)
  })

  it("fills the usual postcode where none was typed, since Europe's haulage is priced by it", () => {
    expect(read({ destination: { place: 'Milano', country: 'IT' } }).destination.postcode).toBe('20121')
    expect(read({ destination: { place: 'Lodz' } }).destination.postcode).toBe('90001')
  })

  it('tells an Alsatian village by its postcode, since it keeps holidays of its own', () => {
    const { destination } = read({ destination: { country: 'FR', place: 'Wangenbourg', postcode: '67710' } })
    expect(destination).toMatchObject({ region: '67', postcode: '67710' })
    expect(read({ destination: { place: 'Strasbourg' } }).destination.region).toBe('67')
    expect(read({ destination: { place: 'Lyon' } }).destination.region).toBeNull()
  })

  it('takes codes: a terminal by UN/LOCODE, an airport by IATA', () => {
    const { origin, destination } = read({ origin: { unlocode: 'CNZGZ' }, destination: { iata: 'lgg' } })
    expect(origin).toMatchObject({ name: 'Zhengzhou Putian', region: 'Henan', unlocode: 'CNZGZ' })
    expect(destination).toMatchObject({ iata: 'LGG', country: 'BE' })
  })
})

describe('cargo', () => {
  it.each([
    [piece({ count: '' }), 'pieces.0.count CountMissing'],
    [piece({ count: 0 }), 'pieces.0.count NotPositive'],
    [piece({ count: 2.5 }), 'pieces.0.count NotWhole'],
    [piece({ count: 10_001 }), 'pieces.0.count TooMany'],
    [piece({ length: '6o' }), 'pieces.0.length NumberUnreadable'],
    [piece({ length: '' }), 'pieces.0.length LengthMissing'],
    [piece({ width: null }), 'pieces.0.width WidthMissing'],
    [piece({ height: undefined }), 'pieces.0.height HeightMissing'],
    [piece({ length: -60 }), 'pieces.0.length NotPositive'],
    [piece({ length: '40.01', width: 1, height: 1, unit: 'm' }), 'pieces.0.length SideTooLong'],
    [piece({ length: 1575, unit: 'in' }), 'pieces.0.length SideTooLong'],
    [piece({ height: '0.001' }), 'pieces.0.height TooSmall'],
    [piece({ weight: '' }), 'pieces.0.weight WeightMissing'],
    [piece({ weight: '18,5' }), 'pieces.0.weight DecimalComma'],
    [piece({ weight: 1_000_000_000_000 }), 'pieces.0.weight TooHeavy'],
    [piece({ weight: '1e30' }), 'pieces.0.weight NumberTooLong'],
    [piece({ weight: '9'.repeat(120) }), 'pieces.0.weight NumberTooLong'],
    [piece({ count: 10_000, weight: 200 }), 'pieces ShipmentTooHeavy'],
    [piece({ count: 5_000, length: 300, width: 200, height: 200 }), 'pieces ShipmentTooLarge'],
    [{ pieces: [] }, 'pieces NothingToMove'],
    [{ pieces: [{ count: '', length: '', width: '', height: '', weight: '' }] }, 'pieces NothingToMove'],
    [{ totals: { pieces: 1, weightKg: 5, volumeM3: 1 } }, 'pieces CargoTwice'],
    [{ pieces: [], totals: { pieces: 1, weightKg: 5, volumeM3: '' } }, 'totals.volumeM3 VolumeMissing'],
    [
      { pieces: [], containers: [{ type: '20GP' as const, count: '', weightKg: 900 }] },
      'containers.0.count ContainerCountMissing',
    ],
  ])('%o is refused as %s', (changes, finding) => {
    expect(findings(changes)).toEqual([finding])
  })

  it('lets the longest side, the most pieces and the heaviest piece pass', () => {
    expect(read(piece({ count: 1, length: 40, unit: 'm', width: 0.4, height: 0.4 })).cargo.kind).toBe(
      'pieces',
    )
    expect(read(piece({ count: 10_000, length: 20 })).cargo.kind).toBe('pieces')
    expect(read(piece({ count: 1, weight: 1000, weightUnit: 't' })).cargo.kind).toBe('pieces')
  })

  it('tells how to write 18,5', () => {
    expect(sentence(piece({ weight: '18,5' }))).toBe('Write decimals with a point: 18.5 instead of 18,5.')
  })

  it('is handed back with the refusal when only the rest is wrong, so that totals stay on the screen', () => {
    expect(refusal({ readyOn: '' }).cargo).toEqual(read({}).cargo)
    expect(refusal(piece({ weight: 'x' })).cargo).toBeNull()
    expect(refusal(piece({ count: 10_000, weight: 200 })).cargo).toBeNull()
  })

  it('names every field that is wrong, at once', () => {
    expect(
      findings({ origin: {}, readyOn: 'soon', ...piece({ count: 'ten', weight: '' }), currency: 'QQQ' }),
    ).toEqual([
      'origin.place OriginMissing',
      'readyOn DateShape',
      'pieces.0.count NumberUnreadable',
      'pieces.0.weight WeightMissing',
      'currency CurrencyUnknown',
    ])
  })
})

describe('goods and money', () => {
  it.each([
    [{ goods: [{ hsCode: '94x' }] }, 'goods.0.hsCode HsCodeShape'],
    [{ goods: [{ description: 'Lamps', value: -1 }] }, 'goods.0.value Negative'],
    [{ goods: [{ value: 10, currency: 'XYZ' }] }, 'goods.0.currency CurrencyUnknown'],
    [{ goods: [{ description: 'Cells', unNumbers: ['34'] }] }, 'goods.0.unNumbers.0 UnNumberShape'],
    [{ handling: { unNumber: 'battery' } }, 'handling.unNumber UnNumberShape'],
    [{ capitalPercent: 101 }, 'capitalPercent TooMuch'],
    [{ declaredForCarriage: { value: '1e20', currency: 'EUR' } }, 'declaredForCarriage.value NumberTooLong'],
    [{ delayCostPerDay: { value: '5 €', currency: 'EUR' } }, 'delayCostPerDay.value NumberUnreadable'],
    [{ parcels: { count: 10, orderValue: '', currency: 'EUR' } }, 'parcels.orderValue AmountMissing'],
    [
      { estimates: [{ component: 'import-clearance', code: 'IMP', low: 120, high: 90 }] },
      'estimates.0.high EstimateReversed',
    ],
  ])('%o is refused as %s', (changes, finding) => {
    expect(findings(changes)).toEqual([finding])
  })
})
