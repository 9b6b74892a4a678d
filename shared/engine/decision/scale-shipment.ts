import type { Cargo, Shipment } from '../../freight/shipment.ts'
import { decimal, type Decimal } from '../../kernel/decimal.ts'
import { roundExact } from '../../kernel/exact.ts'
import { multiplyWhole } from '../../kernel/whole.ts'
import { airVolumeM3, type CargoMeasures } from '../cargo-measures.ts'
import type { SizedShipment } from '../shipment-context.ts'

/** `grams` of the `of` that there are. */
interface Share {
  readonly grams: number
  readonly of: number
}

/** value × share, half up at its own decimals and at least at `decimals`; exact for a whole multiple. */
const shareOf = (value: Decimal, { grams, of }: Share, decimals: number): Decimal => {
  const places = Math.max(value.decimals, decimals)
  const exact = { units: multiplyWhole(value.units, grams), decimals: value.decimals, divisor: of }
  return decimal(roundExact(exact, places, 'half-up'), places)
}

const gramsOf = (grams: number, { grams: part, of }: Share): number =>
  roundExact({ units: multiplyWhole(grams, part), decimals: 0, divisor: of }, 0, 'half-up')

/** A piece begun is a piece. */
const countOf = (count: number, { grams, of }: Share): number => Math.ceil((count * grams) / of)

const shareCargo = (cargo: Cargo, share: Share): Cargo => {
  switch (cargo.kind) {
    case 'pieces':
      return {
        kind: 'pieces',
        pieces: cargo.pieces.map((piece) => ({
          ...piece,
          count: countOf(piece.count, share),
          lineGrams: gramsOf(piece.lineGrams, share),
        })),
      }
    case 'totals':
      return {
        kind: 'totals',
        pieces: countOf(cargo.pieces, share),
        grams: share.grams,
        volumeM3: shareOf(cargo.volumeM3, share, 6),
      }
    default:
      return cargo
  }
}

const shareMeasures = (measures: CargoMeasures, cargo: Cargo, share: Share): CargoMeasures => {
  const pieces = cargo.kind === 'pieces' ? cargo.pieces : []
  const pallets = pieces.filter(({ packaging }) => packaging === 'pallet')
  return {
    ...measures,
    pieces:
      cargo.kind === 'pieces'
        ? pieces.reduce((sum, { count }) => sum + countOf(count, share), 0)
        : countOf(measures.pieces, share),
    grams: share.grams,
    volumeM3: shareOf(measures.volumeM3, share, 6),
    pallets: measures.pallets && pallets.reduce((sum, { count }) => sum + countOf(count, share), 0),
    nonStackableM2: shareOf(measures.nonStackableM2, share, 6),
  }
}

/**
 * The same goods in the same packing, weighing `grams`: volume, floor, value and units in proportion, pieces rounded up
 * to whole ones, nothing else touched. At the shipment's own weight it is the shipment itself; of bare totals every
 * weight is a shipment that could be typed. `measures` are those of the shipment; their weight must be above zero, and
 * whole containers have no share.
 */
export const scaleShipment = (shipment: Shipment, measures: CargoMeasures, grams: number): SizedShipment => {
  const share = { grams, of: measures.grams }
  if (grams === measures.grams) {
    return { shipment, measures, airVolumeM3: (rounding) => airVolumeM3(shipment.cargo, rounding) }
  }
  const { cargo, parcels, declaredForCarriage } = shipment
  return {
    shipment: {
      ...shipment,
      cargo: shareCargo(cargo, share),
      goods: shipment.goods.map((line) => ({
        ...line,
        value: line.value && { ...line.value, amount: shareOf(line.value.amount, share, 2) },
        units: line.units && shareOf(line.units, share, 3),
        weightKg: line.weightKg && shareOf(line.weightKg, share, 3),
      })),
      parcels: parcels && { ...parcels, count: countOf(parcels.count, share) },
      declaredForCarriage: declaredForCarriage && {
        ...declaredForCarriage,
        amount: shareOf(declaredForCarriage.amount, share, 2),
      },
    },
    measures: shareMeasures(measures, cargo, share),
    airVolumeM3: (rounding) => shareOf(airVolumeM3(cargo, rounding), share, 6),
  }
}
