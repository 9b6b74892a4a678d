import type { MethodInput } from '../../shared/api/contract.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { sampleShipments } from './sample-shipments.ts'

type SplitInput = MethodInput<'supply.split'>
type ShipmentOfOneKind = SplitInput['shipment'] & { readonly pieces: readonly [object] }

const isOfOneKind = (shipment: SplitInput['shipment']): shipment is ShipmentOfOneKind =>
  shipment.pieces?.length === 1

/** Samples of one line of pieces, which can be sent again and again. */
const ofOneKind = sampleShipments.filter(isOfOneKind)
const [first] = ofOneKind
assert(first, 'a sample has one line of pieces')

export const supplyInputs: readonly SplitInput[] = [
  { shipment: first, supply: { demand: [120], weeks: 8, stock: 480 } },
  {
    shipment: first,
    supply: {
      demand: ['100', 0, '240', 100, 100, 100, 100, 100],
      stock: '400',
      onTheWay: [{ units: '200', week: 5 }],
      pace: 'slowest',
    },
    language: 'en',
  },
  ...ofOneKind.map((shipment) => ({
    shipment,
    supply: {
      demand: [30],
      weeks: 26,
      stock: 0,
      unitsPerPiece: 20,
      valuePerUnit: '12.50',
      storagePerPiece: '0.35',
    },
  })),
]

/** Questions that the method's own failures answer. */
export const refusedSupplies: readonly SplitInput[] = [
  { shipment: { origin: {}, destination: {} }, supply: {} },
  { shipment: first, supply: { demand: ['12', 'x'], weeks: 3, onTheWay: [{ units: 5 }] } },
  { shipment: { ...first, pieces: [...first.pieces, ...first.pieces] }, supply: {} },
  { shipment: first, supply: { demand: [999_999], weeks: 26, stock: 0 } },
]
