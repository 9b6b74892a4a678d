import { parsePlaces } from './parse-places.ts'
import { createPlaceIndex, type PlaceIndex } from './place-index.ts'

interface Table {
  readonly header: string
  readonly lines: readonly string[]
}

/** The lines of a table whose kind and country, its second and third cells, are wanted. */
const linesWhere = (
  { lines }: Table,
  wanted: (kind: string, country: string) => boolean,
): readonly string[] =>
  lines.filter((line) => {
    const kindAt = line.indexOf(',') + 1
    const countryAt = line.indexOf(',', kindAt) + 1
    return wanted(line.slice(kindAt, countryAt - 1), line.slice(countryAt, line.indexOf(',', countryAt)))
  })

/**
 * The same index over the same tables, read shelf by shelf: a first comparison asks for two cities and a handful of
 * gateways, and should not wait until seven thousand places have been read and folded. Whatever a shelf cannot settle,
 * and every search, is answered by the whole index.
 */
export const createShelvedPlaceIndex = (csvTexts: readonly string[]): PlaceIndex => {
  const tables = csvTexts.map((text): Table => {
    const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
    return { header, lines }
  })
  const shelves = new Map<string, PlaceIndex>()
  const shelf = (name: string, wanted: (kind: string, country: string) => boolean): PlaceIndex => {
    const known = shelves.get(name)
    if (known) return known
    const index = createPlaceIndex(
      tables.flatMap((table) => parsePlaces([table.header, ...linesWhere(table, wanted)].join('\n'))),
    )
    shelves.set(name, index)
    return index
  }
  const whole = (): PlaceIndex => shelf('', () => true)
  const country = (code: string): PlaceIndex => shelf(code, (_, lineCountry) => lineCountry === code)

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
    gateway: (code, mode) => shelf('gateways', (kind) => kind !== 'city').gateway(code, mode),
  }
}
