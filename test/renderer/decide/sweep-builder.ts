import type { SweepAnswer } from '../../../shared/api/decide-methods.ts'

type Service = SweepAnswer['services'][number]

/** A service as a sweep answers it, of one total at each weight. */
export const swept = (
  id: string,
  totals: readonly (string | null)[],
  fields: Partial<Service> = {},
): Service => ({
  id,
  mode: id.startsWith('air') ? 'air' : 'rail-lcl',
  service: id,
  carrier: 'Carrier',
  originGateway: 'CGO',
  destinationGateway: 'LGG',
  daysTypical: 8,
  arrivesTypical: '2026-12-15',
  totals: [...totals],
  complete: totals.map((total) => total !== null),
  breaks: [],
  ...fields,
})

/** At 25, 50, 100, 200, 400 kg, 100 kg being the shipment's own. */
export const sweepOf = (
  services: readonly Service[],
  cheapest: SweepAnswer['cheapest'],
  presentKg = '100',
): SweepAnswer => ({
  currency: 'EUR',
  presentKg,
  densityKgPerM3: '200',
  weights: ['25', '50', '100', '200', '400'],
  services: [...services],
  cheapest: [...cheapest],
})
