import type { Goods, Piece, RoutePoint, Shipment } from '../shared/freight/shipment.ts'
import { assert } from '../shared/kernel/assert.ts'
import { parseDecimal, type Decimal } from '../shared/kernel/decimal.ts'
import { dateToDay, parseLocalDate, type DayNumber, type LocalDate } from '../shared/kernel/local-date.ts'
import type { AirRate, UldRate } from '../shared/tariff/air-rate.ts'
import type { Charge } from '../shared/tariff/charge.ts'
import type { Duty, DutyRate } from '../shared/tariff/duty-rate.ts'
import type { HaulageRate } from '../shared/tariff/haulage-rate.ts'
import type { RailContainerRate, RailLclRate } from '../shared/tariff/rail-rate.ts'
import type {
  ExchangeRate,
  Holiday,
  Parameter,
  ScheduleException,
  TransitTime,
} from '../shared/tariff/reference-rows.ts'
import type { ScreeningRule } from '../shared/tariff/screening-rule.ts'
import type { DayRange, ServiceTerms } from '../shared/tariff/service-terms.ts'

/** `dec('12.50')`, for rows and expectations. */
export const dec = (text: string): Decimal => {
  const value = parseDecimal(text)
  assert(value, `${text} is a decimal`)
  return value
}

export const date = (text: string): LocalDate => {
  const value = parseLocalDate(text)
  assert(value, `${text} is a date`)
  return value
}

export const day = (text: string): DayNumber => dateToDay(date(text))

/** `18` is all three figures. */
export const range = (min: number, typical = min, max = typical): DayRange => ({ min, typical, max })

const validity = { validFrom: null, validTo: null }

const terms: ServiceTerms = {
  row: 2,
  origin: 'CGO',
  destination: 'LGG',
  carrier: 'Carrier',
  service: 'Service',
  currency: 'EUR',
  commodity: null,
  includes: [],
  priority: 0,
  side: 'buy',
  transit: range(2),
  departureDays: [1, 2, 3, 4, 5, 6, 7],
  cutOffHours: 24,
  remarks: '',
  ...validity,
}

const railTerms: ServiceTerms = {
  ...terms,
  origin: 'CNZGZ',
  destination: 'BENRY',
  carrier: 'Train',
  service: 'Block train',
  transit: range(20),
  departureDays: [2, 5],
}

/** `{ '0': '7.50', '45': '5.90' }` as a ladder. */
export const ladder = (rates: Readonly<Record<string, string>>): AirRate['breaks'] =>
  Object.entries(rates).map(([from, rate]) => ({ from: dec(from), rate: dec(rate) }))

export const airRate = (fields: Partial<AirRate> = {}): AirRate => ({
  ...terms,
  kind: 'air',
  minimum: dec('95'),
  breaks: ladder({ '0': '7.50', '45': '5.90', '100': '4.90', '300': '4.50', '500': '4.20', '1000': '3.70' }),
  aircraft: null,
  classPercent: null,
  maxPiece: null,
  maxPieceKg: null,
  ...fields,
})

export const uldRate = (fields: Partial<UldRate> = {}): UldRate => ({
  ...terms,
  kind: 'air-uld',
  uldType: 'PMC',
  pivotKg: dec('1000'),
  pivotRate: dec('1.20'),
  overPivotRate: dec('1.00'),
  tareKg: dec('0'),
  maxGrossKg: null,
  ...fields,
})

export const lclRate = (fields: Partial<RailLclRate> = {}): RailLclRate => ({
  ...railTerms,
  kind: 'rail-lcl',
  currency: 'USD',
  cutOffHours: 96,
  breaks: ladder({ '0': '160' }),
  minimumRevenueTon: null,
  minimumCharge: null,
  kgPerM3: null,
  revenueTonStep: null,
  ...fields,
})

export const containerRate = (fields: Partial<RailContainerRate> = {}): RailContainerRate => ({
  ...railTerms,
  kind: 'rail-container',
  currency: 'USD',
  cutOffHours: 48,
  rates: { '20GP': dec('3400'), '40GP': dec('5400'), '40HC': dec('5500') },
  box: 'COC',
  returnPlace: null,
  freeDays: null,
  ...fields,
})

export const charge = (
  leg: Charge['leg'],
  code: string,
  basis: Charge['basis'],
  rate: string | null,
  fields: Partial<Charge> = {},
): Charge => ({
  kind: 'charge',
  row: 2,
  mode: null,
  carrier: null,
  service: null,
  origin: null,
  destination: null,
  gateway: null,
  direction: null,
  leg,
  code,
  name: code,
  basis,
  ofCodes: [],
  equipment: null,
  rate: rate === null ? null : dec(rate),
  currency: 'EUR',
  min: null,
  max: null,
  tier: 'flat',
  tierBy: null,
  from: null,
  to: null,
  appliesWhen: [],
  required: false,
  afterExpiry: 'hole',
  order: 0,
  due: null,
  priority: 0,
  ...validity,
  ...fields,
})

export const haulage = (fields: Partial<HaulageRate> = {}): HaulageRate => ({
  kind: 'haulage',
  row: 2,
  haulier: 'Haulier',
  gateway: null,
  direction: null,
  country: 'BE',
  postcodeFrom: null,
  postcodeTo: null,
  place: null,
  zone: 'Zone',
  service: 'groupage',
  equipment: null,
  currency: 'EUR',
  minimum: null,
  bands: [{ toKg: dec('30000'), price: dec('100') }],
  pricePer: 'flat',
  perKm: null,
  km: dec('20'),
  roundTrip: false,
  days: range(1),
  priority: 0,
  ...validity,
  ...fields,
})

export const parameter = (name: string, value: string, fields: Partial<Parameter> = {}): Parameter => ({
  kind: 'parameter',
  row: 2,
  mode: null,
  carrier: null,
  service: null,
  name,
  value,
  ...validity,
  ...fields,
})

export const transitTime = (
  step: TransitTime['step'],
  days: DayRange,
  fields: Partial<TransitTime> = {},
): TransitTime => ({
  kind: 'time',
  row: 2,
  mode: null,
  carrier: null,
  service: null,
  gateway: null,
  direction: null,
  step,
  range: days,
  calendar: step === 'import-clearance' ? 'business-days' : 'days',
  ...validity,
  ...fields,
})

export const exception = (
  effect: ScheduleException['effect'],
  from: string,
  to = from,
  fields: Partial<ScheduleException> = {},
): ScheduleException => ({
  kind: 'exception',
  row: 2,
  carrier: null,
  service: null,
  origin: null,
  destination: null,
  from: date(from),
  to: date(to),
  effect,
  reason: '',
  ...fields,
})

export const holiday = (country: string, on: string, fields: Partial<Holiday> = {}): Holiday => ({
  kind: 'holiday',
  row: 2,
  country,
  region: null,
  date: date(on),
  day: 'holiday',
  name: 'Holiday',
  source: 'test',
  ...fields,
})

export const dutyRate = (
  hsCode: string | null,
  duty: string | Duty,
  fields: Partial<DutyRate> = {},
): DutyRate => ({
  kind: 'duty',
  row: 2,
  hsCode,
  importCountry: 'EU',
  origin: null,
  measure: 'third-country',
  additionalCode: null,
  duty: typeof duty === 'string' ? { kind: 'percent', percent: dec(duty) } : duty,
  validFrom: null,
  validTo: null,
  source: '',
  ...fields,
})

export const screeningRule = (
  rule: string,
  outcome: ScreeningRule['outcome'],
  fields: Partial<ScreeningRule> = {},
): ScreeningRule => ({
  kind: 'screening',
  row: 2,
  rule,
  outcome,
  mode: null,
  direction: null,
  hsCodes: [],
  unNumbers: [],
  battery: null,
  madeIn: null,
  season: null,
  validFrom: null,
  validTo: null,
  text: '',
  source: 'List',
  ...fields,
})

export const exchangeRate = (
  currency: string,
  perEur: string,
  on = '2026-11-20',
  source = 'test',
): ExchangeRate => ({ kind: 'exchange-rate', row: 2, currency, perEur: dec(perEur), date: date(on), source })

export const zhengzhou: RoutePoint = {
  country: 'CN',
  name: 'Zhengzhou',
  region: 'Henan',
  postcode: '450000',
  unlocode: 'CNZGZ',
  iata: null,
  latitude: 34.7473,
  longitude: 113.6249,
}

export const liege: RoutePoint = {
  country: 'BE',
  name: 'Liège',
  region: null,
  postcode: '4000',
  unlocode: 'BELGG',
  iata: null,
  latitude: 50.6326,
  longitude: 5.5797,
}

/** Equal pieces in centimetres and kilograms. */
export const pieces = (
  count: number,
  [length, width, height]: readonly [number, number, number],
  kg: number,
  fields: Partial<Piece> = {},
): Piece => ({
  count,
  length: Math.round(length * 100),
  width: Math.round(width * 100),
  height: Math.round(height * 100),
  unit: 'cm',
  pieceGrams: Math.round(kg * 1000),
  lineGrams: Math.round(kg * 1000) * count,
  packaging: 'carton',
  stackable: true,
  tiltable: true,
  ...fields,
})

/** Lamps of a thousand euros from China, 1,000 of them, unless a test says otherwise. */
export const goodsLine = (fields: Partial<Goods> = {}): Goods => ({
  description: 'Lamps',
  hsCode: '940542',
  value: { amount: dec('1000'), currency: 'EUR' },
  origin: 'CN',
  units: dec('1000'),
  weightKg: null,
  unNumbers: [],
  priceIncludes: 'goods',
  dutyPercent: null,
  vatPercent: null,
  ...fields,
})

/** 10 cartons of 60 × 40 × 50 cm and 18.5 kg from Zhengzhou to Liège, ready Monday 7 December 2026. */
export const shipmentOf = (fields: Partial<Shipment> = {}): Shipment => ({
  origin: zhengzhou,
  destination: liege,
  direction: 'westbound',
  scope: 'door-to-door',
  readyOn: day('2026-12-07'),
  neededBy: null,
  quotedOn: day('2026-11-23'),
  incoterm: null,
  clearance: { import: null, procedure42: false },
  cargo: { kind: 'pieces', pieces: [pieces(10, [60, 40, 50], 18.5)] },
  goods: [],
  parcels: null,
  handling: { unNumber: null, battery: null, temperature: null },
  estimates: [],
  currency: 'EUR',
  rankBy: 'total',
  vatRecoverable: true,
  insure: false,
  declaredForCarriage: null,
  capitalPercent: null,
  delayCostPerDay: null,
  ownTransit: null,
  ...fields,
})
