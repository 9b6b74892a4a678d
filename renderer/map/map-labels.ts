import type { Wording } from '../../shared/text/format.ts'
import { wayOf } from '../ui/mode.tsx'
import type { WantedLabel } from './place-map-labels.ts'
import type { MapPoint, MapRoute, ProjectedMap } from './project-map.ts'

/** A gateway this near to a door is named by it, in pixels. */
const beside = 18

const order: Readonly<Record<WantedLabel['kind'], number>> = {
  door: 0,
  mode: 1,
  gateway: 2,
  'gauge-change': 3,
  passed: 4,
}

/** Each place once, doors last so that they are drawn over the gateways beside them. */
export const placesOn = (routes: readonly MapRoute[]): readonly MapPoint[] => {
  const seen = new Map<string, MapPoint>()
  for (const point of routes.flatMap(({ legs }) => legs.flatMap(({ points }) => points))) {
    const key = `${point.kind} ${point.name} ${point.country}`
    if (!seen.has(key)) seen.set(key, point)
  }
  return [...seen.values()].toSorted((a, b) => order[b.kind] - order[a.kind])
}

/** What the map would name, the most important first. */
export const wantedLabels = (
  routes: readonly MapRoute[],
  map: ProjectedMap,
  { say }: Wording,
): readonly WantedLabel[] => {
  const places = placesOn(routes).map((point) => ({ point, at: map.at(point) }))
  const doors = places.filter(({ point }) => point.kind === 'door')
  const named = places
    .filter(
      ({ point, at }) =>
        point.kind !== 'gateway' ||
        !doors.some((door) => Math.hypot(door.at.x - at.x, door.at.y - at.y) < beside),
    )
    .map(({ point, at }): WantedLabel => ({
      key: `${point.kind} ${point.name}`,
      text: point.kind === 'gauge-change' ? say('map.gaugeChange', { place: point.name }) : point.name,
      at,
      kind: point.kind,
    }))
  const modes = routes.flatMap(({ mode, offer, legs }): readonly WantedLabel[] => {
    const main = legs.find(({ part }) => part === 'main')
    const at = main && map.middleOf(main)
    return at
      ? [{ key: `mode ${wayOf(mode)} ${offer}`, text: say(`mode.${wayOf(mode)}`), at, kind: 'mode' }]
      : []
  })
  return [...named, ...modes].toSorted((a, b) => order[a.kind] - order[b.kind])
}
