export const placeKinds = ['city', 'airport', 'rail-terminal', 'port', 'border'] as const
/** What a place is. Apart from the schema of a place, which a start has no use for. */
export type PlaceKind = (typeof placeKinds)[number]
