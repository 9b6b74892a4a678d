import type { MethodOutput } from '../../shared/api/contract.ts'
import type { Handlers } from '../../shared/api/dispatch.ts'

export const createSampleHandlers = ({
  sampleShipments,
}: {
  readonly sampleShipments: () => MethodOutput<'samples.list'>
}): Pick<Handlers, 'samples.list'> => ({
  'samples.list': () => ({ ok: true, value: sampleShipments() }),
})
