import { describe, expect, it } from 'vitest'
import { compare } from '../../shared/engine/compare.ts'
import { comparisonSchema } from '../../shared/quote/comparison.ts'
import { findConflicts } from '../../shared/tariff/compile-conflicts.ts'
import { createWording } from '../../shared/text/format.ts'
import { wordComparison } from '../../shared/text/word-comparison.ts'
import { sampleBook, sampleShipment, sampleVersions } from '../sample-book.ts'

const book = sampleBook()
const wording = createWording('en')

describe('the sample book', () => {
  it('holds no two rows that claim one price', () => {
    expect(findConflicts(sampleVersions)).toEqual([])
  })

  it.each([
    'zhengzhou-liege-185kg',
    'yiwu-milan-2400kg-9m3',
    'liege-zhengzhou-600kg-3m3',
    'munich-xian-18t-58m3',
  ])('prices %s door to door by air, LCL and container, every offer complete', (name) => {
    const { offers, exclusions, recommendation, sample } = compare(sampleShipment(name), book)
    expect(
      offers.flatMap(({ id, holes }) => holes.map(({ component, code }) => `${id} ${component} ${code}`)),
    ).toEqual([])
    expect(new Set(offers.map(({ mode }) => mode))).toEqual(new Set(['air', 'rail-lcl', 'rail-fcl']))
    expect(exclusions).toEqual([])
    expect(recommendation?.offer).toBe(offers[0]?.id)
    expect(sample).toBe(true)
  })

  it.each([
    'zhengzhou-liege-185kg',
    'chongqing-duisburg-two-containers',
    'hangzhou-liege-parcels',
    'shenzhen-liege-lithium-batteries',
    'stuttgart-chengdu-computers',
    'suzhou-lyon-long-profiles',
  ])('answers %s in the shape of the contract, every sentence worded', (name) => {
    const worded = wordComparison(compare(sampleShipment(name), book), wording)
    expect(comparisonSchema.safeParse(worded).error).toBeUndefined()
    expect(JSON.stringify(worded)).not.toMatch(
      /"(?:warning|exclusion|remedy|missing|lineName|recommendation|rating)\.[^"]*"/,
    )
  })

  it('prices 185 kg and 1.2 m³ to the cents that paper gives', () => {
    const { offers } = compare(sampleShipment('zhengzhou-liege-185kg'), book)
    const totals = Object.fromEntries(offers.map(({ id, total }) => [id, total]))
    // CNY at 8.2145, USD at 1.1593. Haulage: 400 kg by volume (1.2 × 333 = 399.6) × 22.50 per 100 = 90.00, at least
    // 200.00 CNY = 24.35. AWB 330 = 40.17. Handling 185 × 0.5 = 92.50 = 11.26. X-ray at least 50 = 6.09. Cargo data
    // 20.00. Export 280 = 34.09. Freight 200 × 4.90 = 980.00. Cleared at the door, so T1 60.00. Import handling 45.00,
    // documents 45.00, declaration 95.00, HS lines 0.00. Delivery 400 kg × 13.40 = 53.60, at least 75.00; fuel 14 % 10.50.
    expect(totals['air:CGO-LGG:meuse-cargo:freighter']).toBe('1446.46')
    // 1.2 W/M: 160 USD = 192.00 = 165.62; station 180 CNY × 1.2 = 216.00 = 26.29; note 400 CNY = 48.69; T1 65.00;
    // station 28 × 1.2 = 33.60; delivery order 55.00; 24.35 + 34.09 + 95.00 + 75.00 + 10.50.
    expect(totals['rail-lcl:CNZGZ-BENRY:corridor-rail:zhengzhou-liege-train']).toBe('633.14')
  })
})
