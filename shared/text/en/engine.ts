/** What the engine says of a price: reasons, warnings, holes, exclusions. */
export const engineMessages = {} as const
