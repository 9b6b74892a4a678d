import { equipmentTypes, type Equipment } from '../freight/equipment.ts'
import { parseDecimal, type Decimal } from '../kernel/decimal.ts'
import { assert } from '../kernel/assert.ts'
import { parseLocalDate } from '../kernel/local-date.ts'
import type { Rounding } from '../kernel/rounding.ts'

/**
 * Every constant of the rating rules, by the name that the `parameters` table uses, with the value that holds where no
 * tariff says otherwise. Weights in kg, lengths in m, volumes in m³, shares and factors in per cent.
 */
export const parameterDefaults = {
  dimensionRounding: 'nearest',
  volumetricDivisor: '6000',
  /** kg per m³; where a tariff states it, it stands in place of the divisor. */
  volumetricKgPerM3: '',
  weightStep: '0.5',
  liabilityLimitPerKg: '30',
  liabilityLimitCurrency: 'EUR',
  valuationPercent: '0.75',
  kgPerM3: '500',
  revenueTonStep: '0.001',
  minimumRevenueTon: '1',
  usableVolumeShare: '85',
  usableFloorShare: '80',
  maximumBoxes: '10',
  'payloadKg.20GP': '21500',
  'payloadKg.40GP': '21000',
  'payloadKg.40HC': '21000',
  'payloadKg.45HC': '20000',
  'insideLength.20GP': '5.896',
  'insideLength.40GP': '12.032',
  'insideLength.40HC': '12.032',
  'insideLength.45HC': '13.556',
  'insideWidth.20GP': '2.350',
  'insideWidth.40GP': '2.350',
  'insideWidth.40HC': '2.350',
  'insideWidth.45HC': '2.347',
  'insideHeight.20GP': '2.393',
  'insideHeight.40GP': '2.392',
  'insideHeight.40HC': '2.697',
  'insideHeight.45HC': '2.696',
  'volumeM3.20GP': '33',
  'volumeM3.40GP': '67',
  'volumeM3.40HC': '76',
  'volumeM3.45HC': '86',
  'tareKg.20GP': '2300',
  'tareKg.40GP': '3750',
  'tareKg.40HC': '3940',
  'tareKg.45HC': '4820',
  'doorWidth.20GP': '2.34',
  'doorWidth.40GP': '2.34',
  'doorWidth.40HC': '2.34',
  'doorWidth.45HC': '2.34',
  'doorHeight.20GP': '2.27',
  'doorHeight.40GP': '2.27',
  'doorHeight.40HC': '2.58',
  'doorHeight.45HC': '2.58',
  // What a unit load device holds, built to 2.44 m for a main deck: trade figures. A type that is not here is filled by
  // weight alone.
  'uldVolumeM3.AKE': '4.3',
  'uldVolumeM3.PAG': '15',
  'uldVolumeM3.PMC': '17',
  'uldVolumeM3.PGA': '33',
  /** Base of the unit in m: what a piece can stand on without a special loading. */
  'uldLength.AKE': '1.562',
  'uldLength.PAG': '3.175',
  'uldLength.PMC': '3.175',
  'uldLength.PGA': '6.058',
  'uldWidth.AKE': '1.534',
  'uldWidth.PAG': '2.235',
  'uldWidth.PMC': '2.438',
  'uldWidth.PGA': '2.438',
  roadKgPerM3: '333',
  roadKgPerLoadingMetre: '1850',
  loadingMetreWidth: '2.4',
  /** Road weight that one full truck takes. */
  fullTruckKg: '24000',
  higherBand: 'yes',
  /** Road distance over the great circle, where a haulage row states no km. */
  detourFactor: '1.3',
  rounding: 'half-up',
  cafPercent: '0',
  exchangeRateMaximumAgeDays: '7',
  insuredPercent: '110',
  euBorderSharePercent: '86',
  airFreightToBorderPercent: '70',
  /** Flat duty on parcels under IOSS, EUR for each item category, from this day on. */
  parcelDutyPerCategory: '3',
  parcelDutyFrom: '2026-07-01',
  parcelDutyInVatBase: 'yes',
  /** EUR of intrinsic value up to which a parcel can come under IOSS. */
  iossLimit: '150',
  /** CNY up to which an order is cross-border retail in China, for a person in a year, and the share of the taxes. */
  retailOrderLimit: '5000',
  retailYearLimit: '26000',
  retailTaxSharePercent: '70',
  /** Added to the great circle of a flight. */
  airDetourKm: '95',
  /** Largest piece in an aircraft's belly, and the height of a freighter's main deck, in m. */
  bellyPieceLength: '3.17',
  bellyPieceWidth: '2.23',
  bellyPieceHeight: '1.60',
  mainDeckHeight: '2.95',
  /** A heavier piece needs a look at the floor load. */
  floorLoadPieceKg: '150',
  /** Whether a rail operator takes lithium batteries, and other dangerous goods. */
  acceptsLithium: 'no',
  acceptsDangerousGoods: 'no',
  'emissionFactor.freighter': '0.608',
  'emissionFactor.belly': '0.936',
  'emissionFactor.rail-electric': '0.0108',
  'emissionFactor.rail-diesel': '0.0307',
  'emissionFactor.truck': '0.101',
  'emissionFactor.rigid-truck': '0.22',
  'railKm.CN': '3740',
  'railKm.KZ': '2700',
  'railKm.RU': '2120',
  'railKm.BY': '610',
  'railKm.PL': '690',
  'railKm.DE': '745',
  'railKm.BE': '55',
} as const satisfies Readonly<Record<string, string>>

export type ParameterName = keyof typeof parameterDefaults

export const isParameterName = (name: string): name is ParameterName => Object.hasOwn(parameterDefaults, name)

const words: Readonly<Partial<Record<ParameterName, readonly string[]>>> = {
  dimensionRounding: ['nearest', 'up', 'none'],
  rounding: ['half-up', 'half-even'],
  higherBand: ['yes', 'no'],
  parcelDutyInVatBase: ['yes', 'no'],
  acceptsLithium: ['yes', 'no'],
  acceptsDangerousGoods: ['yes', 'no'],
}

/** Names that divide or step: zero would have no meaning. */
const aboveZero: ReadonlySet<ParameterName> = new Set<ParameterName>([
  'volumetricDivisor',
  'volumetricKgPerM3',
  'weightStep',
  'kgPerM3',
  'revenueTonStep',
  'loadingMetreWidth',
  'fullTruckKg',
  'detourFactor',
  'uldVolumeM3.AKE',
  'uldVolumeM3.PAG',
  'uldVolumeM3.PMC',
  'uldVolumeM3.PGA',
  'uldLength.AKE',
  'uldLength.PAG',
  'uldLength.PMC',
  'uldLength.PGA',
  'uldWidth.AKE',
  'uldWidth.PAG',
  'uldWidth.PMC',
  'uldWidth.PGA',
])

/** Whether a sheet's value can stand for the name: one of its words, a currency code, or a decimal that it allows. */
export const isParameterValue = (name: ParameterName, value: string): boolean => {
  const allowed = words[name]
  if (allowed) return allowed.includes(value)
  if (name === 'liabilityLimitCurrency') return /^[A-Z]{3}$/.test(value)
  if (name === 'weightStep' && value === 'none') return true
  if (name === 'parcelDutyFrom') return parseLocalDate(value) !== undefined
  const number = parseDecimal(value)
  return number !== undefined && (aboveZero.has(name) ? number.units > 0 : number.units >= 0)
}

export type DimensionRounding = 'nearest' | 'up' | 'none'

/** Inside, door and limits of a container type. */
export interface ContainerLimits {
  readonly type: Equipment
  readonly payloadKg: Decimal
  readonly volumeM3: Decimal
  readonly insideLength: Decimal
  readonly insideWidth: Decimal
  readonly insideHeight: Decimal
  readonly doorWidth: Decimal
  readonly doorHeight: Decimal
  readonly tareKg: Decimal
}

/** The parameters that price, read once for a mode, carrier and service. */
export interface RatingParameters {
  readonly dimensionRounding: DimensionRounding
  readonly volumetricDivisor: Decimal
  readonly volumetricKgPerM3: Decimal | null
  /** Null: no step; the weight stands to the gram. */
  readonly weightStep: Decimal | null
  readonly liabilityLimitPerKg: Decimal
  readonly liabilityLimitCurrency: string
  readonly valuationPercent: Decimal
  readonly kgPerM3: Decimal
  readonly revenueTonStep: Decimal
  readonly minimumRevenueTon: Decimal
  readonly usableVolumeShare: Decimal
  readonly usableFloorShare: Decimal
  readonly maximumBoxes: Decimal
  readonly containers: readonly ContainerLimits[]
  /** By the type's code; a type without a figure is not limited by volume. */
  readonly uldVolumeM3: Readonly<Record<string, Decimal | undefined>>
  /** Length and width of a unit's base, m. */
  readonly uldBase: Readonly<
    Record<string, { readonly length: Decimal; readonly width: Decimal } | undefined>
  >
  readonly roadKgPerM3: Decimal
  readonly roadKgPerLoadingMetre: Decimal
  readonly loadingMetreWidth: Decimal
  readonly fullTruckKg: Decimal
  readonly higherBand: boolean
  readonly detourFactor: Decimal
  readonly rounding: Rounding
  readonly cafPercent: Decimal
  readonly exchangeRateMaximumAgeDays: Decimal
  readonly insuredPercent: Decimal
}

/**
 * Reads the parameters through `find`, which answers what the tariffs say of a name (undefined: the default holds).
 * Values were checked with `isParameterValue` where they came in.
 */
export const readParameters = (find: (name: ParameterName) => string | undefined): RatingParameters => {
  const text = (name: ParameterName): string => find(name) ?? parameterDefaults[name]
  const number = (name: ParameterName): Decimal => {
    const value = parseDecimal(text(name))
    assert(value, `parameter ${name} is a decimal`)
    return value
  }
  const kgPerM3 = text('volumetricKgPerM3')
  return {
    dimensionRounding: text('dimensionRounding') as DimensionRounding,
    volumetricDivisor: number('volumetricDivisor'),
    volumetricKgPerM3: kgPerM3 === '' ? null : number('volumetricKgPerM3'),
    weightStep: text('weightStep') === 'none' ? null : number('weightStep'),
    liabilityLimitPerKg: number('liabilityLimitPerKg'),
    liabilityLimitCurrency: text('liabilityLimitCurrency'),
    valuationPercent: number('valuationPercent'),
    kgPerM3: number('kgPerM3'),
    revenueTonStep: number('revenueTonStep'),
    minimumRevenueTon: number('minimumRevenueTon'),
    usableVolumeShare: number('usableVolumeShare'),
    usableFloorShare: number('usableFloorShare'),
    maximumBoxes: number('maximumBoxes'),
    containers: equipmentTypes.map((type) => ({
      type,
      payloadKg: number(`payloadKg.${type}`),
      volumeM3: number(`volumeM3.${type}`),
      insideLength: number(`insideLength.${type}`),
      insideWidth: number(`insideWidth.${type}`),
      insideHeight: number(`insideHeight.${type}`),
      doorWidth: number(`doorWidth.${type}`),
      doorHeight: number(`doorHeight.${type}`),
      tareKg: number(`tareKg.${type}`),
    })),
    uldVolumeM3: {
      AKE: number('uldVolumeM3.AKE'),
      PAG: number('uldVolumeM3.PAG'),
      PMC: number('uldVolumeM3.PMC'),
      PGA: number('uldVolumeM3.PGA'),
    },
    uldBase: {
      AKE: { length: number('uldLength.AKE'), width: number('uldWidth.AKE') },
      PAG: { length: number('uldLength.PAG'), width: number('uldWidth.PAG') },
      PMC: { length: number('uldLength.PMC'), width: number('uldWidth.PMC') },
      PGA: { length: number('uldLength.PGA'), width: number('uldWidth.PGA') },
    },
    roadKgPerM3: number('roadKgPerM3'),
    roadKgPerLoadingMetre: number('roadKgPerLoadingMetre'),
    loadingMetreWidth: number('loadingMetreWidth'),
    fullTruckKg: number('fullTruckKg'),
    higherBand: text('higherBand') !== 'no',
    detourFactor: number('detourFactor'),
    rounding: text('rounding') as Rounding,
    cafPercent: number('cafPercent'),
    exchangeRateMaximumAgeDays: number('exchangeRateMaximumAgeDays'),
    insuredPercent: number('insuredPercent'),
  }
}

/** One parameter as a decimal, its default where `value` is undefined. */
export const decimalParameter = (name: ParameterName, value: string | undefined): Decimal => {
  const number = parseDecimal(value ?? parameterDefaults[name])
  assert(number, `parameter ${name} is a decimal`)
  return number
}
