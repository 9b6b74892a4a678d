import type { Transit } from '../../shared/quote/comparison.ts'
import { partOfStage, routeParts, type RoutePartName } from '../state/route-part.ts'
import type { MapLeg, MapRoute } from './project-map.ts'

/** A part of a way as the list beside the map has it. */
export interface RouteRow {
  readonly part: RoutePartName
  readonly leg: MapLeg | null
  /** Where it happens, for what is no leg. */
  readonly place: string
  readonly days: number
  readonly from: string | null
  readonly to: string | null
}

/** The way in the order in which it is gone; what takes no time and covers no road is left out. */
export const routeRows = (
  route: MapRoute,
  stagesOfWay: readonly Transit['stages'][number][],
): readonly RouteRow[] => {
  const main = route.legs.find(({ part }) => part === 'main')
  return routeParts.flatMap((part): readonly RouteRow[] => {
    const stages = stagesOfWay.filter(({ kind }) => partOfStage(kind) === part)
    const leg = route.legs.find((one) => one.part === part) ?? null
    const days = stages.reduce((sum, stage) => sum + stage.days, 0)
    if (!leg && days === 0) return []
    const place = part === 'origin' ? main?.from : part === 'destination' ? main?.to : ''
    const last = stages.at(-1)
    return [{ part, leg, place: place ?? '', days, from: stages[0]?.from ?? null, to: last?.to ?? null }]
  })
}
