import { repeatPieces } from '../../shared/freight/repeat-pieces.ts'
import type { FormReading } from './form-to-shipment.ts'
import { goodsAreBlank, pieceIsBlank, type ShipmentForm } from './shipment-form.ts'
import { emptySupply } from './supply-form.ts'

/** A consignment of a plan, as far as it is a shipment of its own. */
export interface PlannedConsignment {
  readonly pieces: number
  readonly readyOn: string
  /** When its week begins. */
  readonly shelfOn: string
}

const written = (typed: string | number | null | undefined): string => String(typed ?? '')

/**
 * The form of a consignment: the shipment that was planned with, of so many pieces instead of the `of` there are, ready
 * when the consignment is and needed when its week begins. Values, units and parcels go along; it plans nothing itself.
 */
export const orderToForm = (
  form: ShipmentForm,
  input: FormReading['input'],
  of: number,
  { pieces, readyOn, shelfOn }: PlannedConsignment,
): ShipmentForm => {
  const repeated = repeatPieces(input, of, pieces)
  const { totals, declaredForCarriage, parcels } = repeated
  const goods = (repeated.goods ?? []).values()
  return {
    ...form,
    readyOn,
    neededBy: shelfOn,
    cargo: {
      ...form.cargo,
      pieces: form.cargo.pieces.map((row) => (pieceIsBlank(row) ? row : { ...row, count: String(pieces) })),
      totals: totals
        ? {
            pieces: written(totals.pieces),
            weightKg: written(totals.weightKg),
            volumeM3: written(totals.volumeM3),
          }
        : form.cargo.totals,
    },
    // The lines of the shipment are those of the form that are filled, in their order.
    goods: form.goods.map((line) => {
      if (goodsAreBlank(line)) return line
      const { value: share } = goods.next()
      return { ...line, value: written(share?.value), units: written(share?.units) }
    }),
    more: {
      ...form.more,
      ...(parcels && { parcels }),
      ...(declaredForCarriage && { declaredForCarriage }),
    },
    supply: emptySupply,
  }
}
