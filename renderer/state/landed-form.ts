import { goodsAreBlank, type GoodsEntry, type ShipmentForm } from './shipment-form.ts'

/** The row of the form that a line of a landed cost is about: only goods with a value are in it. */
export const goodsOfLine = (form: ShipmentForm, line: number): GoodsEntry | undefined => {
  const valued = form.goods.filter((goods) => !goodsAreBlank(goods) && goods.value.trim() !== '')
  // Parcels are one line, and its facts are those of the first goods.
  return valued[line] ?? form.goods[0]
}

/** Why no offer has a landed cost, as far as the form says it. */
export const landedObstacle = (form: ShipmentForm): 'value' | 'part' | 'scope' | 'unknown' => {
  const { rule, quoteFor } = form.incoterm
  if (form.goods.every(({ value }) => value.trim() === '') && !form.more.parcels) return 'value'
  if (rule !== '' && quoteFor !== 'whole-chain') return 'part'
  return form.scope.endsWith('-door') ? 'unknown' : 'scope'
}
