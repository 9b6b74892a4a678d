import { describe, expect, it } from 'vitest'
import { densify, labelWidth, overlap } from '../../renderer/decide/chart-geometry.ts'
import { placeMapLabels, type PlacedLabel, type WantedLabel } from '../../renderer/map/place-map-labels.ts'

const sheet = { width: 400, height: 200 }
const label = (key: string, x: number, y: number, kind: WantedLabel['kind'] = 'passed'): WantedLabel => ({
  key,
  text: key,
  at: { x, y },
  kind,
})

const areaOf = ({ text, x, y, anchor }: PlacedLabel) => {
  const width = labelWidth(text)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - 11.5, bottom: y + 3.5 }
}

describe('the names on the map', () => {
  it('never stand on one another, on another place’s mark, or over the edge', () => {
    const wanted = [
      label('Liège', 60, 80, 'door'),
      label('Aachen', 68, 80),
      label('Duisburg', 74, 76),
      label('Małaszewicze: change of gauge', 150, 100, 'gauge-change'),
      label('Brest', 153, 100),
      label('Zhengzhou', 396, 4, 'door'),
    ]
    const placed = placeMapLabels(wanted, [], sheet)
    expect(placed.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['Liège', 'Małaszewicze: change of gauge', 'Zhengzhou']),
    )
    for (const one of placed) {
      const area = areaOf(one)
      expect([one.key, area.left >= 0 && area.right <= sheet.width && area.top >= 0]).toEqual([one.key, true])
      for (const other of placed) {
        if (other !== one)
          expect([one.key, other.key, overlap(area, areaOf(other))]).toEqual([one.key, other.key, false])
      }
      for (const { at } of wanted) {
        expect(at.x > area.left && at.x < area.right && at.y > area.top && at.y < area.bottom).toBe(false)
      }
    }
  })

  it('keep off the ways, and a place that is only passed goes unnamed rather than over one', () => {
    const over = densify([
      { x: 0, y: 85 },
      { x: 400, y: 85 },
    ])
    const [free] = placeMapLabels([label('Moscow', 200, 100)], over, sheet)
    expect(free?.y).toBeGreaterThan(100)
    // Nine ways so close that no name fits between them.
    const everywhere = Array.from({ length: 20 }, (_, row) =>
      densify([
        { x: 0, y: row * 10 },
        { x: 400, y: row * 10 },
      ]),
    ).flat()
    expect(placeMapLabels([label('Moscow', 200, 100)], everywhere, sheet)).toEqual([])
    expect(placeMapLabels([label('Liège', 200, 100, 'door')], everywhere, sheet)).toHaveLength(1)
  })

  it('of a place that is only passed is not written where another place is nearer', () => {
    const row = [label('Hanover', 100, 100), label('Duisburg', 112, 100), label('Kazan', 300, 100)]
    expect(placeMapLabels(row, [], sheet).map(({ key }) => key)).toEqual(['Hanover', 'Duisburg', 'Kazan'])
    const close = [label('Hanover', 100, 100), label('Duisburg', 102, 100), label('Kazan', 300, 100)]
    expect(placeMapLabels(close, [], sheet).map(({ key }) => key)).toEqual(['Kazan'])
  })

  it('go to the more important where there is room for one', () => {
    const narrow = { width: 100, height: 24 }
    const wanted = [label('Zhengzhou', 50, 16, 'door'), label('Somewhere', 52, 16)]
    expect(placeMapLabels(wanted, [], narrow).map(({ key }) => key)).not.toContain('Somewhere')
  })
})
