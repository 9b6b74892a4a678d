import type { MethodOutput } from '../../shared/api/contract.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { sampleToForm } from '../state/shipment-to-form.ts'
import { useApp } from './app-context.tsx'
import { useAsked } from './use-answer.ts'

type Sample = MethodOutput<'samples.list'>[number]

/** The sample shipments, and how to open one in the form. */
export const useSamples = (): {
  /** False while the host has not answered yet. */
  readonly listed: boolean
  readonly samples: readonly Sample[]
  readonly open: (sample: Sample) => void
} => {
  const { shipment, settings } = useApp()
  const { answer, isCurrent } = useAsked('samples.list', {})
  return {
    listed: isCurrent,
    samples: answer?.ok ? answer.value : [],
    open: (sample) => {
      const { about, settings: chosen } = settings.getState()
      if (about) shipment.replace(sampleToForm(sample.shipment, chosen.currency, about.today as LocalDate))
    },
  }
}
