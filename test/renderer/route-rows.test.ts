import { describe, expect, it } from 'vitest'
import { projectMap, type MapRoute } from '../../renderer/map/project-map.ts'
import { routeRows } from '../../renderer/map/route-rows.ts'
import { compare } from '../../shared/engine/compare.ts'
import { drawRoute } from '../../shared/engine/route-drawing.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { places } from '../rate-sheet/sample-tariffs.ts'
import { sampleBook, sampleShipment } from '../sample-book.ts'

const drawn = (sample: string) => {
  const shipment = sampleShipment(sample)
  return compare(shipment, sampleBook()).offers.map((offer) => {
    const { id, mode, service, originGateway, destinationGateway, transit } = offer
    const legs = drawRoute(offer, shipment, places.gateway).map((leg) => ({
      ...leg,
      points: [...leg.points],
    }))
    const route: MapRoute = { offer: id, mode, service, originGateway, destinationGateway, legs }
    return { route, transit }
  })
}

describe('the list beside the map', () => {
  it('has every day of the way once, in its order, and every leg', () => {
    for (const { route, transit } of drawn('zhengzhou-liege-185kg')) {
      const rows = routeRows(route, transit.stages)
      expect(rows.reduce((sum, { days }) => sum + days, 0)).toBe(transit.daysTypical)
      expect(rows.flatMap(({ leg }) => leg ?? [])).toEqual(route.legs)
      expect(rows.map(({ part }) => part)).toEqual([
        'pre-carriage',
        'origin',
        'main',
        'destination',
        'on-carriage',
      ])
      expect(rows[1]?.place).toBe(route.legs[1]?.from)
    }
  })
})

describe('the map', () => {
  it.each(['zhengzhou-liege-185kg', 'liege-zhengzhou-600kg-3m3', 'yiwu-milan-2400kg-9m3'])(
    'shows every place of %s on its sheet, west on the left',
    (sample) => {
      const routes = drawn(sample).map(({ route }) => route)
      for (const [width, height] of [
        [892, 320],
        [560, 400],
      ] as const) {
        const map = projectMap(routes, width, height)
        assert(map, 'positions are known')
        for (const point of routes.flatMap(({ legs }) => legs.flatMap(({ points }) => points))) {
          const { x, y } = map.at(point)
          expect([point.name, x > 0 && x < width && y > 0 && y < height]).toEqual([point.name, true])
        }
        const end = (country: string) =>
          routes
            .flatMap(({ legs }) => legs.flatMap(({ points }) => points))
            .find((point) => point.country === country)
        const [china, west] = [end('CN'), end('BE') ?? end('IT')]
        assert(china && west, 'both ends')
        expect(map.at(west).x).toBeLessThan(map.at(china).x)
      }
    },
  )

  it('draws a flight by the great circle, north of both its ends', () => {
    const flight = drawn('zhengzhou-liege-185kg').find(({ route }) => route.mode === 'air')?.route
    const main = flight?.legs.find(({ part }) => part === 'main')
    assert(flight && main?.points[0], 'a flight')
    const map = projectMap([flight], 892, 320)
    const middle = map?.middleOf(main)
    assert(map && middle, 'it has positions')
    const [, latitude = 0] = map.projection.invert?.([middle.x, middle.y]) ?? []
    // 34.52° N 113.84° E and 50.64° N 5.44° E as unit vectors, 108.4° apart in longitude, add up to 1.3396 northwards
    // and √((0.8240 − 0.6342 × 0.3157)² + (0.6342 × 0.9489)²) = 0.8668 along the equator: atan of the two is 57.1°.
    expect(latitude).toBeCloseTo(57.1, 1)
  })

  it('is nothing where no position is known', () => {
    expect(projectMap([], 892, 320)).toBeNull()
  })
})
