import { decimal, decimalToText, parseDecimal } from '../kernel/decimal.ts'
import { roundExact } from '../kernel/exact.ts'
import { multiplyWhole } from '../kernel/whole.ts'
import { isBlank, type Typed } from './read-number.ts'
import type { ShipmentInput } from './shipment.ts'

/** `count` of the `of` pieces that there are. */
interface Part {
  readonly count: number
  readonly of: number
}

/** typed × part, half up at its own decimals and at least at `decimals`. What is no number stays as it is. */
const partOf = (typed: Typed, { count, of }: Part, decimals: number): Typed => {
  const value = isBlank(typed) ? undefined : parseDecimal(String(typed).trim())
  if (!value) return typed
  const places = Math.max(value.decimals, decimals)
  const exact = { units: multiplyWhole(value.units, count), decimals: value.decimals, divisor: of }
  return decimalToText(decimal(roundExact(exact, places, 'half-up'), places))
}

/** A parcel begun is a parcel. */
const wholePartOf = (typed: Typed, { count, of }: Part): Typed => {
  const value = isBlank(typed) ? undefined : parseDecimal(String(typed).trim())
  return value?.decimals === 0 ? Math.ceil((value.units * count) / of) : typed
}

/**
 * The shipment as it is typed when `count` pieces are sent instead of `of`: one line of pieces, or totals of equal ones.
 * Weight (to the gram), volume (to the cubic centimetre), value (to two decimals), units and parcels go along; each is
 * rounded half up once where the share is not whole, parcels up.
 */
export const repeatPieces = (input: ShipmentInput, of: number, count: number): ShipmentInput => {
  const part = { count, of }
  const { pieces, totals, goods, parcels, declaredForCarriage: declared } = input
  return {
    ...input,
    ...(pieces && {
      pieces: pieces.map((line) => (isBlank(line.count) ? line : { ...line, count })),
    }),
    ...(totals && {
      totals: {
        pieces: isBlank(totals.pieces) ? totals.pieces : count,
        weightKg: partOf(totals.weightKg, part, 3),
        volumeM3: partOf(totals.volumeM3, part, 6),
      },
    }),
    ...(goods && {
      goods: goods.map((line) => ({
        ...line,
        value: partOf(line.value, part, 2),
        units: partOf(line.units, part, 3),
        weightKg: partOf(line.weightKg, part, 3),
      })),
    }),
    ...(parcels && { parcels: { ...parcels, count: wholePartOf(parcels.count, part) } }),
    ...(declared && { declaredForCarriage: { ...declared, value: partOf(declared.value, part, 2) } }),
  }
}
