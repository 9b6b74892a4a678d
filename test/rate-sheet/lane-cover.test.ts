import { describe, expect, it } from 'vitest'
import { findCoverGaps } from '../../shared/rate-sheet/lane-cover.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'
import { airRate, date } from '../builders.ts'

const today = date('2026-11-23')
const rate = (from: string | null, to: string | null, origin = 'CGO'): TariffRow =>
  airRate({
    origin,
    destination: 'LGG',
    validFrom: from === null ? null : date(from),
    validTo: to === null ? null : date(to),
  })

describe('days without a rate between two versions', () => {
  it('are those after the old one’s last day and before the new one’s first, per lane', () => {
    const before = [rate('2026-10-01', '2026-12-31'), rate('2026-10-01', '2026-12-31', 'PVG')]
    const after = [rate('2027-01-15', '2027-03-31'), rate('2027-01-01', '2027-03-31', 'PVG')]
    expect(findCoverGaps(before, after, [], today)).toEqual([
      { mode: 'air', origin: 'CGO', destination: 'LGG', from: '2027-01-01', to: '2027-01-14' },
    ])
  })

  it('are told from today on where the old one has run out', () => {
    const gaps = findCoverGaps([rate(null, '2026-10-31')], [rate('2026-12-01', null)], [], today)
    expect(gaps).toMatchObject([{ from: '2026-11-23', to: '2026-11-30' }])
  })

  it('are none where another tariff in force has a rate, and only the rest where it has one for some', () => {
    const before = [rate(null, '2026-12-31')]
    const after = [rate('2027-01-15', null)]
    expect(findCoverGaps(before, after, [rate('2026-12-20', '2027-01-20')], today)).toEqual([])
    expect(findCoverGaps(before, after, [rate('2027-01-04', '2027-01-31')], today)).toMatchObject([
      { from: '2027-01-01', to: '2027-01-03' },
    ])
  })

  it('are none where the versions meet or overlap, or the lane is new or dropped', () => {
    expect(findCoverGaps([rate(null, '2026-12-31')], [rate('2027-01-01', null)], [], today)).toEqual([])
    expect(findCoverGaps([rate(null, null)], [rate('2027-01-01', null)], [], today)).toEqual([])
    expect(findCoverGaps([rate(null, '2026-12-31', 'PVG')], [rate('2027-01-15', null)], [], today)).toEqual(
      [],
    )
  })
})
