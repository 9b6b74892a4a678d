import type { MethodOutput } from '../../shared/api/contract.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { sampleToForm } from '../state/shipment-to-form.ts'
import { useApp } from './app-context.tsx'
import { useAnswer } from './use-answer.ts'

type Sample = MethodOutput<'samples.list'>[number]

/** The sample shipments, and how to open one in the form. */
export const useSamples = (): {
  readonly samples: readonly Sample[]
  readonly open: (sample: Sample) => void
} => {
  const { shipment, settings } = useApp()
  const answer = useAnswer('samples.list', {})
  return {
    samples: answer?.ok ? answer.value : [],
    open: (sample) => {
      const { about, settings: chosen } = settings.getState()
      if (about) shipment.replace(sampleToForm(sample.shipment, chosen.currency, about.today as LocalDate))
    },
  }
}
