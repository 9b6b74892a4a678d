import type { Piece } from '../../freight/shipment.ts'
import type { DayNumber } from '../../kernel/local-date.ts'
import type { TariffBook } from '../../tariff/tariff-book.ts'
import type { EquipmentCount } from '../container-load.ts'
import { boxesOf } from '../service-plan.ts'

const centimetre = 100
/** Nobody repacks goods to be a quarter lower. */
const mostOfHeight = 5

/**
 * By how much less height (whole centimetres, in tenths of a millimetre, at most a fifth of it) pieces that stand upright
 * would stand one layer higher in the first of these boxes. Null where they may not be stacked, or would have to be
 * lowered more.
 */
export const stacksHigher = (
  piece: Piece,
  equipment: readonly EquipmentCount[],
  book: TariffBook,
  day: DayNumber,
): { readonly lowerBy: number; readonly layers: number } | null => {
  const [first] = equipment
  if (!first || !piece.stackable) return null
  const [box] = boxesOf(book.parameters('rail-fcl', null, null, day).rating, [first.type])
  if (!box) return null
  const layers = Math.floor(box.insideHeight / piece.height) + 1
  const lowerBy = Math.ceil((piece.height - box.insideHeight / layers) / centimetre) * centimetre
  return lowerBy > 0 && lowerBy * mostOfHeight <= piece.height ? { lowerBy, layers } : null
}
