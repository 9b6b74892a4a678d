import type { Wording } from '../../shared/text/format.ts'
import { toCsv } from '../comparison/csv-text.ts'
import type { ScenarioRun } from './scenario-rows.ts'
import { stretchesInWords } from './stretches-in-words.ts'

const columns = [
  'what if',
  'currency',
  'air total',
  'air change',
  'air delivered',
  'air days later',
  'rail total',
  'rail change',
  'rail delivered',
  'rail days later',
  'cheapest in time by weight',
  'flips at kg',
  'flips from',
  'unit',
  'choice',
  'why',
] as const

/** The table of what-ifs as it stands on screen, decimals as the program writes them. */
export const scenariosToCsv = (run: ScenarioRun, wording: Wording): string => {
  const { say } = wording
  const nothing = { air: null, rail: null }
  const rows = [
    {
      name: say('whatIf.today'),
      outcome: run.today,
      byWeight: run.byWeightToday,
      change: nothing,
      flipsFrom: null,
    },
    ...run.cases,
  ]
  return toCsv([
    columns,
    ...rows.map(({ name, outcome, byWeight, change, flipsFrom }) => [
      name,
      run.currency,
      ...(['air', 'rail'] as const).flatMap((way) => [
        outcome[way]?.total ?? null,
        change[way]?.total ?? null,
        outcome[way]?.deliveredOn ?? null,
        change[way]?.days ?? null,
      ]),
      byWeight && stretchesInWords(byWeight, wording),
      byWeight && byWeight.flipsAtKg,
      flipsFrom && flipsFrom.size,
      flipsFrom && (flipsFrom.unit === 'percent' ? '%' : 'days'),
      outcome.recommended && outcome.recommended.way,
      outcome.recommended && outcome.recommended.inBrief,
    ]),
  ])
}
