import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createContainerBox } from '../../shared/engine/container-box.ts'
import { containerSets, type ContainerLoad } from '../../shared/engine/container-load.ts'
import type { Equipment } from '../../shared/freight/equipment.ts'
import type { Cargo, Piece } from '../../shared/freight/shipment.ts'
import vectors from '../vectors/rail-lcl.json' with { type: 'json' }
import { cargoOf, parameters, piece, totals, wording } from './rating-builders.ts'

const boxes = (...types: readonly Equipment[]) => {
  const rule = parameters()
  return rule.containers
    .filter((limits) => types.includes(limits.type))
    .map((limits) => createContainerBox(limits, rule))
}

const load = (cargo: Cargo, ...types: readonly Equipment[]): ContainerLoad =>
  containerSets(cargo, boxes(...types), 10)

const named = (answer: ContainerLoad): readonly string[] =>
  answer.sets.map((set) => set.equipment.map((box) => `${box.count}×${box.type}`).join('+'))

const pallets = (count: number, kg: string, own: Partial<Piece> = {}): Piece =>
  piece(count, '120', '80', '100', kg, { packaging: 'pallet', tiltable: false, ...own })

test('published: sixty pallets two high need a 40HC and a 20GP beside it', () => {
  // Floor of a 40HC: 12.032 × 2.35 × 80 % = 22.62 m² / 0.96 = 23 stacks, 46 pallets; a 20GP takes 11 stacks, 22.
  // The volume alone, 57.6 m³, would be within 85 % of 76 = 64.6.
  const answer = load(cargoOf(pallets(60, '300')), '20GP', '40HC')
  expect(named(answer)).toContain(vectors.containers[0]?.result.map((type) => `1×${type}`).join('+'))
  expect(named(answer)).toEqual(['1×40HC+1×20GP', '2×40HC', '3×20GP'])
})

test('46 pallets are the most that one 40HC takes, 47 are one too many', () => {
  expect(named(load(cargoOf(pallets(46, '300')), '40HC'))).toEqual(['1×40HC'])
  expect(named(load(cargoOf(pallets(47, '300')), '40HC'))).toEqual(['2×40HC'])
})

test('nothing stands on what is not stackable: 23 pallets on the floor, no more', () => {
  expect(named(load(cargoOf(pallets(23, '300', { stackable: false })), '40HC'))).toEqual(['1×40HC'])
  expect(named(load(cargoOf(pallets(24, '300', { stackable: false })), '40HC'))).toEqual(['2×40HC'])
})

test('payload: 21 t go into a 40HC, 21.5 t into a 20GP, and not a kilogram more', () => {
  expect(named(load(cargoOf(pallets(21, '1000')), '40HC'))).toEqual(['1×40HC'])
  expect(named(load(cargoOf(pallets(20, '1000'), pallets(1, '1001')), '40HC'))).toEqual(['2×40HC'])
  expect(named(load(cargoOf(pallets(20, '1000'), pallets(1, '1500')), '20GP', '40HC'))).toEqual([
    '1×20GP',
    '2×40HC',
  ])
})

test('volume: 85 % of 33 m³ are 28.05 m³ for bare totals, whose floor and door nobody checked', () => {
  const fits = load(totals(1, '1000', '28.05'), '20GP')
  expect(named(fits)).toEqual(['1×20GP'])
  expect(fits.sets[0]?.warnings.map((warning) => warning.code)).toEqual(['OddTwenty', 'FloorNotChecked'])
  expect(named(load(totals(1, '1000', '28.051'), '20GP'))).toEqual(['2×20GP'])
})

test('totals are poured so that payload and volume hold in each box', () => {
  // 42 t in 40 m³: by payload alone 2 × 21; 41 t and 60 m³ on 20GP (21.5 t, 28.05 m³): 41/21.5 = 1.9, 60/28.05 = 2.1.
  expect(named(load(totals(1, '42000', '40'), '40HC'))).toEqual(['2×40HC'])
  expect(named(load(totals(1, '42000.001', '40'), '40HC'))).toEqual(['3×40HC'])
  expect(named(load(totals(1, '41000', '60'), '20GP'))).toEqual(['3×20GP'])
})

test('a piece goes through the door upright, or on its side only if it may be tilted', () => {
  // 2.4 m high: above the 2.27 m of a 20GP's door, under the 2.58 m of a high cube's.
  const tall = (tiltable: boolean): Cargo => cargoOf(piece(1, '100', '100', '240', '500', { tiltable }))
  expect(named(load(tall(false), '20GP', '40HC'))).toEqual(['1×40HC'])
  expect(named(load(tall(true), '20GP', '40HC'))).toEqual(['1×20GP', '1×40HC'])
  const refused = load(tall(false), '20GP')
  expect(refused.refusal?.code).toBe('PieceTooLargeForContainer')
  expect(refused.refusal && wording.word(refused.refusal.explanation)).toBe(
    'a piece of 1.00 × 1.00 × 2.40 m does not pass the door of any container here',
  )
})

test('too long, too heavy, or too much is refused with its reason', () => {
  const code = (cargo: Cargo): string | undefined => load(cargo, '20GP', '40HC', '45HC').refusal?.code
  expect(code(cargoOf(piece(1, '1360', '100', '100', '500')))).toBe('PieceTooLargeForContainer')
  expect(code(cargoOf(piece(1, '500', '200', '200', '22000')))).toBe('PieceTooHeavyForContainer')
  expect(code(cargoOf(pallets(2000, '300')))).toBe('TooMuchForContainers')
  expect(code(totals(1, '1000000000000', '3'))).toBe('TooMuchForContainers')
  expect(code(totals(1, '1000', '100000'))).toBe('TooMuchForContainers')
})

test('given containers are just those, each within its payload', () => {
  const given = (grams: number): Cargo => ({
    kind: 'containers',
    containers: [{ type: '20GP', count: 3, grams }],
  })
  const answer = load(given(64_500_000), '20GP')
  expect(named(answer)).toEqual(['3×20GP'])
  expect(answer.sets[0]?.warnings.map((warning) => warning.code)).toEqual(['OddTwenty', 'FloorNotChecked'])
  expect(load(given(64_500_001), '20GP').refusal?.code).toBe('ContainerOverPayload')
  expect(load(given(1), '40HC').refusal?.code).toBe('ContainerNotOffered')
})

test('heavy and bulky lines are shared between alike boxes', () => {
  // 24 pallets that nothing may stand on need two floors (23 each); 30 t of steel on 20 small bases need two payloads.
  const steel = piece(20, '60', '60', '60', '1500', { tiltable: false })
  expect(named(load(cargoOf(pallets(24, '100', { stackable: false }), steel), '40HC'))).toEqual(['2×40HC'])
})

const anyPiece = fc
  .record({
    count: fc.integer({ min: 1, max: 60 }),
    edges: fc.tuple(...[40, 30, 20].map((least) => fc.integer({ min: least, max: 150 }))),
    kg: fc.integer({ min: 1, max: 900 }),
    stackable: fc.boolean(),
  })
  .map(({ count, edges: [length = 1, width = 1, height = 1], kg, stackable }) =>
    piece(count, String(length), String(width), String(height), String(kg), { stackable }),
  )

test('sets hold no superfluous box, and the order of the lines does not matter', () => {
  fc.assert(
    fc.property(fc.array(anyPiece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const answer = load(cargoOf(...pieces), '20GP', '40GP', '40HC')
      expect(named(load(cargoOf(...pieces.toReversed()), '20GP', '40GP', '40HC'))).toEqual(named(answer))
      for (const set of answer.sets) {
        const inside = answer.sets.filter(
          (other) =>
            other !== set &&
            other.equipment.every(
              (box) => (set.equipment.find(({ type }) => type === box.type)?.count ?? 0) >= box.count,
            ),
        )
        expect(inside).toEqual([])
        const grams = pieces.reduce((sum, { lineGrams }) => sum + lineGrams, 0)
        const payload = set.equipment.reduce(
          (sum, box) => sum + box.count * (box.type === '20GP' ? 21_500_000 : 21_000_000),
          0,
        )
        expect(payload).toBeGreaterThanOrEqual(grams)
      }
    }),
    { numRuns: 300 },
  )
})
