/** What can be said of a shipment's place among the steps of a tariff. */
export const adviceKinds = [
  'pays-as',
  'next-break',
  'same-price',
  'more-costs-less',
  'own-container',
  'larger-boxes',
  'stack-height',
] as const
export type AdviceKind = (typeof adviceKinds)[number]
