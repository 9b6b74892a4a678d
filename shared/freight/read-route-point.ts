import { foldName } from '../kernel/fold-name.ts'
import { isNearWord } from '../kernel/near-word.ts'
import type { Place } from './place.ts'
import type { PlaceIndex } from './place-index.ts'
import { plainPostcode, postcodeExampleIfWrong, regionOfPostcode, withoutCountryLetters } from './postcode.ts'
import { plainText } from './read-day.ts'
import type { RoutePoint, ShipmentInput } from './shipment.ts'
import { quoted, type Report, type ShipmentIssueCode } from './shipment-issue.ts'

// The EU writes EL and UK in its own papers; ISO 3166 has GR and GB.
const isoCountry = (country: string): string => (country === 'UK' ? 'GB' : country === 'EL' ? 'GR' : country)

const toRoutePoint = (place: Place, name: string, postcode: string): RoutePoint => ({
  country: place.country,
  name,
  region: regionOfPostcode(place.country, postcode) ?? place.region,
  postcode: postcode === '' ? plainPostcode(place.postcode ?? '') : postcode,
  unlocode: place.unlocode,
  iata: place.iata,
  latitude: place.latitude,
  longitude: place.longitude,
})

const mostSuggested = 3

/** Places whose name is a slip away; without one those that begin like it, letters taken off the end until some do. */
const nearPlaces = (places: PlaceIndex, typed: string): readonly Place[] => {
  const folded = foldName(typed)
  const slips = places.search('', Infinity).filter(({ name }) => isNearWord(foldName(name), folded))
  if (slips.length > 0) return slips
  const letters = [...typed].slice(0, 12)
  for (let length = letters.length; length >= Math.min(2, letters.length) && length > 0; length -= 1) {
    const found = places.search(letters.slice(0, length).join(''), 6)
    if (found.length > 0) return found
  }
  return []
}

const nearestNames = (places: PlaceIndex, typed: string): string => {
  const names = nearPlaces(places, typed).map(({ name, country }) => `${name} (${country})`)
  return [...new Set(names)].slice(0, mostSuggested).join(', ')
}

/**
 * One end of the route. A code is taken before a name; a name that is not in the table still stands when its country
 * and postcode lead to a known place near it, which then gives region and position. Without a postcode of its own the
 * end takes the place's usual one, by which haulage is priced.
 */
export const readRoutePoint = (
  report: Report,
  end: 'origin' | 'destination',
  input: ShipmentInput['origin'],
  places: PlaceIndex,
): RoutePoint | undefined => {
  const name = plainText(input.place)
  const unlocode = plainText(input.unlocode)
  const iata = plainText(input.iata)
  const typedCountry = isoCountry(plainText(input.country).toUpperCase())
  const postcode = withoutCountryLetters(typedCountry, plainPostcode(plainText(input.postcode)))
  const refuse = (
    field: string,
    code: ShipmentIssueCode,
    values: Readonly<Record<string, string>> = {},
  ): undefined => {
    report(`${end}.${field}`, code, values)
  }

  if (name + unlocode + iata + postcode === '') {
    return refuse('place', end === 'origin' ? 'OriginMissing' : 'DestinationMissing')
  }
  if (typedCountry !== '' && !/^[A-Z]{2}$/.test(typedCountry)) {
    return refuse('country', 'CountryShape', { typed: quoted(plainText(input.country)) })
  }
  const example = postcode === '' ? undefined : postcodeExampleIfWrong(typedCountry, postcode)
  if (example !== undefined) {
    return refuse('postcode', 'PostcodeShape', {
      typed: quoted(plainText(input.postcode)),
      country: typedCountry,
      example,
    })
  }

  if (unlocode !== '' || iata !== '') {
    const place = places.find(unlocode !== '' ? { unlocode } : { iata })
    if (place) return toRoutePoint(place, place.name, postcode)
    return unlocode === ''
      ? refuse('iata', 'IataUnknown', { typed: quoted(iata) })
      : refuse('unlocode', 'UnlocodeUnknown', { typed: quoted(unlocode) })
  }

  const named = name === '' ? undefined : places.find({ place: name, country: typedCountry })
  if (named) {
    const wrong = postcodeExampleIfWrong(named.country, postcode)
    if (postcode === '' || wrong === undefined) return toRoutePoint(named, named.name, postcode)
    return refuse('postcode', 'PostcodeShape', {
      typed: quoted(plainText(input.postcode)),
      country: named.country,
      example: wrong,
    })
  }
  if (postcode !== '' && typedCountry !== '') {
    const near = places.find({ country: typedCountry, postcode })
    if (near) return toRoutePoint(near, name === '' ? near.name : quoted(name), postcode)
    if (name === '') return refuse('postcode', 'PostcodeUnknown', { typed: postcode, country: typedCountry })
  }
  if (name === '') return refuse('country', 'PostcodeNeedsCountry', { typed: postcode })
  const elsewhere = typedCountry === '' ? undefined : places.find({ place: name })
  if (elsewhere) {
    return refuse('place', 'PlaceElsewhere', {
      typed: quoted(name),
      country: typedCountry,
      known: elsewhere.country,
    })
  }
  const nearest = nearestNames(places, name)
  return nearest === ''
    ? refuse('place', 'PlaceUnknown', { typed: quoted(name) })
    : refuse('place', 'PlaceUnknownNear', { typed: quoted(name), nearest })
}
