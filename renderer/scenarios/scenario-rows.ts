import type { MethodOutput } from '../../shared/api/contract.ts'
import { mostScenarios, type Likelihoods } from '../../shared/api/scenario-methods.ts'
import type { Scenario } from '../../shared/quote/scenario.ts'
import type { Wording } from '../../shared/text/format.ts'
import { effectInWords } from './effect-words.ts'

export type ScenarioList = MethodOutput<'scenarios.list'>
export type ScenarioRun = MethodOutput<'scenarios.run'>
export type ScenarioCase = ScenarioRun['cases'][number]

/** A scenario of the table, with its answer once it is there. */
export interface ScenarioRow {
  readonly scenario: Scenario
  readonly own: boolean
  /** What it does: a preset's own sentence, an own one's effects. */
  readonly about: string
  readonly answer: ScenarioCase | undefined
}

/** Those that Viaduct brings along, then the user's own. */
export const listedScenarios = ({ presets, own }: ScenarioList): readonly Scenario[] =>
  [...presets, ...own].slice(0, mostScenarios).map(({ name, effects }) => ({ name, effects }))

export const scenarioRows = (
  list: ScenarioList,
  run: ScenarioRun | null,
  wording: Wording,
): readonly ScenarioRow[] => {
  const answers = new Map(run?.cases.map((one) => [one.name, one]))
  const abouts = new Map(list.presets.map(({ name, about }) => [name, about]))
  return listedScenarios(list).map((scenario, index) => ({
    scenario,
    own: index >= list.presets.length,
    about:
      abouts.get(scenario.name) ??
      scenario.effects.map((effect) => effectInWords(effect, wording)).join(', '),
    answer: answers.get(scenario.name),
  }))
}

export interface Weights {
  /** Whether the user said how likely any of them is; else all count alike. */
  readonly said: boolean
  readonly today: number
  readonly of: (name: string) => number
  /** Likelihoods that add up to more than certainty; null where they do not. */
  readonly tooMuch: number | null
}

/** What is not likely otherwise stays as it is today. */
export const weightsOf = (scenarios: readonly Scenario[], likelihoods: Likelihoods): Weights => {
  const sum = scenarios.reduce((total, { name }) => total + (likelihoods[name] ?? 0), 0)
  return sum === 0
    ? { said: false, today: 1, of: () => 1, tooMuch: null }
    : {
        said: true,
        today: Math.max(100 - sum, 0),
        of: (name) => likelihoods[name] ?? 0,
        tooMuch: sum > 100 ? sum : null,
      }
}
