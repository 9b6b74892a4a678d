import type { Wording } from '../../shared/text/format.ts'
import type { App } from '../ui/app-context.tsx'
import { listedScenarios } from './scenario-rows.ts'
import { scenariosToCsv } from './scenarios-csv.ts'

/** The table of what-ifs of the present shipment as CSV; undefined where the host has no answer. */
export const askForScenariosCsv = async (app: App, wording: Wording): Promise<string | undefined> => {
  const { language } = wording
  const { shipment } = app.comparison.getState()
  const list = await app.client('scenarios.list', { language })
  if (!shipment || !list.ok) return undefined
  const run = await app.client('scenarios.run', {
    shipment,
    scenarios: listedScenarios(list.value).map((scenario) => ({
      ...scenario,
      effects: [...scenario.effects],
    })),
    language,
  })
  return run.ok ? scenariosToCsv(run.value, wording) : undefined
}
