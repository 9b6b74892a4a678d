import * as z from 'zod'
import type { Decimal } from '../kernel/decimal.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import type { Direction } from './transport-mode.ts'
import { equipmentTypes, type Equipment } from './equipment.ts'

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
export const rankings = ['total', 'landed', 'arrival', 'emissions'] as const
export const quoteForParties = ['whole-chain', 'seller', 'buyer'] as const

/** A JSON number (read by its shortest decimal text) or a decimal string. */
const numeric = z.union([z.string().max(40), z.number()])

const place = z.strictObject({
  country: z.string().max(2).optional(),
  place: z.string().max(120).optional(),
  postcode: z.string().max(16).optional(),
  unlocode: z.string().max(6).optional(),
  iata: z.string().max(3).optional(),
})

/**
 * shipment.json as it comes in: only its shape. What the words and numbers mean, and whether they can be, is
 * `parseShipment`'s business, which answers with a sentence for each field.
 */
export const shipmentInputSchema = z.strictObject({
  origin: place,
  destination: place,
  scope: z.enum(scopes).optional(),
  readyOn: z.string().max(20),
  neededBy: z.string().max(20).nullish(),
  quotedOn: z.string().max(20).nullish(),
  incoterm: z
    .strictObject({
      rule: z.enum(incotermRules),
      place: z.string().max(120).optional(),
      at: z.enum(['door', 'gateway']).optional(),
      quoteFor: z.enum(quoteForParties).optional(),
    })
    .nullish(),
  clearance: z
    .strictObject({ import: z.enum(['door', 'gateway']).optional(), procedure42: z.boolean().optional() })
    .nullish(),
  pieces: z
    .array(
      z.strictObject({
        count: numeric,
        length: numeric,
        width: numeric,
        height: numeric,
        unit: z.enum(lengthUnits).optional(),
        weight: numeric,
        weightUnit: z.enum(weightUnits).optional(),
        packaging: z.enum(packagings).optional(),
        stackable: z.boolean().optional(),
        tiltable: z.boolean().optional(),
      }),
    )
    .max(500)
    .optional(),
  totals: z.strictObject({ pieces: numeric, weightKg: numeric, volumeM3: numeric }).nullish(),
  containers: z
    .array(z.strictObject({ type: z.enum(equipmentTypes), count: numeric, weightKg: numeric }))
    .max(20)
    .optional(),
  goods: z
    .array(
      z.strictObject({
        description: z.string().max(200).optional(),
        hsCode: z.string().max(14).optional(),
        value: numeric.optional(),
        currency: z.string().max(3).optional(),
        origin: z.string().max(2).optional(),
        units: numeric.optional(),
        weightKg: numeric.optional(),
        unNumbers: z.array(z.string().max(6)).max(20).optional(),
        priceIncludes: z.enum(['goods', 'freight']).optional(),
      }),
    )
    .max(100)
    .optional(),
  parcels: z
    .strictObject({
      count: numeric,
      orderValue: numeric,
      currency: z.string().max(3),
      itemCategories: numeric,
      ioss: z.boolean(),
    })
    .nullish(),
  handling: z
    .strictObject({
      unNumber: z.string().max(6).nullish(),
      battery: z.enum(batteries).nullish(),
      temperature: z.string().max(60).nullish(),
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
    .optional(),
  currency: z.string().max(3).optional(),
  rankBy: z.enum(rankings).optional(),
  insure: z.boolean().optional(),
  declaredForCarriage: z.strictObject({ value: numeric, currency: z.string().max(3) }).nullish(),
  capitalPercent: numeric.nullish(),
  delayCostPerDay: z.strictObject({ value: numeric, currency: z.string().max(3) }).nullish(),
})
export type ShipmentInput = z.infer<typeof shipmentInputSchema>

/** An end of the route, found in the place table as far as it could be. */
export interface RoutePoint {
  readonly country: string
  readonly name: string
  readonly region: string | null
  /** Without spaces and hyphens, upper case; empty where none was given. */
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
    readonly battery: (typeof batteries)[number] | null
    readonly temperature: string | null
  }
  readonly estimates: readonly Estimate[]
  readonly currency: string
  readonly rankBy: (typeof rankings)[number]
  readonly insure: boolean
  readonly declaredForCarriage: MoneyAmount | null
  readonly capitalPercent: Decimal | null
  readonly delayCostPerDay: MoneyAmount | null
}
