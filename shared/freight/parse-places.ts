import { assert } from '../kernel/assert.ts'
import type { Place } from './place.ts'
import { placeKinds } from './place-kind.ts'

const columns =
  'id,kind,country,region,name,name_fr,name_zh,unlocode,iata,postcode,latitude,longitude,aliases,source'

const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell)

const readPlace = (line: string): Place => {
  const cells = line.split(',')
  assert(cells.length === 14, `a place has 14 cells: ${line}`)
  const [id = '', kindText = '', country = '', region, name = '', nameFr, nameZh, unlocode, iata] = cells
  const kind = placeKinds.find((known) => known === kindText)
  const latitude = Number(cells[10])
  const longitude = Number(cells[11])
  assert(
    kind !== undefined && name !== '' && country.length === 2,
    `a place has kind, country and name: ${line}`,
  )
  assert(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, `a place has coordinates: ${line}`)
  return {
    id,
    kind,
    country,
    region: orNull(region),
    name,
    nameFr: orNull(nameFr),
    nameZh: orNull(nameZh),
    unlocode: orNull(unlocode),
    iata: orNull(iata),
    postcode: orNull(cells[9]),
    latitude,
    longitude,
    aliases: (cells[12] ?? '').split('|').filter(Boolean),
  }
}

/**
 * Reads a table of places of our own (`resources/places/*.csv`): no quoted cells, aliases parted by `|`, the more
 * important place before the less. A malformed table is a defect and throws. Several tables are simply put one after
 * the other: `[...parsePlaces(places), ...parsePlaces(cities)]`.
 */
export const parsePlaces = (csvText: string): readonly Place[] => {
  const [header = '', ...lines] = csvText.replace(/^\uFEFF/, '').split(/\r?\n/)
  assert(header === columns, `the columns of a table of places are ${columns}`)
  return lines.filter(Boolean).map(readPlace)
}
