import Database from 'better-sqlite3'
import { unitsAt, type Decimal } from '../../shared/kernel/decimal.ts'
import type { RateCore } from './core-by-engine.ts'
import type { CoreBook } from './core-workload.ts'

/** Money as whole ten-thousandths of a unit and weights as grams: plain fractions of bigints, nothing of the engine. */
const money = (value: Decimal | null): number | null => (value ? unitsAt(value, 4) : null)
const gramsOf = (value: Decimal): number => unitsAt(value, 3)

/** Top / bottom, half up, both at least zero. */
const rounded = (top: bigint, bottom: bigint): bigint => (2n * top + bottom) / (2n * bottom)
const upTo = (value: bigint, step: bigint): bigint => ((value + step - 1n) / step) * step

const schema = `
  create table step (mode text, lane integer, place integer, floor integer, rate integer, currency text, least integer,
    primary key (mode, lane, floor)) strict, without rowid;
  create table charge (lane integer, place integer, code text, basis text, rate integer, currency text, least integer,
    most integer, floor integer, ceiling integer, primary key (lane, place, floor)) strict, without rowid;
  create table band (zone integer, ceiling integer, floor integer, price integer, currency text, least integer,
    primary key (zone, ceiling)) strict, without rowid;
  create table exchange (currency text primary key, per_eur integer) strict, without rowid;`

const fill = (database: Database.Database, book: CoreBook): void => {
  const step = database.prepare('insert into step values (?, ?, ?, ?, ?, ?, ?)')
  const charge = database.prepare('insert into charge values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const band = database.prepare('insert into band values (?, ?, ?, ?, ?, ?)')
  const exchange = database.prepare('insert into exchange values (?, ?)')
  for (const [lane, rate] of book.air.entries()) {
    for (const [place, { from, rate: price }] of rate.breaks.entries()) {
      step.run('air', lane, place, gramsOf(from), money(price), rate.currency, money(rate.minimum))
    }
  }
  for (const [lane, rate] of book.rail.entries()) {
    for (const [place, { from, rate: price }] of rate.breaks.entries()) {
      step.run('rail', lane, place, gramsOf(from), money(price), rate.currency, money(rate.minimumCharge))
    }
  }
  for (const [lane, charges] of book.charges.entries()) {
    for (const [place, rows] of charges.entries()) {
      for (const row of rows) {
        charge.run(
          lane,
          place,
          row.code,
          row.basis,
          money(row.rate),
          row.currency,
          money(row.min),
          money(row.max),
          row.from ? gramsOf(row.from) : 0,
          row.to ? gramsOf(row.to) : 1e12,
        )
      }
    }
  }
  for (const [zone, rate] of book.zones.entries()) {
    let floor = 0
    for (const { toKg, price } of rate.bands) {
      band.run(zone, gramsOf(toKg), floor, money(price), rate.currency, money(rate.minimum))
      floor = gramsOf(toKg)
    }
  }
  for (const [currency, perEur] of Object.entries(book.perEur)) exchange.run(currency, perEur)
}

/** The same consignments, every figure of the tariff fetched by a statement of its own, as a first program would. */
export const createSqlRating = (book: CoreBook): { readonly rate: RateCore; readonly close: () => void } => {
  const database = new Database(':memory:')
  database.exec(schema)
  fill(database, book)
  database.defaultSafeIntegers()
  // Amounts in 10^-7 of a unit: rate (10^-4) × grams (10^-3).
  const freightOf =
    database.prepare(`select min(rate * max(@weight, floor)) as amount, currency, least from step
    where mode = @mode and lane = @lane
      and floor >= (select max(floor) from step where mode = @mode and lane = @lane and floor <= @weight)`)
  const chargeOf = database.prepare(`select basis, rate, currency, least, most from charge
    where lane = @lane and place = @place and floor <= @weight and ceiling > @weight`)
  const haulageOf =
    database.prepare(`select min(price * max(@weight, floor)) as amount, currency, least from band
    where zone = @zone and ceiling >= @weight`)
  const exchangeOf = database.prepare('select per_eur as perEur from exchange where currency = ?')

  interface Priced {
    readonly amount: bigint
    readonly currency: string
    readonly least: bigint | null
  }
  interface Charged {
    readonly basis: string
    readonly rate: bigint
    readonly currency: string
    readonly least: bigint | null
    readonly most: bigint | null
  }
  const perEur = (currency: string): bigint => (exchangeOf.get(currency) as { perEur: bigint }).perEur
  const toEur = (cents: bigint, currency: string): bigint =>
    currency === 'EUR' ? cents : rounded(cents * 10_000n, perEur(currency))

  const rate: RateCore = (consignment) => {
    const grams = BigInt(consignment.grams)
    const litres = BigInt(consignment.litres)
    // Litres × 1000 cm³ / 6000, in grams: × 1000 / 6 — kept as sixths so that nothing is lost before the step.
    const sixths = litres * 1_000n * 1_000n > grams * 6_000n ? litres * 1_000n * 1_000n : grams * 6_000n
    const chargeable = upTo(sixths, 500n * 6_000n) / 6_000n
    const byWeight = (grams * 1_000n + 499_999n) / 500_000n
    const wm = [byWeight, litres, 1_000n].reduce((most, value) => (value > most ? value : most))
    const byRoad = litres * 333n > grams ? litres * 333n : grams
    const road = upTo(byRoad, 1_000n)

    const total = (mode: string, freightQuantity: bigint, gross: bigint): number => {
      const haulage = haulageOf.get({ weight: road, zone: consignment.zone }) as Priced
      // price (10^-4) × grams (10^-3) / 100 kg = 10^-9; cents are 10^-2.
      const hauled = rounded(haulage.amount, 10_000_000n)
      const haulageCents =
        haulage.least !== null && haulage.least / 100n > hauled ? haulage.least / 100n : hauled
      let sum = toEur(haulageCents, haulage.currency)
      const freight = freightOf.get({ weight: freightQuantity, mode, lane: consignment.lane }) as Priced
      const exact =
        freight.least !== null && freight.least * 1000n > freight.amount
          ? freight.least * 1000n
          : freight.amount
      const freightCents = rounded(exact, 100_000n)
      sum += toEur(freightCents, freight.currency)
      for (let place = 0; place < 10; place += 1) {
        const charge = chargeOf.get({ lane: consignment.lane, place, weight: gross }) as Charged
        const quantities: Readonly<Record<string, bigint>> = {
          'kg-chargeable': chargeable,
          'kg-gross': gross,
          consignment: 1_000n,
          'hs-line': BigInt(consignment.hsLines) * 1_000n,
          piece: BigInt(consignment.pieces) * 1_000n,
          m3: litres,
          wm,
        }
        const quantity = quantities[charge.basis]
        // Fractions over one bottom: quantities are thousandths, rates ten-thousandths.
        let top: bigint
        let bottom: bigint
        if (quantity !== undefined) {
          top = quantity * charge.rate
          bottom = 100_000n
        } else {
          const cents = charge.basis === 'percent-value' ? BigInt(consignment.value) : freightCents
          const from = charge.basis === 'percent-value' ? 'EUR' : freight.currency
          top = cents * perEur(charge.currency) * charge.rate
          bottom = perEur(from) * 1_000_000n
        }
        const least = charge.least === null ? null : charge.least * bottom
        const most = charge.most === null ? null : charge.most * bottom
        if (least !== null && top * 100n < least) top = least / 100n
        if (most !== null && top * 100n > most) top = most / 100n
        sum += toEur(rounded(top, bottom), charge.currency)
      }
      return Number(sum)
    }
    return {
      air: total('air', chargeable, upTo(grams, 500n)),
      rail: total('rail', wm, grams),
    }
  }
  return { rate, close: () => database.close() }
}
