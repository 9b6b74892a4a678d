import { geoConicEqualArea, geoInterpolate, geoPath, type GeoProjection } from 'd3-geo'
import { feature } from 'topojson-client'
import land from 'world-atlas/land-50m.json'
import type { MethodOutput } from '../../shared/api/contract.ts'

export type MapRoute = MethodOutput<'map.routes'>['routes'][number]
export type MapLeg = MapRoute['legs'][number]
export type MapPoint = MapLeg['points'][number]

type Position = [longitude: number, latitude: number]

const coasts = feature(land, land.objects.land)

export const positionOf = ({ longitude, latitude }: MapPoint): Position => [longitude, latitude]

/** Room for names beside the ends and above the great circles. */
const margin = { x: 96, top: 34, bottom: 40 }
/** Equal areas, true along these parallels, between which most of every way lies. */
const parallels: [number, number] = [36, 58]

export interface ProjectedMap {
  readonly projection: GeoProjection
  readonly coast: string
  /** The line of a leg: great circles from point to point. */
  readonly lineOf: (leg: MapLeg) => string
  /** Where a leg's middle is drawn; undefined for one without points. */
  readonly middleOf: (leg: MapLeg) => { readonly x: number; readonly y: number } | undefined
  readonly at: (point: MapPoint) => { readonly x: number; readonly y: number }
}

/** The ways and the coasts around them on a sheet of this many pixels; null where nothing has a position. */
export const projectMap = (
  routes: readonly MapRoute[],
  width: number,
  height: number,
): ProjectedMap | null => {
  const lines = routes
    .flatMap(({ legs }) => legs)
    .filter(({ points }) => points.length > 1)
    .map(({ points }) => points.map(positionOf))
  const longitudes = lines.flat().map(([longitude]) => longitude)
  if (longitudes.length === 0) return null
  const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2
  const projection = geoConicEqualArea()
    .parallels(parallels)
    .rotate([-middle, 0])
    .precision(0.2)
    .fitExtent(
      [
        [margin.x, margin.top],
        [Math.max(width - margin.x, margin.x + 1), Math.max(height - margin.bottom, margin.top + 1)],
      ],
      { type: 'MultiLineString', coordinates: lines },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ])
  const path = geoPath(projection).digits(1)
  const at = (position: Position): { readonly x: number; readonly y: number } => {
    const [x, y] = projection(position) ?? [0, 0]
    return { x, y }
  }
  return {
    projection,
    coast: path(coasts) ?? '',
    lineOf: ({ points }) => path({ type: 'LineString', coordinates: points.map(positionOf) }) ?? '',
    middleOf: ({ points }) => {
      const half = Math.floor((points.length - 1) / 2)
      const [from, to] = [points[half], points[half + 1]]
      return from && to ? at(geoInterpolate(positionOf(from), positionOf(to))(0.5)) : undefined
    },
    at: (point) => at(positionOf(point)),
  }
}
