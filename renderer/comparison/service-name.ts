import type { Exclusion, Offer } from '../../shared/quote/comparison.ts'

type Service = Pick<Offer | Exclusion, 'mode' | 'service' | 'originGateway' | 'destinationGateway'>

/** What tells one service from another on a screen: an airline's product by its airports, a train by its own name. */
export const serviceName = ({ mode, service, originGateway, destinationGateway }: Service): string =>
  mode === 'air' ? `${originGateway}–${destinationGateway} ${service}` : service

/** `1 × 20GP + 2 × 40HC`; empty where nothing goes in a whole container. */
export const boxesOf = ({ equipment }: Pick<Offer, 'equipment'>): string =>
  equipment.map(({ type, count }) => `${count} × ${type}`).join(' + ')
