import Database from 'better-sqlite3'
import type { Shipment } from '../../shared/freight/shipment.ts'
import { unitsAt, type Decimal } from '../../shared/kernel/decimal.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'

/** Totals in cents by service. */
export type RateFull = (shipment: Shipment) => ReadonlyMap<string, number>

/** Money as ten-thousandths, weights as grams. */
const money = (value: Decimal | null): number | null => (value ? unitsAt(value, 4) : null)
const gramsOf = (value: Decimal): number => unitsAt(value, 3)
const rounded = (top: bigint, bottom: bigint): bigint => (2n * top + bottom) / (2n * bottom)
const upTo = (value: bigint, step: bigint): bigint => ((value + step - 1n) / step) * step
const most = (...values: readonly bigint[]): bigint => values.reduce((a, b) => (a > b ? a : b))

const schema = `
  create table service (mode text, carrier text, service text, currency text, least integer,
    primary key (mode, service)) strict, without rowid;
  create table step (service text, floor integer, rate integer, primary key (service, floor)) strict, without rowid;
  create table box (service text, equipment text, rate integer, primary key (service, equipment)) strict, without rowid;
  create table charge (carrier text, place integer, code text, basis text, codes text, rate integer, currency text,
    least integer, most integer, primary key (carrier, place)) strict, without rowid;
  create table band (country text, equipment text, ceiling integer, floor integer, price integer, currency text,
    least integer, primary key (country, equipment, ceiling)) strict, without rowid;
  create table exchange (currency text, day text, per_eur integer, primary key (currency, day)) strict, without rowid;
  create table parameter (name text primary key, value integer) strict, without rowid;`

const fill = (database: Database.Database, rows: readonly TariffRow[]): void => {
  const into = (table: string, columns: number): Database.Statement =>
    database.prepare(`insert into ${table} values (${Array.from({ length: columns }, () => '?').join(', ')})`)
  const [service, step, box] = [into('service', 5), into('step', 3), into('box', 3)]
  const [charge, band, exchange] = [into('charge', 9), into('band', 7), into('exchange', 3)]
  const parameter = into('parameter', 2)
  const placeByCarrier = new Map<string, number>()
  for (const row of rows) {
    if (row.kind === 'air' || row.kind === 'rail-lcl') {
      const least = row.kind === 'air' ? row.minimum : row.minimumCharge
      service.run(row.kind, row.carrier, row.service, row.currency, money(least))
      for (const { from, rate } of row.breaks) step.run(row.service, gramsOf(from), money(rate))
    } else if (row.kind === 'rail-container') {
      service.run('rail-fcl', row.carrier, row.service, row.currency, null)
      for (const [equipment, rate] of Object.entries(row.rates)) box.run(row.service, equipment, money(rate))
    } else if (row.kind === 'charge') {
      const carrier = row.carrier ?? ''
      const place = placeByCarrier.get(carrier) ?? 0
      placeByCarrier.set(carrier, place + 1)
      const codes = `+${row.ofCodes.join('+')}+`
      charge.run(
        carrier,
        place,
        row.code,
        row.basis,
        codes,
        money(row.rate),
        row.currency,
        money(row.min),
        money(row.max),
      )
    } else if (row.kind === 'haulage') {
      let floor = 0
      for (const { toKg, price } of row.bands) {
        band.run(
          row.country,
          row.equipment ?? '',
          gramsOf(toKg),
          floor,
          money(price),
          row.currency,
          money(row.minimum),
        )
        floor = gramsOf(toKg)
      }
    } else if (row.kind === 'exchange-rate') exchange.run(row.currency, row.date, money(row.perEur))
  }
  exchange.run('EUR', '2026-11-20', 10_000)
  for (const [name, value] of [
    ['volumetricDivisor', 6000],
    ['weightStep', 500],
    ['kgPerM3', 500],
    ['roadKgPerM3', 333],
    ['minimumRevenueTon', 1000],
  ] as const) {
    parameter.run(name, value)
  }
}

interface Priced {
  readonly amount: bigint
  readonly rated: bigint
  readonly currency: string
  readonly least: bigint | null
}
interface Service {
  readonly mode: string
  readonly carrier: string
  readonly service: string
  readonly currency: string
  readonly least: bigint | null
}
interface Charged {
  readonly code: string
  readonly basis: string
  readonly codes: string
  readonly rate: bigint
  readonly currency: string
  readonly least: bigint | null
  readonly most: bigint | null
}
interface Line {
  readonly code: string
  readonly cents: bigint
  readonly currency: string
}

/** The same offers with every figure fetched by a statement of its own and reckoned in plain fractions of bigints. */
export const createSqlComparison = (
  rows: readonly TariffRow[],
): { readonly rate: RateFull; readonly close: () => void } => {
  const database = new Database(':memory:')
  database.exec(schema)
  fill(database, rows)
  database.defaultSafeIntegers()
  const servicesOf = database.prepare('select * from service')
  const stepOf = database.prepare(`select rate * max(@weight, floor) as amount, max(@weight, floor) as rated
    from step where service = @service
      and floor >= (select max(floor) from step where service = @service and floor <= @weight)
    order by amount, floor limit 1`)
  const boxOf = database.prepare('select rate from box where service = @service and equipment = @equipment')
  const chargeOf = database.prepare('select * from charge where carrier = @carrier and place = @place')
  const bandOf = database.prepare(`select min(price * max(@weight, floor)) as amount, currency, least
    from band where country = @country and equipment = '' and ceiling >= @weight`)
  const boxBandOf = database.prepare(`select price as amount, currency, least from band
    where country = @country and equipment = @equipment and ceiling >= @weight order by ceiling limit 1`)
  const exchangeOf = database.prepare(`select per_eur as perEur from exchange
    where currency = @currency and day <= '2026-11-23' order by day desc limit 1`)
  const parameterOf = database.prepare('select value from parameter where name = ?')
  const perEur = (currency: string): bigint => (exchangeOf.get({ currency }) as { perEur: bigint }).perEur
  const parameter = (name: string): bigint => (parameterOf.get(name) as { value: bigint }).value

  const totalOf = (service: Service, shipment: Shipment, equipment: string): number => {
    const lines: Line[] = []
    let total = 0n
    const add = (code: string, cents: bigint, currency: string): void => {
      lines.push({ code, cents, currency })
      total += rounded(cents * 10_000n, perEur(currency))
    }
    let grams = 0n
    let volume = 0n
    let count = 0n
    for (const piece of shipment.cargo.kind === 'pieces' ? shipment.cargo.pieces : []) {
      grams += BigInt(piece.lineGrams)
      count += BigInt(piece.count)
      // Whole centimetres, so whole cm³.
      volume +=
        (BigInt(piece.count) * BigInt(piece.length) * BigInt(piece.width) * BigInt(piece.height)) / 1_000_000n
    }
    const air = service.mode === 'air'
    const step = parameter('weightStep')
    const divisor = parameter('volumetricDivisor')
    const chargeable = upTo(most(grams * divisor, volume * 1000n), step * divisor) / divisor
    const gross = air ? upTo(grams, step) : grams
    const perM3 = parameter('kgPerM3')
    const wm = most((grams + perM3 - 1n) / perM3, (volume + 999n) / 1000n, parameter('minimumRevenueTon'))
    const road = upTo(most(grams * 1000n, volume * parameter('roadKgPerM3')), 1_000_000n) / 1000n
    const haul = (country: string): void => {
      if (equipment !== '') {
        const price = boxBandOf.get({ country, equipment, weight: upTo(grams, 1000n) }) as Priced
        add('HLG', rounded(price.amount, 100n), price.currency)
        return
      }
      const price = bandOf.get({ country, weight: road }) as Priced
      const cents = rounded(price.amount, 10_000_000n)
      const least = (price.least ?? 0n) / 100n
      add('HLG', cents < least ? least : cents, price.currency)
    }

    haul('CN')
    let ratedGrams = 0n
    if (equipment === '') {
      const priced = stepOf.get({ service: service.service, weight: air ? chargeable : wm }) as Priced
      const least = (service.least ?? 0n) * 1000n
      ratedGrams = least > priced.amount ? chargeable : priced.rated
      add('FRT', rounded(most(least, priced.amount), 100_000n), service.currency)
    } else {
      const { rate } = boxOf.get({ service: service.service, equipment }) as { rate: bigint }
      add('FRT', rounded(rate, 100n), service.currency)
    }
    // Quantities in millionths.
    const quantities: Readonly<Record<string, bigint>> = {
      'kg-gross': gross * 1000n,
      'kg-chargeable': chargeable * 1000n,
      'kg-rated': ratedGrams * 1000n,
      tonne: gross,
      m3: volume,
      wm: wm * 1000n,
      piece: count * 1_000_000n,
      consignment: 1_000_000n,
      awb: 1_000_000n,
      container: 1_000_000n,
      'hs-line': 1_000_000n,
    }
    for (let place = 0; place < 16; place += 1) {
      const charge = chargeOf.get({ carrier: service.carrier, place }) as Charged
      const quantity = quantities[charge.basis]
      let top: bigint
      let bottom: bigint
      if (quantity !== undefined) {
        top = quantity * charge.rate
        bottom = 100_000_000n
      } else {
        const value = shipment.goods[0]?.value
        const bases: readonly Line[] =
          charge.basis === 'percent-value' && value
            ? [{ code: '', cents: BigInt(unitsAt(value.amount, 2)), currency: value.currency }]
            : lines.filter(({ code }) =>
                charge.basis === 'percent-freight' ? code === 'FRT' : charge.codes.includes(`+${code}+`),
              )
        // Each over its own rate of exchange, brought to one bottom.
        top = 0n
        bottom = 1n
        for (const base of bases) {
          const own = perEur(base.currency)
          top = top * own + base.cents * perEur(charge.currency) * bottom
          bottom *= own
        }
        top *= charge.rate
        bottom *= 1_000_000n
      }
      if (charge.least !== null && top * 100n < charge.least * bottom) {
        top = charge.least
        bottom = 100n
      }
      if (charge.most !== null && top * 100n > charge.most * bottom) {
        top = charge.most
        bottom = 100n
      }
      add(charge.code, rounded(top, bottom), charge.currency)
    }
    haul('BE')
    return Number(total)
  }

  const rate: RateFull = (shipment) => {
    const totals = new Map<string, number>()
    for (const service of servicesOf.all() as Service[]) {
      totals.set(
        service.service,
        service.mode === 'rail-fcl'
          ? Math.min(totalOf(service, shipment, '20GP'), totalOf(service, shipment, '40HC'))
          : totalOf(service, shipment, ''),
      )
    }
    return totals
  }
  return { rate, close: () => database.close() }
}
