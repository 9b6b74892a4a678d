import { foldName } from '../kernel/fold-name.ts'
import type { Place } from './place.ts'
import { nearestByPostcode, plainPostcode } from './postcode.ts'

/** What is known of a place: a code, or a name (its country tells Brest BY from Brest FR), or country and postcode. */
export interface PlaceQuery {
  readonly unlocode?: string | undefined
  readonly iata?: string | undefined
  readonly country?: string | undefined
  readonly place?: string | undefined
  readonly postcode?: string | undefined
}

export interface PlaceIndex {
  /**
   * Places for a type-ahead, best first: a place's own name, another whole name or code, then its beginning, then the beginning of a word, then
   * the inside of one; within each the order of the table, so that the same text always gives the same list. Reads
   * names in English, French and Chinese, aliases, UN/LOCODE, IATA and postcode; `Brest BY` keeps to the country.
   */
  readonly search: (text: string, limit: number) => readonly Place[]
  /**
   * The place that is meant: by UN/LOCODE, else IATA, else the whole name (cities before gateways), else the place of
   * the country whose usual postcode is nearest. Undefined where nothing is.
   */
  readonly find: (query: PlaceQuery) => Place | undefined
  /**
   * The gateway of a tariff: IATA code, UN/LOCODE, alias (CNCGO) or name. A city's name alone (`Zhengzhou`) means its
   * airport or its rail terminal by `mode`, and nothing without one where the city has both.
   */
  readonly gateway: (code: string, mode?: 'air' | 'rail') => Place | undefined
}

const keysOf = (place: Place): readonly string[] => [
  ...new Set(
    [
      place.name,
      place.nameFr,
      place.nameZh,
      ...(place.aliases ?? []),
      place.iata,
      place.unlocode,
      place.postcode,
    ].map((key) => foldName(key ?? '')),
  ),
]

const pushTo = (map: Map<string, Place[]>, key: string, place: Place): void => {
  const known = map.get(key)
  if (known) known.push(place)
  else map.set(key, [place])
}

/** Bergen is Bergen before it is Mons: a place's own name goes before another's alias, and a city before a gateway. */
const preferOwnName = (found: readonly Place[], key: string): Place | undefined =>
  found.find((place) => place.kind === 'city' && foldName(place.name) === key) ?? preferCity(found)

const preferCity = (found: readonly Place[]): Place | undefined =>
  found.find((place) => place.kind === 'city') ?? found[0]

/** Of two Taizhous the one to which the postcode leads; without one the more important. */
const namesake = (
  found: readonly Place[],
  key: string,
  country: string,
  postcode: string,
): Place | undefined => {
  const cities = found.filter((place) => place.kind === 'city')
  const near = cities.length > 1 && postcode !== '' && country !== ''
  return (near ? nearestByPostcode(cities, country, postcode) : undefined) ?? preferOwnName(found, key)
}

const answersMode = (place: Place, mode: 'air' | 'rail' | undefined): boolean =>
  mode === undefined || (place.kind === 'airport') === (mode === 'air')

/** Builds the index once; places come in order of importance, which is the order of equal answers. */
export const createPlaceIndex = (places: readonly Place[]): PlaceIndex => {
  const byKey = new Map<string, Place[]>()
  const byUnlocode = new Map<string, Place[]>()
  const byIata = new Map<string, Place[]>()
  const byCountry = new Map<string, Place[]>()
  // One text to search, every key on a line of its own: a single indexOf walk beats a loop over the places.
  const starts: number[] = []
  let keyText = '\n'
  for (const place of places) {
    starts.push(keyText.length - 1)
    for (const key of keysOf(place)) {
      if (key === '') continue
      keyText += `${key}\n`
      pushTo(byKey, key, place)
    }
    if (place.unlocode !== null) pushTo(byUnlocode, place.unlocode, place)
    if (place.iata !== null) pushTo(byIata, place.iata, place)
    pushTo(byCountry, place.country, place)
  }
  starts.push(keyText.length)

  const searchFolded = (wanted: string, limit: number, country: string | undefined): readonly Place[] => {
    // A single Latin letter inside a word says nothing; a single Chinese character may be half a name.
    const needle = /^[a-z0-9]$/.test(wanted) ? `\n${wanted}` : wanted
    const offset = needle.length - wanted.length
    const classes: Place[][] = [[], [], [], [], []]
    const classOf = new Map<number, number>()
    let at = 0
    for (let hit = keyText.indexOf(needle); hit !== -1; hit = keyText.indexOf(needle, hit + 1)) {
      const start = hit + offset
      while ((starts[at + 1] ?? Infinity) <= start - 1) at += 1
      const before = keyText[start - 1]
      const isWhole = before === '\n' && keyText[start + wanted.length] === '\n'
      // The first key of a place is its own name.
      const rank = isWhole ? (start - 1 === starts[at] ? 0 : 1) : before === '\n' ? 2 : before === ' ' ? 3 : 4
      const known = classOf.get(at)
      if (known === undefined || rank < known) classOf.set(at, rank)
    }
    for (const [index, rank] of classOf) {
      const place = places[index]
      if (place && (country === undefined || place.country === country)) classes[rank]?.push(place)
    }
    return classes.flat().slice(0, limit)
  }

  const search = (text: string, limit: number): readonly Place[] => {
    const folded = foldName(text)
    if (folded === '') return places.slice(0, limit)
    const found = searchFolded(folded, limit, undefined)
    const withCountry = /^(.+) ([a-z]{2})$/.exec(folded)
    if (found.length > 0 || !withCountry) return found
    return searchFolded(withCountry[1] ?? '', limit, withCountry[2]?.toUpperCase())
  }

  const find = (query: PlaceQuery): Place | undefined => {
    const country = query.country?.trim().toUpperCase() ?? ''
    const inCountry = (found: readonly Place[]): readonly Place[] =>
      country === '' ? found : found.filter((place) => place.country === country)
    const code = (query.unlocode ?? '').replace(/\s/g, '').toUpperCase()
    if (code !== '') return preferCity(byUnlocode.get(code) ?? []) ?? byKey.get(code.toLowerCase())?.[0]
    const iata = (query.iata ?? '').trim().toUpperCase()
    if (iata !== '') return byIata.get(iata)?.[0]
    const postcode = plainPostcode(query.postcode ?? '')
    const name = foldName(query.place ?? '')
    const named =
      name === '' ? undefined : namesake(inCountry(byKey.get(name) ?? []), name, country, postcode)
    if (named) return named
    if (country === '' || postcode === '') return undefined
    return nearestByPostcode(byCountry.get(country) ?? [], country, postcode)
  }

  const gateway = (code: string, mode?: 'air' | 'rail'): Place | undefined => {
    const plain = code.trim().toUpperCase()
    const byCode = [...(byIata.get(plain) ?? []), ...(byUnlocode.get(plain) ?? [])]
    const gatewaysOf = (found: readonly Place[]): readonly Place[] =>
      found.filter((place) => place.kind !== 'city' && answersMode(place, mode))
    const coded = gatewaysOf(byCode)[0]
    if (coded) return coded
    const named = gatewaysOf(byKey.get(foldName(code)) ?? [])
    const bothModes =
      named.some((place) => place.kind === 'airport') && named.some((place) => place.kind !== 'airport')
    return bothModes ? undefined : named[0]
  }

  return { search, find, gateway }
}
