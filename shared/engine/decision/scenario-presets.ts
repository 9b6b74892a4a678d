import type { Scenario } from '../../quote/scenario.ts'

/** A scenario that Viaduct brings along; `text/en/scenarios.ts` has its name and where it comes from. */
export interface ScenarioPreset {
  readonly id: string
  readonly effects: Scenario['effects']
}

export const scenarioPresets = [
  // Poland closed its crossings with Belarus from 12 to 25 September 2025: 13 days, some 90 % of the trains between
  // China and the European Union pass there, and trains arrived 2 to 4 weeks late.
  {
    id: 'polandBelarus2025',
    effects: [{ kind: 'crossing-closed', days: 13, delay: { min: 14, typical: 21, max: 28 } }],
  },
  { id: 'crossing13', effects: [{ kind: 'crossing-closed', days: 13 }] },
  { id: 'railDearer', effects: [{ kind: 'rate', mode: 'rail', percent: '15' }] },
  { id: 'euroWeaker', effects: [{ kind: 'currency', currency: null, percent: '-5' }] },
  { id: 'fuelDearer', effects: [{ kind: 'fuel', mode: null, percent: '20' }] },
  { id: 'trainCancelled', effects: [{ kind: 'departure-cancelled', mode: 'rail' }] },
  { id: 'railDwell', effects: [{ kind: 'dwell', mode: 'rail', days: 5 }] },
] as const satisfies readonly ScenarioPreset[]
