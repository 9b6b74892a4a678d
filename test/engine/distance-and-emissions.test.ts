import { expect, test } from 'vitest'
import { emissionsKg } from '../../shared/engine/emissions.ts'
import { detouredKm, greatCircleKm } from '../../shared/engine/great-circle.ts'
import { decimalToText } from '../../shared/kernel/decimal.ts'
import vectors from '../vectors/emissions-and-time.json' with { type: 'json' }
import { d } from './rating-builders.ts'

const vector = (id: string): string | undefined => vectors.cases.find((entry) => entry.id === id)?.kgCO2e
const kilograms = (...given: Parameters<typeof emissionsKg>): string => decimalToText(emissionsKg(...given))

test('published: E01, E05 and E09', () => {
  expect(kilograms(10_000_000, [{ km: 500, factor: d('0.12715') }])).toBe(vector('E01'))
  expect(kilograms(1_000_000, [{ km: 8245 + 95, factor: d('0.608') }])).toBe(vector('E05'))
  expect(
    kilograms(1_000_000, [
      { km: 9170, factor: d('0.0307') },
      { km: 1490, factor: d('0.0108') },
    ]),
  ).toBe(vector('E09'))
})

test('grams of CO2e are rounded half up, once over all legs', () => {
  // 0.001 t × 5 km × 0.1 = 0.0005 kg, twice 0.001; each leg rounded alone would give 0.002.
  const leg = { km: 5, factor: d('0.1') }
  expect(kilograms(1000, [leg])).toBe('0.001')
  expect(kilograms(1000, [leg, leg])).toBe('0.001')
})

// Airport reference points: Zhengzhou Xinzheng and Liège.
const zhengzhou = { latitude: 34.5197, longitude: 113.8409 }
const liege = { latitude: 50.6374, longitude: 5.4432 }

test('great circle: Zhengzhou to Liège is 8,245 km either way, a quarter of a meridian 10,008', () => {
  expect(greatCircleKm(zhengzhou, liege)).toBe(8245)
  expect(greatCircleKm(liege, zhengzhou)).toBe(8245)
  // 6,371 × π / 2 = 10,007.54
  expect(greatCircleKm({ latitude: 0, longitude: 0 }, { latitude: 90, longitude: 0 })).toBe(10_008)
  expect(greatCircleKm(liege, liege)).toBe(0)
})

test('the detour is taken before the kilometre is rounded', () => {
  // A degree of the equator is 111.19493 km; × 1.3 = 144.5534 → 145, not 111 × 1.3 = 144.3 → 144.
  const [west, east] = [
    { latitude: 0, longitude: 0 },
    { latitude: 0, longitude: 1 },
  ]
  expect(detouredKm(west, east, d('1.3'))).toBe(145)
  expect(detouredKm(west, east, d('1'))).toBe(111)
})
