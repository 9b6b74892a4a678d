import type { SweepAnswer } from '../../shared/api/decide-methods.ts'
import { wayOf, type Way } from '../ui/mode.tsx'

export type SweptService = SweepAnswer['services'][number]

/** A service with a line of its own: the mode's colour, and how it is dashed among those of its mode. */
export interface ShownService {
  readonly service: SweptService
  readonly way: Way
  /** 0 is solid. */
  readonly dash: number
}

/** With how many lines a mode is shown where fewer decide. */
const usualOfMode = 2

const priceAt = (service: SweptService, index: number): number =>
  service.complete[index] === true ? Number(service.totals[index] ?? Infinity) : Infinity

/**
 * The services that decide: of each mode the cheapest at the shipment's weight first, then all that are the cheapest at
 * some weight, then the mode's next cheapest up to two; the others stand in the table.
 */
export const shownServices = (sweep: SweepAnswer): readonly ShownService[] => {
  const present = sweep.weights.indexOf(sweep.presentKg)
  const winners = new Set(sweep.cheapest.map(({ service }) => service))
  return (['air', 'rail'] as const).flatMap((way) => {
    const own = sweep.services.filter(({ mode, totals }) => wayOf(mode) === way && totals.some(Boolean))
    const [first, ...others] = own.toSorted((a, b) => priceAt(a, present) - priceAt(b, present))
    if (!first) return []
    const deciding = others.filter(({ id }) => winners.has(id))
    const rest = others.filter(({ id }) => !winners.has(id))
    const room = Math.max(usualOfMode - 1 - deciding.length, 0)
    return [first, ...deciding, ...rest.slice(0, room)].map((service, dash) => ({ service, way, dash }))
  })
}
