import { expect, test } from 'vitest'
import { compareEmissions } from '../../shared/engine/compare-emissions.ts'

/** kg and euros as grams and cents. */
const offer = (kg: number, euros: number) => ({
  emissionGrams: Math.round(kg * 1000),
  total: Math.round(euros * 100),
})

test.each([
  // 1,444.640 − 56.127 = 1,388.513 kg; 1,444.640 / 56.127 = 25.74 → 25.7 times; rail is cheaper: nothing to pay.
  [offer(1444.64, 1440.21), offer(56.127, 633.14), 'rail', '1388.513', '25.7', null],
  // 1,000 − 200 = 800 kg = 0.8 t; rail 500 − 300 = 200 € dearer: 200 / 0.8 = 250 € a tonne.
  [offer(1000, 300), offer(200, 500), 'rail', '800.000', '5.0', '250.00'],
  // 1 / 0.03 t = 33.333… → 33.33 €; 40 / 10 = 4.0 times.
  [offer(40, 10), offer(10, 11), 'rail', '30.000', '4.0', '33.33'],
  // Half a cent goes up: 0.05 € over 0.01 t is 5.00; 0.01 € over 0.008 t is 1.25.
  [offer(10, 1), offer(2, 1.01), 'rail', '8.000', '5.0', '1.25'],
  // Air cleaner (a short hop against a long way round), and dearer: 90 / 0.01 t.
  [offer(5, 190), offer(15, 100), 'air', '10.000', '3.0', '9000.00'],
  // The same price: nothing to pay.
  [offer(20, 100), offer(10, 100), 'rail', '10.000', '2.0', null],
  [offer(10, 100), offer(10, 200), null, '0.000', '1.0', null],
  [offer(10, 100), offer(0, 200), 'rail', '10.000', null, '10000.00'],
])('%j beside %j', (air, rail, cleaner, savesKg, times, perTonne) => {
  expect(compareEmissions(air, rail, 'EUR')).toEqual({ cleaner, savesKg, times, perTonne })
})
