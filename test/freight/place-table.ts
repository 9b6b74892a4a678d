import { readFileSync } from 'node:fs'
import { parsePlaces } from '../../shared/freight/parse-places.ts'
import { createPlaceIndex } from '../../shared/freight/place-index.ts'

const table = (name: string): string =>
  readFileSync(new URL(`../../resources/places/${name}.csv`, import.meta.url), 'utf8')

/** The shipped tables, as every host loads them. */
export const shippedPlaces = [...parsePlaces(table('places')), ...parsePlaces(table('cities-geonames'))]
export const shippedPlaceIndex = createPlaceIndex(shippedPlaces)
