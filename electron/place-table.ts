import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePlaces } from '../shared/freight/parse-places.ts'
import { createPlaceIndex, type PlaceIndex } from '../shared/freight/place-index.ts'

/** The shipped places, read when somebody first asks: our own main ones, then the bulk of the cities. */
export const createPlaceTable = (resources: string): (() => PlaceIndex) => {
  let index: PlaceIndex | undefined
  const read = (name: string): string => readFileSync(join(resources, 'places', name), 'utf8')
  return () =>
    (index ??= createPlaceIndex([
      ...parsePlaces(read('places.csv')),
      ...parsePlaces(read('cities-geonames.csv')),
    ]))
}
