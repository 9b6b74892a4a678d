import { parsePlaces } from './parse-places.ts'
import type { Place } from './place.ts'
import { createPlaceIndex, type PlaceIndex } from './place-index.ts'

/** A line's kind and country, its second and third cells, as expressions. */
interface Wanted {
  readonly kind: string
  readonly country: string
}

/**
 * The lines of a table that are wanted, found in its text as a whole: to cut seven thousand lines apart and look at each
 * takes a fresh process longer than the comparison.
 */
const linesOf = (rows: string, { kind, country }: Wanted): readonly string[] =>
  rows.match(new RegExp(`^[^,\\n]*,${kind},${country},[^\\r\\n]*`, 'gm')) ?? []

const any = '[^,\\n]*'
const notACity = `(?!city,)${any}`
const countryCode = /^[A-Z]{2}$/

/**
 * The same index over the same tables, read shelf by shelf: a first comparison asks for two cities and a handful of
 * gateways, and should not wait until seven thousand places have been read and folded. Whatever a shelf cannot settle,
 * and every search, is answered by the whole index.
 */
export const createShelvedPlaceIndex = (csvTexts: readonly string[]): PlaceIndex => {
  const tables = csvTexts.map((text) => {
    const end = text.indexOf('\n') + 1
    return { header: text.slice(0, end), rows: text.slice(end) }
  })
  const shelves = new Map<string, PlaceIndex>()
  const shelf = (name: string, read: () => readonly Place[]): PlaceIndex => {
    const known = shelves.get(name)
    if (known) return known
    const index = createPlaceIndex(read())
    shelves.set(name, index)
    return index
  }
  const wantedOf = (wanted: Wanted) => (): readonly Place[] =>
    tables.flatMap(({ header, rows }) => parsePlaces(header + linesOf(rows, wanted).join('\n')))
  const whole = (): PlaceIndex => shelf('', () => csvTexts.flatMap(parsePlaces))
  const country = (code: string): PlaceIndex =>
    shelf(code, countryCode.test(code) ? wantedOf({ kind: any, country: code }) : () => [])

  return {
    search: (text, limit) => whole().search(text, limit),

    find: (query) => {
      const code = (query.unlocode ?? '').replace(/\s/g, '').toUpperCase()
      if (code !== '') return country(code.slice(0, 2)).find(query) ?? whole().find(query)
      if ((query.iata ?? '').trim() !== '') return whole().find(query)
      const named = query.country?.trim().toUpperCase() ?? ''
      return named === '' ? whole().find(query) : country(named).find(query)
    },

    // A gateway is never a city, so that the few others are all there is to look at.
    gateway: (code, mode) =>
      shelf('gateways', wantedOf({ kind: notACity, country: any })).gateway(code, mode),
  }
}
