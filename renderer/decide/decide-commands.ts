import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import type { Command } from '../command.ts'
import type { App } from '../ui/app-context.tsx'
import { copyText } from '../ui/copy-text.ts'
import { frontToCsv } from './front-csv.ts'
import { sweepToCsv } from './sweep-csv.ts'

/** The shipment of the comparison on screen where it is the present one; an earlier one is not handed out. */
const presentShipment = ({ comparison }: App): ShipmentInput | null => {
  const { shipment, obstacle } = comparison.getState()
  return obstacle === null ? shipment : null
}

const hasWeight = (app: App): boolean => {
  const shipment = presentShipment(app)
  return shipment !== null && (shipment.containers ?? []).length === 0
}

export const decideCommands: readonly Command[] = [
  {
    id: 'answer.decide',
    label: 'command.showDecide',
    group: 'answer',
    keys: [],
    enabled: (app) => app.comparison.getState().comparison !== null,
    run: ({ navigate, view }) => {
      navigate('/')
      view.showTab('decide')
    },
  },
  {
    id: 'decide.switchScale',
    label: 'command.switchScale',
    group: 'answer',
    keys: [],
    enabled: hasWeight,
    run: ({ navigate, view }) => {
      navigate('/')
      view.showTab('decide')
      view.setWeightScale(view.getState().weightScale === 'linear' ? 'doubling' : 'linear')
    },
  },
  {
    id: 'copy.weights',
    label: 'command.copyWeights',
    group: 'answer',
    keys: [],
    enabled: hasWeight,
    run: async (app, wording) => {
      const shipment = presentShipment(app)
      if (!shipment) return
      const answer = await app.client('decide.sweep', { shipment, language: wording.language })
      if (answer.ok)
        await copyText(app, wording, sweepToCsv(answer.value, wording), wording.say('decide.table'))
    },
  },
  {
    id: 'copy.dates',
    label: 'command.copyDates',
    group: 'answer',
    keys: [],
    enabled: (app) => presentShipment(app) !== null,
    run: async (app, wording) => {
      const shipment = presentShipment(app)
      if (!shipment) return
      const answer = await app.client('decide.front', { shipment, language: wording.language })
      if (answer.ok) {
        await copyText(app, wording, frontToCsv(answer.value, wording), wording.say('decide.frontTable'))
      }
    },
  },
]
