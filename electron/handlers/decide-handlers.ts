import type { Handlers } from '../../shared/api/dispatch.ts'
import type { WeightDesk } from '../decision/weight-desk.ts'

/** What the totals of a comparison do not decide. */
export const createDecideHandlers = ({
  desk,
}: {
  readonly desk: WeightDesk
}): Pick<Handlers, 'decide.sweep' | 'decide.advice'> => ({
  'decide.sweep': ({ shipment, language }) => desk.sweep(shipment, language ?? 'en'),
  'decide.advice': ({ shipment, language }) => desk.advice(shipment, language ?? 'en'),
})
