/** The keys of an object in the order in which they stand in it, how they sort, and how they are written. */
export interface KeyShape {
  readonly keys: readonly string[]
  readonly sorted: readonly string[]
  readonly names: readonly string[]
}

// A tariff of a million lines is a few shapes: their keys are sorted once, not once a row.
const shapes = new Map<string | undefined, KeyShape[]>()
const mostShapes = 500

/** How the keys of an object are sorted and written. */
export const shapeOf = (keys: readonly string[]): KeyShape => {
  const alike = shapes.get(keys[0])
  for (const shape of alike ?? []) {
    if (shape.keys.length !== keys.length) continue
    let at = 0
    while (at < keys.length && shape.keys[at] === keys[at]) at += 1
    if (at === keys.length) return shape
  }
  const sorted = keys.toSorted()
  const shape = { keys, sorted, names: sorted.map((key) => `${JSON.stringify(key)}:`) }
  // Keys that are data (a form's answers, a mapping) come in no end of shapes.
  if (shapes.size >= mostShapes || (alike?.length ?? 0) >= 20) shapes.clear()
  else if (alike) alike.push(shape)
  else shapes.set(keys[0], [shape])
  return shape
}
