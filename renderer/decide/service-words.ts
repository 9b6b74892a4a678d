import { useMemo } from 'react'
import type { SweepAnswer } from '../../shared/api/decide-methods.ts'
import { useWording } from '../ui/app-context.tsx'
import { nameServices } from './name-services.ts'
import type { ShownService } from './shown-services.ts'

/** How the shown services of a sweep are called, and what they cost at a point of it. */
export interface ServiceWords {
  readonly name: (shown: ShownService) => string
  readonly total: (shown: ShownService, index: number) => string
}

export const useServiceWords = (sweep: SweepAnswer, shown: readonly ShownService[]): ServiceWords => {
  const { say, money } = useWording()
  return useMemo(() => {
    const names = nameServices(
      shown.map(({ service }) => service),
      say,
    )
    return {
      name: ({ service }) => names.get(service.id) ?? service.service,
      total: ({ service }, index) => {
        const total = service.totals[index]
        if (total === null || total === undefined) return say('decide.notTaken')
        const printed = money(total, sweep.currency)
        return service.complete[index] === true ? printed : `${say('offers.from')} ${printed}`
      },
    }
  }, [sweep, shown, say, money])
}
