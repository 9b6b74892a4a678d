import { describe, expect, it } from 'vitest'
import { fitsWithin } from '../../shared/engine/acceptance.ts'
import { measureCargo } from '../../shared/engine/cargo-measures.ts'
import { cargoTraits } from '../../shared/engine/cargo-traits.ts'
import { preflight } from '../../shared/engine/preflight.ts'
import { screenGoods, screeningWarnings } from '../../shared/engine/screening.ts'
import type { Shipment } from '../../shared/freight/shipment.ts'
import { bookOf } from '../book-builders.ts'
import { airRate, dec, day, lclRate, pieces, shipmentOf } from '../builders.ts'
import { codesOf, compareWith } from './offer-builders.ts'

const book = bookOf([])
const check = (fields: Partial<Shipment>) =>
  preflight(shipmentOf(fields), book).filter(({ code }) => code !== 'ScreeningNotChecked')
const withPiece = (...args: Parameters<typeof pieces>) =>
  check({ cargo: { kind: 'pieces', pieces: [pieces(...args)] } }).map(({ code, path }) => `${code} ${path}`)

const goodsOf = (...codes: readonly string[]) =>
  codes.map((hsCode) => ({
    description: '',
    hsCode,
    value: null,
    origin: null,
    units: null,
    weightKg: null,
    unNumbers: [],
    priceIncludes: 'goods' as const,
    dutyPercent: null,
    vatPercent: null,
  }))

describe('preflight', () => {
  it('finds nothing in an ordinary shipment', () => {
    expect(check({})).toEqual([])
  })

  it.each([
    // 1,200 × 800 × 1,000 cm at 300 kg is 0.3 kg per m³; read as mm it is a pallet of 313 kg per m³.
    [
      'millimetres typed as centimetres',
      [1, [1200, 800, 1000], 300],
      'MillimetresAsCentimetres pieces.0.length',
    ],
    // 20 × 20 × 20 cm at 100 kg: 12,500 kg per m³.
    ['denser than lead', [1, [20, 20, 20], 100], 'ImpossibleDensity pieces.0.weight'],
    // 100 × 100 × 100 cm at 5 kg.
    ['lighter than packed goods', [1, [100, 100, 100], 5], 'ImplausiblyLight pieces.0.weight'],
    // Neither through a door of 2.58 m nor under a deck of 2.95 m.
    ['goes nowhere', [1, [300, 300, 300], 3000, { tiltable: false }], 'PieceTooLargeForAll pieces.0.length'],
    // 1,250 cm long: longer than a 40' inside, in a 45' it fits.
    [
      'higher than the main deck',
      [1, [240, 240, 296], 3000, { tiltable: false }],
      'PieceTooLargeForAll pieces.0.length',
    ],
    [
      'through no container door',
      [1, [300, 250, 280], 3000, { tiltable: false }],
      'PieceTooLargeForContainers pieces.0.length',
    ],
  ] as const)('sees what is %s', (_, [count, size, kg, ...rest], expected) => {
    expect(withPiece(count, size, kg, ...rest)).toContain(expected)
  })

  it('takes a long piece for a long piece: 620 × 40 × 40 cm of 480 kg', () => {
    expect(withPiece(2, [620, 40, 40], 480)).toEqual([])
  })

  it('sees dates that cannot be', () => {
    const found = check({ readyOn: day('2026-11-20'), neededBy: day('2026-11-10') })
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'ReadyInPast readyOn',
      'NeededBeforeReady neededBy',
    ])
  })

  it('sees an impossible density in bare totals', () => {
    const cargo = { kind: 'totals', pieces: 1, grams: 20_000_000, volumeM3: dec('1') } as const
    expect(codesOf(check({ cargo }))).toEqual(['ImpossibleDensityTotal'])
  })

  it('says that goods without an HS code are not screened, which is not the same as passed', () => {
    expect(codesOf(preflight(shipmentOf(), book))).toEqual(['ScreeningNotChecked'])
    expect(codesOf(preflight(shipmentOf({ goods: goodsOf('940542') }), book))).toEqual([])
    const [second] = preflight(shipmentOf({ goods: goodsOf('940542', '') }), book)
    expect(second).toMatchObject({ code: 'LineNotScreened', path: 'goods.1.hsCode' })
  })
})

describe('screening by code', () => {
  const screened = (
    direction: 'westbound' | 'eastbound',
    mode: 'air' | 'rail-lcl' | 'rail-fcl',
    on: string,
    ...codes: readonly string[]
  ) => {
    const shipment = shipmentOf({ goods: goodsOf(...codes) })
    const traits = cargoTraits(shipment, measureCargo(shipment.cargo))
    return codesOf(screeningWarnings(screenGoods(traits, book, mode, direction, day(on))))
  }

  it.each([
    ['eastbound', 'rail-lcl', '2026-12-11', '847150', ['TransitBanCheck']],
    ['westbound', 'rail-lcl', '2026-12-11', '847150', []],
    ['eastbound', 'air', '2026-12-11', '847150', []],
    ['westbound', 'rail-fcl', '2026-12-11', '610910', ['RussianTransitCheck']],
    ['westbound', 'rail-fcl', '2024-09-30', '610910', []],
    ['eastbound', 'rail-fcl', '2026-12-11', '610910', []],
    ['westbound', 'rail-fcl', '2026-12-11', '330499', ['WinterLiner']],
    ['westbound', 'rail-fcl', '2026-07-11', '330499', []],
    ['eastbound', 'rail-fcl', '2026-07-11', '2204.21', ['FoodTransitCheck']],
  ] as const)('%s by %s on %s, HS %s: %j', (direction, mode, on, code, expected) => {
    expect(screened(direction, mode, on, code)).toEqual(expected)
  })

  it('stands as a warning on the offer, never as a refusal', () => {
    const { offers, exclusions } = compareWith([lclRate()], { goods: goodsOf('610910') })
    expect(exclusions).toEqual([])
    expect(offers[0] && codesOf(offers[0].warnings)).toContain('RussianTransitCheck')
  })
})

describe('aircraft limits', () => {
  const belly = { length: 31_700, width: 22_300, height: 16_000 }

  it.each([
    ['lies within', pieces(1, [310, 220, 150], 10), true],
    ['is turned on the floor', pieces(1, [220, 310, 150], 10, { tiltable: false }), true],
    ['stands too high and may not be tilted', pieces(1, [100, 100, 200], 10, { tiltable: false }), false],
    ['is laid down', pieces(1, [100, 100, 200], 10), true],
    ['is too long', pieces(1, [320, 100, 100], 10), false],
  ] as const)('of the belly: a piece that %s', (_, piece, expected) => {
    expect(fitsWithin(piece, belly)).toBe(expected)
  })

  const offered = (rate: Parameters<typeof airRate>[0], piece: ReturnType<typeof pieces>) => {
    const { offers, exclusions } = compareWith([airRate(rate)], {
      cargo: { kind: 'pieces', pieces: [piece] },
    })
    return offers[0] ? codesOf(offers[0].warnings) : exclusions.map(({ reason }) => reason)
  }

  it('refuse by the aircraft, or by what the rate itself takes', () => {
    const tall = pieces(1, [100, 100, 200], 100, { tiltable: false })
    expect(offered({ aircraft: 'belly' }, tall)).toEqual(['PieceLargerThanBelly'])
    expect(offered({ aircraft: 'freighter' }, tall)).toEqual([])
    expect(offered({ aircraft: 'freighter', maxPiece: belly }, tall)).toEqual(['PieceLargerThanRate'])
    const taller = pieces(1, [100, 100, 300], 100, { tiltable: false })
    expect(offered({ aircraft: 'freighter' }, taller)).toEqual(['PieceHigherThanMainDeck'])
    expect(offered({ maxPieceKg: dec('99') }, tall)).toEqual(['PieceTooHeavy'])
  })

  it('warn of the floor load above 150 kg a piece', () => {
    expect(offered({}, pieces(1, [100, 100, 100], 150))).toEqual([])
    expect(offered({}, pieces(1, [100, 100, 100], 150.1))).toEqual(['FloorLoad'])
  })
})
