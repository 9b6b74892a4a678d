import * as z from 'zod'
import { equipmentTypes } from '../../shared/freight/equipment.ts'
import { placeKinds } from '../../shared/freight/place-kind.ts'
import {
  batteries,
  incotermRules,
  lengthUnits,
  packagings,
  quoteForParties,
  scopes,
  rankings,
  shipmentInputSchema,
  weightUnits,
} from '../../shared/freight/shipment.ts'
import { emptySupply, supplyEntrySchema } from './supply-form.ts'

/**
 * What the form holds: each field as it was typed, word for word, so that a half-typed date or a letter in a number
 * survives an undo, a restart and a wrong answer. `formToShipment` says what it means.
 */
const text = z.string().catch('')

const placeEntrySchema = z.object({
  text,
  postcode: text,
  /** The place picked from the list; null while the text is only words. */
  place: z
    .object({
      kind: z.enum(placeKinds),
      country: z.string(),
      name: z.string(),
      unlocode: z.string().nullable(),
      iata: z.string().nullable(),
    })
    .nullable()
    .catch(null),
})

const pieceEntrySchema = z.object({
  id: z.int(),
  count: text,
  length: text,
  width: text,
  height: text,
  weight: text,
  packaging: z.enum(packagings).catch('carton'),
  stackable: z.boolean().catch(true),
  tiltable: z.boolean().catch(true),
})

const containerEntrySchema = z.object({
  id: z.int(),
  type: z.enum(equipmentTypes).catch('40HC'),
  count: text,
  weightKg: text,
})

const goodsEntrySchema = z.object({
  id: z.int(),
  description: text,
  hsCode: text,
  value: text,
  currency: text,
  /** Empty: the country of departure. */
  origin: text,
  units: text,
  priceIncludes: z.enum(['goods', 'freight']).catch('goods'),
  /** Empty: what the duty tables say. */
  dutyPercent: text,
  vatPercent: text,
})

export const cargoKinds = ['pieces', 'totals', 'containers'] as const

const formSchema = z.object({
  origin: placeEntrySchema,
  destination: placeEntrySchema,
  scope: z.enum(scopes),
  incoterm: z.object({
    rule: z.union([z.enum(incotermRules), z.literal('')]),
    place: text,
    at: z.enum(['', 'door', 'gateway']).catch(''),
    quoteFor: z.enum(quoteForParties),
  }),
  importClearance: z.enum(['', 'door', 'gateway']).catch(''),
  procedure42: z.boolean().catch(false),
  vatRecoverable: z.boolean().catch(true),
  readyOn: text,
  neededBy: text,
  cargo: z.object({
    kind: z.enum(cargoKinds),
    unit: z.enum(lengthUnits),
    weightUnit: z.enum(weightUnits),
    pieces: z.array(pieceEntrySchema).max(500),
    totals: z.object({ pieces: text, weightKg: text, volumeM3: text }),
    containers: z.array(containerEntrySchema).max(20),
  }),
  goods: z.array(goodsEntrySchema).max(100),
  handling: z.object({
    battery: z.union([z.enum(batteries), z.literal('')]).catch(''),
    dangerous: z.boolean().catch(false),
    unNumber: text,
    cooled: z.boolean().catch(false),
    temperature: text,
  }),
  insure: z.boolean().catch(false),
  currency: z.string(),
  estimates: z.array(z.object({ component: z.string(), code: z.string(), low: text, high: text })).max(40),
  rankBy: z.enum(rankings).catch('total'),
  /** The days of the own transit log instead of the tariff's. */
  ownDays: z.boolean().catch(false),
  /** What only some shipments say: left out until it is asked for or an opened shipment brings it along. */
  more: shipmentInputSchema
    .pick({ parcels: true, declaredForCarriage: true, capitalPercent: true, delayCostPerDay: true })
    .catch({}),
  /** Prices nothing: see `isPricedAlike`. */
  supply: supplyEntrySchema.catch(emptySupply),
})

export type ShipmentForm = z.infer<typeof formSchema>
export type PlaceEntry = z.infer<typeof placeEntrySchema>
export type PieceEntry = z.infer<typeof pieceEntrySchema>
export type ContainerEntry = z.infer<typeof containerEntrySchema>
export type GoodsEntry = z.infer<typeof goodsEntrySchema>
export type ParcelsEntry = NonNullable<ShipmentForm['more']['parcels']>
export type CargoKind = (typeof cargoKinds)[number]

/** A draft that an earlier version kept; undefined where it cannot be read, and nothing is lost by starting empty. */
export const parseForm = (kept: unknown): ShipmentForm | undefined => {
  const read = formSchema.safeParse(kept)
  return read.success ? read.data : undefined
}

export const emptyPlace: PlaceEntry = { text: '', postcode: '', place: null }

export const emptyPiece = (id: number): PieceEntry => ({
  id,
  count: '',
  length: '',
  width: '',
  height: '',
  weight: '',
  packaging: 'carton',
  stackable: true,
  tiltable: true,
})

export const emptyContainer = (id: number): ContainerEntry => ({ id, type: '40HC', count: '', weightKg: '' })

export const emptyGoods = (id: number): GoodsEntry => ({
  id,
  description: '',
  hsCode: '',
  value: '',
  currency: 'EUR',
  origin: '',
  units: '',
  priceIncludes: 'goods',
  dutyPercent: '',
  vatPercent: '',
})

export const pieceIsBlank = (piece: PieceEntry): boolean =>
  [piece.count, piece.length, piece.width, piece.height, piece.weight].every((cell) => cell.trim() === '')

export const containerIsBlank = (row: ContainerEntry): boolean =>
  row.count.trim() === '' && row.weightKg.trim() === ''

export const goodsAreBlank = (line: GoodsEntry): boolean =>
  [
    line.description,
    line.hsCode,
    line.value,
    line.units,
    line.origin,
    line.dutyPercent,
    line.vatPercent,
  ].every((cell) => cell.trim() === '')

/** The country of a place as far as it was picked or typed (`Hefei, CN`); empty where neither says it. */
export const countryOf = ({ text: typed, place }: PlaceEntry): string =>
  place?.country ?? /,\s*([A-Za-z]{2})\s*$/.exec(typed)?.[1]?.toUpperCase() ?? ''

/** The id of a row that is not there yet: one above the highest, so that ids are never reused within a list. */
export const nextRowId = (rows: readonly { readonly id: number }[]): number =>
  rows.reduce((highest, row) => Math.max(highest, row.id), 0) + 1

export const emptyForm = (currency: string): ShipmentForm => ({
  origin: emptyPlace,
  destination: emptyPlace,
  scope: 'door-to-door',
  incoterm: { rule: '', place: '', at: '', quoteFor: 'whole-chain' },
  importClearance: '',
  procedure42: false,
  vatRecoverable: true,
  readyOn: '',
  neededBy: '',
  cargo: {
    kind: 'pieces',
    unit: 'cm',
    weightUnit: 'kg',
    pieces: [emptyPiece(1), emptyPiece(2)],
    totals: { pieces: '', weightKg: '', volumeM3: '' },
    containers: [emptyContainer(1)],
  },
  goods: [emptyGoods(1)],
  handling: { battery: '', dangerous: false, unNumber: '', cooled: false, temperature: '' },
  insure: false,
  currency,
  estimates: [],
  rankBy: 'total',
  ownDays: false,
  more: {},
  supply: emptySupply,
})

/** Whether two states of the form are one shipment to the tariffs: they differ at most in what a plan is asked. */
export const isPricedAlike = (a: ShipmentForm, b: ShipmentForm): boolean =>
  a === b ||
  (Object.keys(a) as (keyof ShipmentForm)[]).every((key) => key === 'supply' || Object.is(a[key], b[key]))

/** Nothing typed yet: the answer's side shows how to begin rather than what is missing. */
export const formIsBlank = (form: ShipmentForm): boolean =>
  form.origin.text.trim() === '' &&
  form.destination.text.trim() === '' &&
  form.readyOn.trim() === '' &&
  form.cargo.pieces.every(pieceIsBlank) &&
  form.cargo.containers.every(containerIsBlank) &&
  form.cargo.totals.weightKg.trim() === '' &&
  form.goods.every(goodsAreBlank)
