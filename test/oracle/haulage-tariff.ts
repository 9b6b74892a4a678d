import { day, type Day } from './day.ts'
import {
  by,
  decimal,
  isLess,
  least,
  most,
  plus,
  roundUpTo,
  times,
  whole,
  wholeBelow,
  zero,
  type Fraction,
} from './fraction.ts'
import type { BoxCount } from './box-set.ts'
import { bookParameter } from './book-parameter.ts'
import type { MeasuredCargo } from './measured-cargo.ts'
import type { RequestEnd } from './request.ts'
import { numberedColumns, readSheet, type SheetRow } from './sheet-reader.ts'

const sheets = ['sample-book/haulage-china.csv', 'sample-book/haulage-europe.csv'].map((file) => ({
  rows: readSheet(file),
  bands: numberedColumns(file, '<='),
}))

export interface Haulage {
  readonly currency: string
  /** One for each type of container, else one. */
  readonly prices: readonly Fraction[]
  readonly days: number
}

const plain = (postcode: string): string => postcode.replace(/[\s-]/g, '').toUpperCase()

const holdsPostcode = (row: SheetRow, postcode: string): boolean => {
  const [from, to] = [plain(row('Postcode from')), plain(row('Postcode to'))]
  return postcode.slice(0, from.length) >= from && postcode.slice(0, to.length) <= to
}

/** Road weight: gross, or 333 kg a cubic metre, or 1,850 kg a loading metre of what nothing is stacked on; whole kg up. */
export const roadKg = (cargo: MeasuredCargo): Fraction => {
  const loadingMetres = cargo.pieces
    .filter((piece) => !piece.stackable)
    .map((piece) => by(times(whole(piece.count), times(piece.length, piece.width)), decimal('2.4')))
    .reduce(plus, zero)
  const volumetric = times(cargo.m3, bookParameter('roadKgPerM3'))
  return roundUpTo(most(most(cargo.kg, volumetric), times(loadingMetres, whole(1850))), whole(1))
}

/** A city's own row before its province's; where the zone goes by postcode there is only one. */
const rowFor = (
  rows: readonly SheetRow[],
  service: string,
  gateway: string,
  end: RequestEnd,
  on: Day,
): SheetRow | undefined => {
  const fitting = rows.filter(
    (row) =>
      row('Gateway') === gateway &&
      row('Service') === service &&
      row('Country') === end.country &&
      day(row('Valid from')) <= on &&
      on <= day(row('Valid to')),
  )
  return (
    fitting.find((row) => row('Postcode from') !== '' && holdsPostcode(row, plain(end.postcode))) ??
    fitting.find((row) => row('Place') !== '' && row('Place') === end.place) ??
    fitting.find((row) => row('Place') !== '' && row('Place') === end.region)
  )
}

// One truck takes so much road weight.
const truckKg = whole(24_000)
const trucksFor = (kg: Fraction): number => wholeBelow(roundUpTo(by(kg, truckKg), whole(1)))

/** The minimum is a truck's, so it counts for each. */
const perKmPrice = (row: SheetRow, trips: number): Fraction =>
  times(
    most(
      times(times(decimal(row('Per km')), decimal(row('Km'))), whole(row('Round trip') === 'yes' ? 2 : 1)),
      decimal(row('Min')),
    ),
    whole(trips),
  )

const groupagePrice = (
  row: SheetRow,
  bands: readonly { readonly column: string; readonly from: number }[],
  kg: Fraction,
): Fraction | undefined => {
  const found = bands.findIndex((band) => !isLess(whole(band.from), kg))
  const band = bands[found]
  if (!band) return undefined
  const hundreds = (weight: Fraction, column: string): Fraction =>
    times(by(weight, whole(100)), decimal(row(column)))
  const own = hundreds(kg, band.column)
  const next = bands[found + 1]
  const price = next ? least(own, hundreds(whole(band.from), next.column)) : own
  return most(price, decimal(row('Min')))
}

/** Between a door and a gateway, of a consignment or of a set of containers. Undefined where the tariff has no row for it. */
export const haulageFor = (
  gateway: string,
  end: RequestEnd,
  cargo: MeasuredCargo,
  set: readonly BoxCount[],
  on: Day,
): Haulage | undefined => {
  for (const { rows, bands } of sheets) {
    const answer = (row: SheetRow, prices: readonly Fraction[]): Haulage => ({
      currency: row('Currency'),
      prices,
      days: Number(row('Days')),
    })
    if (set.length > 0) {
      const row = rowFor(rows, 'container', gateway, end, on)
      if (row)
        return answer(
          row,
          set.map(({ count }) => perKmPrice(row, count)),
        )
      continue
    }
    const row = rowFor(rows, 'groupage', gateway, end, on)
    const price = row && groupagePrice(row, bands, roadKg(cargo))
    if (row && price) return answer(row, [price])
    const truck = rowFor(rows, 'full-truck', gateway, end, on)
    if (truck) return answer(truck, [perKmPrice(truck, trucksFor(roadKg(cargo)))])
  }
  return undefined
}
