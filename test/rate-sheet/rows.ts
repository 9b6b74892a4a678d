import fc from 'fast-check'
import { equipmentTypes } from '../../shared/freight/equipment.ts'
import { batteries, incotermRules } from '../../shared/freight/shipment.ts'
import { directions, routeLegs, tariffModes } from '../../shared/freight/transport-mode.ts'
import { compareDecimals, decimal, type Decimal } from '../../shared/kernel/decimal.ts'
import { dayToDate, type DayNumber, type LocalDate, type Weekday } from '../../shared/kernel/local-date.ts'
import { bases } from '../../shared/tariff/basis.ts'
import type { ChargeCondition } from '../../shared/tariff/charge.ts'
import { dutyMeasures } from '../../shared/tariff/duty-rate.ts'
import { emissionVehicles } from '../../shared/tariff/emission-factor.ts'
import { haulageServices } from '../../shared/tariff/haulage-rate.ts'
import { transitSteps } from '../../shared/tariff/reference-rows.ts'
import { ruledOutcomes } from '../../shared/tariff/screening-rule.ts'
import type { LayoutName, TariffRow } from '../../shared/tariff/tariff.ts'

const number: fc.Arbitrary<Decimal> = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([units, decimals]) => decimal(units, decimals))
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null })
const date: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 18_000, max: 24_000 })
  .map((day) => dayToDate(day as DayNumber))
// Cells are trimmed and a lone dash means nothing; inside a text anything goes, quotes, commas and new lines too.
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((value) => value.trim())
  .filter((value) => value !== '')
const code = fc.stringMatching(/^[A-Z]{2,4}$/)
const currency = fc.constantFrom('EUR', 'USD', 'CNY', 'GBP', 'JPY')
const country = fc.constantFrom('CN', 'BE', 'DE', 'FR', 'GB')
const postcode = fc.stringMatching(/^[A-Z0-9]{1,7}$/)
const air = fc.constantFrom('CGO', 'PVG', 'LGG')
const rail = fc.constantFrom('CNZGZ', 'BENRY')
const anyGateway = maybe(fc.oneof(air, rail))
const validity = { validFrom: maybe(date), validTo: maybe(date) }
const days = fc
  .tuple(fc.nat(60), fc.nat(60), fc.nat(60))
  .map((figures) => figures.toSorted((a, b) => a - b))
  .map(([min = 0, typical = 0, max = 0]) => ({ min, typical, max }))
const weekdays = fc
  .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
  .map((list) => list.toSorted((a, b) => a - b) as Weekday[])

const ladder = fc
  .uniqueArray(fc.tuple(fc.nat(5000), number), { minLength: 1, maxLength: 6, selector: ([from]) => from })
  .map((steps) =>
    steps
      .map(([from, rate]) => ({ from: decimal(from), rate }))
      .toSorted((a, b) => compareDecimals(a.from, b.from)),
  )

const terms = (gateway: fc.Arbitrary<string>) => ({
  origin: gateway,
  destination: gateway,
  carrier: text,
  service: text,
  currency,
  commodity: maybe(text),
  includes: fc.oneof(
    fc.constant('ALL' as const),
    fc.uniqueArray(
      code.filter((word) => word !== 'ALL'),
      { maxLength: 3 },
    ),
  ),
  priority: fc.integer({ min: -1000, max: 1000 }),
  side: fc.constantFrom('buy' as const, 'sell' as const),
  transit: maybe(days),
  departureDays: maybe(weekdays),
  cutOffHours: maybe(fc.nat(500)),
  ...validity,
  remarks: fc.oneof(fc.constant(''), text),
})

const limit = fc.record({
  length: fc.integer({ min: 1, max: 99_999 }),
  width: fc.integer({ min: 1, max: 99_999 }),
  height: fc.integer({ min: 1, max: 99_999 }),
})

const monthDay = fc.constantFrom('11-01', '03-31', '12-24', '06-15')
const condition: fc.Arbitrary<ChargeCondition> = fc.oneof(
  fc
    .constantFrom<ChargeCondition['kind']>('dg', 'battery', 'ecommerce', 'nonstackable', 'odd-20')
    .map((kind) => ({ kind }) as ChargeCondition),
  fc.record({
    kind: fc.constant('un' as const),
    numbers: fc.uniqueArray(fc.stringMatching(/^[0-9]{4}$/), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('oversize' as const), overTenthMm: fc.integer({ min: 1, max: 200_000 }) }),
  fc.record({ kind: fc.constant('piece' as const), overGrams: fc.integer({ min: 1, max: 9_000_000 }) }),
  fc.record({ kind: fc.constant('hs' as const), prefix: fc.stringMatching(/^[0-9]{2,10}$/) }),
  fc.record({
    kind: fc.constant('commodity' as const),
    commodity: fc.constantFrom('fresh fruit', 'salt and pepper', 'GCR', '鲜花'),
  }),
  fc.record({ kind: fc.constant('incoterm' as const), rule: fc.constantFrom(...incotermRules) }),
  fc.record({ kind: fc.constant('season' as const), from: monthDay, to: monthDay }),
)

const row = fc.constant(0)

/** A tariff row of each layout, of every content that the types allow; the number is left to the sheet. */
export const anyRow: Readonly<Record<LayoutName, fc.Arbitrary<TariffRow>>> = {
  'air-breaks': airRate(),
  'air-long': airRate(),
  'air-uld': fc.record({
    kind: fc.constant('air-uld' as const),
    row,
    ...terms(air),
    uldType: code,
    pivotKg: number,
    pivotRate: number,
    overPivotRate: number,
    tareKg: number,
    maxGrossKg: maybe(number),
  }),
  'rail-lcl': fc.record({
    kind: fc.constant('rail-lcl' as const),
    row,
    ...terms(rail),
    breaks: ladder.map((steps) =>
      steps[0]?.from.units === 0 ? steps : [{ from: decimal(0), rate: decimal(160) }, ...steps],
    ),
    minimumRevenueTon: maybe(number),
    minimumCharge: maybe(number),
    kgPerM3: maybe(number),
    revenueTonStep: maybe(number),
  }),
  'rail-container': fc.record({
    kind: fc.constant('rail-container' as const),
    row,
    ...terms(rail),
    rates: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...equipmentTypes), number), {
        minLength: 1,
        selector: ([type]) => type,
      })
      .map((pairs) => Object.fromEntries(pairs)),
    box: fc.constantFrom('COC' as const, 'SOC' as const),
    returnPlace: maybe(text),
    freeDays: maybe(fc.nat(60)),
  }),
  'haulage-zones': fc.record({
    kind: fc.constant('haulage' as const),
    row,
    haulier: text,
    gateway: anyGateway,
    direction: maybe(fc.constantFrom(...directions)),
    country,
    postcodeFrom: maybe(postcode),
    postcodeTo: maybe(postcode),
    place: maybe(text),
    zone: fc.oneof(fc.constant(''), text),
    service: fc.constantFrom(...haulageServices),
    equipment: maybe(fc.constantFrom(...equipmentTypes)),
    currency,
    minimum: maybe(number),
    bands: fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9999 }), number), {
        minLength: 1,
        maxLength: 5,
        selector: ([to]) => to,
      })
      .map((bands) =>
        bands
          .map(([to, price]) => ({ toKg: decimal(to), price }))
          .toSorted((a, b) => compareDecimals(a.toKg, b.toKg)),
      ),
    pricePer: fc.constantFrom('100 kg' as const, 'flat' as const),
    perKm: maybe(number),
    km: maybe(number),
    roundTrip: fc.boolean(),
    days: maybe(days),
    priority: fc.integer({ min: -1000, max: 1000 }),
    ...validity,
  }),
  charges: fc.record({
    kind: fc.constant('charge' as const),
    row,
    mode: maybe(fc.constantFrom(...tariffModes)),
    carrier: maybe(text),
    service: maybe(text),
    origin: anyGateway,
    destination: anyGateway,
    gateway: anyGateway,
    direction: maybe(fc.constantFrom(...directions)),
    leg: fc.constantFrom(...routeLegs),
    code,
    name: text,
    basis: fc.constantFrom(...bases),
    ofCodes: fc.uniqueArray(code, { minLength: 1, maxLength: 3 }),
    equipment: maybe(fc.constantFrom(...equipmentTypes)),
    rate: number,
    currency,
    min: maybe(number),
    max: maybe(number),
    tier: fc.constantFrom('flat' as const, 'graduated' as const),
    tierBy: maybe(fc.constantFrom(...bases)),
    from: maybe(number),
    to: maybe(number),
    appliesWhen: fc.array(condition, { maxLength: 3 }),
    required: fc.boolean(),
    afterExpiry: fc.constantFrom('hole' as const, 'last' as const),
    order: fc.nat(1000),
    due: maybe(text),
    priority: fc.integer({ min: -1000, max: 1000 }),
    ...validity,
  }),
  parameters: fc.record({
    kind: fc.constant('parameter' as const),
    row,
    mode: maybe(fc.constantFrom(...tariffModes)),
    carrier: maybe(text),
    service: maybe(text),
    name: text,
    value: text,
    ...validity,
  }),
  times: fc.record({
    kind: fc.constant('time' as const),
    row,
    mode: maybe(fc.constantFrom(...tariffModes)),
    carrier: maybe(text),
    service: maybe(text),
    gateway: anyGateway,
    direction: maybe(fc.constantFrom(...directions)),
    step: fc.constantFrom(...transitSteps),
    range: days,
    calendar: fc.constantFrom('days' as const, 'business-days' as const),
    ...validity,
  }),
  exceptions: fc.record({
    kind: fc.constant('exception' as const),
    row,
    carrier: maybe(text),
    service: maybe(text),
    origin: anyGateway,
    destination: anyGateway,
    from: date,
    to: date,
    effect: fc.constantFrom('cancelled' as const, 'extra' as const, 'blackout' as const),
    reason: fc.oneof(fc.constant(''), text),
  }),
  holidays: fc.record({
    kind: fc.constant('holiday' as const),
    row,
    country,
    region: maybe(text),
    date,
    day: fc.constantFrom('holiday' as const, 'working-day' as const),
    name: text,
    source: fc.oneof(fc.constant(''), text),
  }),
  'duty-rates': fc
    .record({
      kind: fc.constant('duty' as const),
      row,
      hsCode: maybe(fc.stringMatching(/^[1-9][0-9]([0-9]{2}){0,4}$/)),
      importCountry: fc.oneof(fc.constant('EU'), country),
      origin: maybe(fc.oneof(country, fc.stringMatching(/^[2-9][0-9]{3}$/))),
      measure: fc.constantFrom(...dutyMeasures),
      additionalCode: maybe(fc.stringMatching(/^[A-Z][0-9]{3}$/)),
      duty: fc.oneof(
        number.map((percent) => ({ kind: 'percent' as const, percent })),
        fc
          .constantFrom(
            '9.6 % + 1.2 EUR/100 kg',
            'EA',
            '41.200 EUR DTN',
            'NAR',
            'Cond:  B cert: Y-155 (01):50.000 %',
          )
          .map((words) => ({ kind: 'not-a-percentage' as const, text: words })),
      ),
      ...validity,
      source: fc.oneof(fc.constant(''), text),
    })
    // Only a tax may be for all goods.
    .map((duty) => (duty.measure === 'vat' ? duty : { ...duty, hsCode: duty.hsCode ?? '84' })),
  'emission-factors': fc.record({
    kind: fc.constant('emission-factor' as const),
    row,
    set: text,
    method: text,
    year: fc.oneof(fc.constant(''), text),
    mode: maybe(fc.constantFrom(...tariffModes)),
    carrier: maybe(text),
    service: maybe(text),
    vehicle: fc.constantFrom(...emissionVehicles),
    kgPerTonneKm: fc.integer({ min: 0, max: 99_999 }).map((units) => decimal(units, 4)),
    ...validity,
    source: text,
  }),
  screening: fc
    .record({
      kind: fc.constant('screening' as const),
      row,
      rule: text,
      outcome: fc.constantFrom(...ruledOutcomes),
      mode: maybe(fc.constantFrom(...tariffModes)),
      direction: maybe(fc.constantFrom(...directions)),
      hsCodes: fc.uniqueArray(fc.stringMatching(/^[1-9][0-9]([0-9]{2}){0,4}$/), { maxLength: 4 }),
      unNumbers: fc.uniqueArray(fc.stringMatching(/^[0-9]{4}$/), { maxLength: 3 }),
      battery: maybe(fc.constantFrom(...batteries)),
      madeIn: maybe(country),
      season: maybe(fc.record({ from: monthDay, to: monthDay })),
      ...validity,
      text: fc.oneof(fc.constant(''), text),
      source: text,
    })
    // A rule names some goods.
    .map((rule) =>
      rule.unNumbers.length + rule.hsCodes.length === 0 ? { ...rule, hsCodes: ['8471'] } : rule,
    ),
  'exchange-rates': fc.record({
    kind: fc.constant('exchange-rate' as const),
    row,
    currency,
    perEur: number,
    date,
    source: fc.oneof(fc.constant(''), text),
  }),
}

function airRate(): fc.Arbitrary<TariffRow> {
  return fc.record({
    kind: fc.constant('air' as const),
    row,
    ...terms(air),
    minimum: maybe(number),
    breaks: ladder,
    aircraft: maybe(fc.constantFrom('freighter' as const, 'belly' as const, 'mixed' as const)),
    classPercent: maybe(number),
    maxPiece: maybe(limit),
    maxPieceKg: maybe(number),
  })
}
