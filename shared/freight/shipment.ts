import * as z from 'zod'
import type { Decimal } from '../kernel/decimal.ts'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import type { Direction } from './transport-mode.ts'
import { equipmentTypes, type Equipment } from './equipment.ts'
import { ownTransitSchema, type OwnTransit } from './own-transit.ts'

export const scopes = [
  'door-to-door',
  'door-to-terminal',
  'terminal-to-door',
  'terminal-to-terminal',
] as const
export type Scope = (typeof scopes)[number]

export const packagings = ['carton', 'pallet', 'crate', 'drum', 'bag', 'loose'] as const
export type Packaging = (typeof packagings)[number]

export const lengthUnits = ['mm', 'cm', 'm', 'in'] as const
export type LengthUnit = (typeof lengthUnits)[number]

export const weightUnits = ['kg', 'g', 't', 'lb'] as const
export type WeightUnit = (typeof weightUnits)[number]

export const incotermRules = [
  'EXW',
  'FCA',
  'FAS',
  'FOB',
  'CFR',
  'CIF',
  'CPT',
  'CIP',
  'DAP',
  'DPU',
  'DDP',
] as const
export type IncotermRule = (typeof incotermRules)[number]

export const batteries = ['lithium-ion', 'lithium-metal', 'sodium-ion'] as const
export type Battery = (typeof batteries)[number]
export const rankings = ['total', 'landed', 'arrival', 'emissions'] as const
export const quoteForParties = ['whole-chain', 'seller', 'buyer'] as const

/**
 * A JSON number (read by its shortest decimal text) or a decimal string. Absent, null and empty mean "not typed yet":
 * the form sends what it has at every keystroke, and whether a field is needed is `parseShipment`'s business.
 */
export const numeric = z.union([z.string().max(200), z.number()]).nullish()
const text = z.string().max(200).nullish()

const place = z.strictObject({
  country: text,
  place: text,
  postcode: text,
  unlocode: text,
  iata: text,
})

const money = z.strictObject({ value: numeric, currency: text }).nullish()

/**
 * shipment.json as it comes in: only its shape. What the words and numbers mean, and whether they can be, is
 * `parseShipment`'s business, which answers with a sentence for each field.
 */
export const shipmentInputSchema = z.strictObject({
  origin: place,
  destination: place,
  scope: z.enum(scopes).nullish(),
  /** `YYYY-MM-DD`, or `+n`: n days after `quotedOn`. */
  readyOn: text,
  neededBy: text,
  quotedOn: text,
  incoterm: z
    .strictObject({
      rule: z.enum(incotermRules).nullish(),
      place: text,
      at: z.enum(['door', 'gateway']).nullish(),
      quoteFor: z.enum(quoteForParties).nullish(),
    })
    .nullish(),
  clearance: z
    .strictObject({ import: z.enum(['door', 'gateway']).nullish(), procedure42: z.boolean().nullish() })
    .nullish(),
  pieces: z
    .array(
      z.strictObject({
        count: numeric,
        length: numeric,
        width: numeric,
        height: numeric,
        unit: z.enum(lengthUnits).nullish(),
        weight: numeric,
        weightUnit: z.enum(weightUnits).nullish(),
        packaging: z.enum(packagings).nullish(),
        stackable: z.boolean().nullish(),
        tiltable: z.boolean().nullish(),
      }),
    )
    .max(500)
    .nullish(),
  totals: z.strictObject({ pieces: numeric, weightKg: numeric, volumeM3: numeric }).nullish(),
  containers: z
    .array(z.strictObject({ type: z.enum(equipmentTypes), count: numeric, weightKg: numeric }))
    .max(20)
    .nullish(),
  goods: z
    .array(
      z.strictObject({
        description: z.string().max(500).nullish(),
        hsCode: text,
        value: numeric,
        currency: text,
        origin: text,
        units: numeric,
        weightKg: numeric,
        unNumbers: z.array(z.string().max(200)).max(20).nullish(),
        priceIncludes: z.enum(['goods', 'freight']).nullish(),
        /** Known to the user and in no table: counts before every table, and is marked as typed. */
        dutyPercent: numeric,
        vatPercent: numeric,
      }),
    )
    .max(100)
    .nullish(),
  parcels: z
    .strictObject({
      count: numeric,
      orderValue: numeric,
      currency: text,
      itemCategories: numeric,
      ioss: z.boolean().nullish(),
    })
    .nullish(),
  handling: z
    .strictObject({
      unNumber: text,
      battery: z.enum(batteries).nullish(),
      temperature: text,
    })
    .nullish(),
  /** What the user expects a missing component to cost, in the quote currency. */
  estimates: z
    .array(
      z.strictObject({
        component: z.string().max(40),
        code: z.string().max(20),
        low: numeric,
        high: numeric,
      }),
    )
    .max(40)
    .nullish(),
  currency: text,
  rankBy: z.enum(rankings).nullish(),
  /** Days of the main carriage: the tariff's, or those of the own transit log where it has shipments enough. */
  transitDays: z.enum(['tariff', 'log']).nullish(),
  /**
   * What the log said when this was priced: written by the program, kept with a quote so that it prices the same after
   * the log has grown. What a caller writes here is written over.
   */
  ownTransit: z.array(ownTransitSchema).max(2000).nullish(),
  /** Whether the importer gets import VAT back; then it is cash flow, not cost. */
  vatRecoverable: z.boolean().nullish(),
  insure: z.boolean().nullish(),
  declaredForCarriage: money,
  capitalPercent: numeric,
  delayCostPerDay: money,
})
export type ShipmentInput = DeepReadonly<z.infer<typeof shipmentInputSchema>>

/** An end of the route, found in the place table as far as it could be. */
export interface RoutePoint {
  readonly country: string
  readonly name: string
  readonly region: string | null
  /** Without spaces and hyphens, upper case; the place's usual one where none was given, empty where none is known. */
  readonly postcode: string
  readonly unlocode: string | null
  readonly iata: string | null
  readonly latitude: number
  readonly longitude: number
}

/** A line of equal pieces. Lengths in tenths of a millimetre; `lineGrams` is count × weight, rounded once. */
export interface Piece {
  readonly count: number
  readonly length: number
  readonly width: number
  readonly height: number
  readonly unit: LengthUnit
  readonly pieceGrams: number
  readonly lineGrams: number
  readonly packaging: Packaging
  readonly stackable: boolean
  readonly tiltable: boolean
}

export interface MoneyAmount {
  readonly amount: Decimal
  readonly currency: string
}

export interface Goods {
  readonly description: string
  readonly hsCode: string
  readonly value: MoneyAmount | null
  readonly origin: string | null
  readonly units: Decimal | null
  readonly weightKg: Decimal | null
  readonly unNumbers: readonly string[]
  readonly priceIncludes: 'goods' | 'freight'
  readonly dutyPercent: Decimal | null
  readonly vatPercent: Decimal | null
}

/** What is to be moved: measured piece lines, bare totals, or whole containers. */
export type Cargo =
  | { readonly kind: 'pieces'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'totals'; readonly pieces: number; readonly grams: number; readonly volumeM3: Decimal }
  | {
      readonly kind: 'containers'
      readonly containers: readonly {
        readonly type: Equipment
        readonly count: number
        readonly grams: number
      }[]
    }

export interface Estimate {
  readonly component: string
  readonly code: string
  readonly low: Decimal
  readonly high: Decimal
}

/** A shipment that can be priced: everything read, defaults filled, places found. */
export interface Shipment {
  readonly origin: RoutePoint
  readonly destination: RoutePoint
  readonly direction: Direction
  readonly scope: Scope
  readonly readyOn: DayNumber
  readonly neededBy: DayNumber | null
  readonly quotedOn: DayNumber
  readonly incoterm: {
    readonly rule: IncotermRule
    readonly place: string
    readonly at: 'door' | 'gateway'
    readonly quoteFor: (typeof quoteForParties)[number]
  } | null
  readonly clearance: { readonly import: 'door' | 'gateway' | null; readonly procedure42: boolean }
  readonly cargo: Cargo
  readonly goods: readonly Goods[]
  readonly parcels: {
    readonly count: number
    readonly orderValue: MoneyAmount
    readonly itemCategories: number
    readonly ioss: boolean
  } | null
  readonly handling: {
    readonly unNumber: string | null
    readonly battery: Battery | null
    readonly temperature: string | null
  }
  readonly estimates: readonly Estimate[]
  readonly currency: string
  readonly rankBy: (typeof rankings)[number]
  /** What the own transit log says of the services; null where the tariff's days count. */
  readonly ownTransit: readonly OwnTransit[] | null
  readonly vatRecoverable: boolean
  readonly insure: boolean
  readonly declaredForCarriage: MoneyAmount | null
  readonly capitalPercent: Decimal | null
  readonly delayCostPerDay: MoneyAmount | null
}
