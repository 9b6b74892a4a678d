/** What two prices can differ by, in the order in which one is turned into the other. */
export const differenceParts = [
  'shipment',
  'tariff',
  'surcharge',
  'exchange-rate',
  'margin',
  'recalculation',
] as const
export type DifferencePart = (typeof differenceParts)[number]
