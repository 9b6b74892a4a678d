export const offerModes = ['air', 'rail-lcl', 'rail-fcl'] as const
export type OfferMode = (typeof offerModes)[number]

/** What a tariff row may be limited to: `rail` means both kinds of rail offer. */
export const tariffModes = ['air', 'rail', 'rail-lcl', 'rail-fcl'] as const
export type TariffMode = (typeof tariffModes)[number]

export const directions = ['westbound', 'eastbound'] as const
/** Westbound is China to Europe. */
export type Direction = (typeof directions)[number]

export const routeLegs = [
  'pre-carriage',
  'origin',
  'export-clearance',
  'main',
  'transit-customs',
  'destination',
  'import-clearance',
  'on-carriage',
  'insurance',
] as const
/** The components of a door-to-door price, in the order in which the goods meet them. */
export type RouteLeg = (typeof routeLegs)[number]
