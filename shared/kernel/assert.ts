/** Stops on a defect: a state that the types or an earlier check have ruled out. */
export function assert(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`Defect: ${what}`)
}

/** The end of an exhaustive switch; a new member of the union fails here at compile time. */
export const unreachable = (value: never): never => {
  throw new Error(`Defect: unexpected ${JSON.stringify(value)}`)
}
