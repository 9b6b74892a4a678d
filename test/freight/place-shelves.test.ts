import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../shared/freight/place.ts'
import { createShelvedPlaceIndex } from '../../shared/freight/place-shelves.ts'
import { shippedPlaceIndex, shippedPlaces } from './place-table.ts'

const shelved = createShelvedPlaceIndex(
  ['places.csv', 'cities-geonames.csv'].map((name) =>
    readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'places', name), 'utf8'),
  ),
)

const places = fc.constantFrom(...shippedPlaces)
const text = (pick: (place: Place) => string | null): fc.Arbitrary<string | undefined> =>
  fc.oneof(
    { weight: 3, arbitrary: places.map((place) => pick(place) ?? undefined) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, '', ' ', 'CNCGO', 'zz', 'Nowhere', '00000') },
  )

describe('places read shelf by shelf', () => {
  it('are found as in the whole index, whatever is asked for and however it fits together', () => {
    fc.assert(
      fc.property(
        fc.record({
          unlocode: fc.oneof(
            fc.constant(undefined),
            text((place) => place.unlocode),
          ),
          iata: fc.oneof(
            fc.constant(undefined),
            text((place) => place.iata),
          ),
          country: text((place) => place.country),
          place: text((place) => place.nameZh ?? place.name),
          postcode: text((place) => place.postcode),
        }),
        (query) => {
          expect(shelved.find(query)).toEqual(shippedPlaceIndex.find(query))
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('are found each by its own code, name and country', () => {
    for (const { unlocode, iata, country, name } of shippedPlaces) {
      for (const query of [
        ...(unlocode === null ? [] : [{ unlocode }]),
        ...(iata === null ? [] : [{ iata }]),
        { country, place: name },
      ]) {
        expect(shelved.find(query)?.id).toBe(shippedPlaceIndex.find(query)?.id)
      }
    }
  })

  it('give the same gateways by code, alias and name, for every mode', () => {
    const codes = shippedPlaces.flatMap((place) => [
      place.iata ?? '',
      place.unlocode ?? '',
      place.name,
      ...(place.aliases ?? []),
    ])
    for (const code of codes) {
      for (const mode of [undefined, 'air', 'rail'] as const) {
        expect(shelved.gateway(code, mode)?.id).toBe(shippedPlaceIndex.gateway(code, mode)?.id)
      }
    }
  })

  it('are searched over the whole table', () => {
    for (const wanted of ['lodz', '上海', 'liege', 'brest by', '']) {
      expect(shelved.search(wanted, 8)).toEqual(shippedPlaceIndex.search(wanted, 8))
    }
  })
})
