import type { Handlers } from '../../shared/api/dispatch.ts'
import type { SupplyDesk } from '../decision/supply-desk.ts'
import type { WeightDesk } from '../decision/weight-desk.ts'

/** What the totals of a comparison do not decide. */
export const createDecideHandlers = ({
  desk,
  supply,
}: {
  readonly desk: WeightDesk
  readonly supply: SupplyDesk
}): Pick<Handlers, 'decide.sweep' | 'decide.front' | 'decide.advice' | 'supply.split'> => ({
  'decide.sweep': ({ shipment, language }) => desk.sweep(shipment, language ?? 'en'),
  'decide.front': ({ shipment, language }) => desk.front(shipment, language ?? 'en'),
  'decide.advice': ({ shipment, language }) => desk.advice(shipment, language ?? 'en'),
  'supply.split': ({ language, ...input }) => supply.split(input, language ?? 'en'),
})
