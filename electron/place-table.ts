import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlaceIndex } from '../shared/freight/place-index.ts'
import { createShelvedPlaceIndex } from '../shared/freight/place-shelves.ts'

/** The shipped places, read when somebody first asks: our own main ones, then the bulk of the cities. */
export const createPlaceTable = (resources: string): (() => PlaceIndex) => {
  let index: PlaceIndex | undefined
  const read = (name: string): string => readFileSync(join(resources, 'places', name), 'utf8')
  return () => (index ??= createShelvedPlaceIndex([read('places.csv'), read('cities-geonames.csv')]))
}
