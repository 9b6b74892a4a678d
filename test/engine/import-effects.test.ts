import { describe, expect, it } from 'vitest'
import { importEffects, type OpenWork } from '../../shared/engine/import-effects.ts'
import type { TariffBook } from '../../shared/tariff/tariff-book.ts'
import { airRate, ladder, shipmentOf } from '../builders.ts'
import { bookWith } from './offer-builders.ts'

/** 185 kg and 1.2 m³ from Zhengzhou to Liège, door to door: 340 EUR and 200 kg at the +100 rate. */
const costing = (per100: string): TariffBook =>
  bookWith([airRate({ breaks: ladder({ 0: '7.50', 45: '5.90', 100: per100 }) })])

const draft: OpenWork = {
  kind: 'draft',
  label: 'LED lamps',
  customer: null,
  shipment: shipmentOf(),
  sold: [],
  floorPercent: null,
}
const quote = (label: string, total: string, floorPercent: string | null = '12'): OpenWork => ({
  ...draft,
  kind: 'quote',
  label,
  customer: 'Delhaye',
  sold: [{ offer: 'air:CGO-LGG:carrier:service', total }],
  floorPercent,
})

describe('what a change of the book does to open work', () => {
  it('is the cost of a draft’s cheapest offer before and after, and nothing where it stays', () => {
    // 340 + 200 × 4.90 = 1320; 340 + 200 × 5.20 = 1380.
    expect(importEffects(costing('4.90'), costing('5.20'), [draft])).toMatchObject([
      {
        label: 'LED lamps',
        mode: 'air',
        lane: 'CGO–LGG',
        before: '1320.00',
        after: '1380.00',
        change: '60.00',
        sell: null,
      },
    ])
    expect(importEffects(costing('4.90'), costing('4.90'), [draft])).toEqual([])
  })

  it('leaves a quote’s price and moves its margin: 1500 sold is 12.0 % over 1320, and 8.0 % over 1380', () => {
    expect(importEffects(costing('4.90'), costing('5.20'), [quote('Q-1', '1500.00')])).toMatchObject([
      { sell: '1500.00', marginBefore: '12.0', marginAfter: '8.0', belowFloor: true },
    ])
  })

  it('compares with the floor exactly: a margin that is shown as 12.0 % may lie under 12', () => {
    // (1500 − 1320) / 1500 = 12 %; (1499.99 − 1320) / 1499.99 = 11.9994 %.
    const before = costing('5.20')
    const [atFloor] = importEffects(before, costing('4.90'), [quote('Q-1', '1500.00')])
    expect(atFloor).toMatchObject({ marginAfter: '12.0', belowFloor: false })
    const [under] = importEffects(before, costing('4.90'), [quote('Q-1', '1499.99')])
    expect(under).toMatchObject({ marginAfter: '12.0', belowFloor: true })
    const [free] = importEffects(before, costing('4.90'), [quote('Q-1', '1.00', null)])
    expect(free).toMatchObject({ belowFloor: false })
  })

  it('lists a lost price first, then the worst margin, then drafts', () => {
    const lost: OpenWork = {
      ...quote('Q-lost', '1500.00'),
      sold: [{ offer: 'no such offer', total: '1500.00' }],
    }
    const gone = importEffects(costing('4.90'), bookWith([]), [draft])
    expect(gone).toMatchObject([{ before: '1320.00', after: null, change: null }])
    const listed = importEffects(costing('4.90'), costing('5.20'), [
      draft,
      quote('Q-good', '2000.00'),
      lost,
      quote('Q-bad', '1400.00'),
    ])
    expect(listed.map(({ label }) => label)).toEqual(['Q-bad', 'Q-good', 'LED lamps'])
    expect(
      importEffects(costing('4.90'), bookWith([]), [draft, quote('Q-1', '1500.00')])[0]?.after,
    ).toBeNull()
  })
})
