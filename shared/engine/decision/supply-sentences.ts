import { note, type Note } from '../../kernel/note.ts'
import { moneyToText } from '../../money/money.ts'
import type { SupplyTerms } from './read-supply.ts'
import type { PlannedSupply, SupplyAnswer, SupplyOutcome } from './supply-answer.ts'

type Outcomes = Omit<SupplyAnswer, 'sentences'>

const runsOut = (
  { week, from, missing }: Extract<SupplyOutcome, { kind: 'runs-out' }>,
  { firstWeek }: Outcomes,
): readonly Note[] => {
  const { air, rail } = firstWeek
  const first = [air, rail].filter((one) => one !== null)
  const earliest = Math.min(...first)
  return [
    note('supply.runsOut', { week, from, n: missing }),
    first.length === 0
      ? note('supply.noOffer')
      : note(earliest === air ? 'supply.firstWeek.air' : 'supply.firstWeek.rail', { week: earliest }),
  ]
}

/** Why a mode alone is not the plan. */
const alone = (mode: 'air' | 'rail', { [mode]: outcome, firstWeek }: Outcomes): Note | null => {
  if (firstWeek[mode] === null) return note(`supply.${mode}.notOffered`)
  if (outcome.kind === 'plan') return null
  return note(`supply.${mode}.runsOut`, { week: outcome.week, from: outcome.from })
}

const choice = ({ orders }: PlannedSupply, { onTheWay }: SupplyTerms): Note => {
  const pieces = (mode: 'air' | 'rail'): number =>
    orders.reduce((sum, order) => (order.mode === mode ? sum + order.pieces : sum), 0)
  const [air, rail] = [pieces('air'), pieces('rail')]
  if (air + rail === 0) {
    return note(onTheWay.some((units) => units > 0) ? 'supply.coveredByBoth' : 'supply.covered')
  }
  if (rail === 0) return note('supply.all.air', { n: air })
  if (air === 0) return note('supply.all.rail', { n: rail })
  return note('supply.mix', { air, all: air + rail })
}

const saving = (mode: 'air' | 'rail', best: PlannedSupply, other: SupplyOutcome, currency: string): Note[] =>
  other.kind === 'plan' && other.total > best.total
    ? [note(`supply.saves.${mode}`, { saves: moneyToText(other.total - best.total, currency), currency })]
    : []

/** Why nothing of it goes by rail, where rail could bring some. */
const noPartByRail = (best: PlannedSupply, { rail, firstWeek }: Outcomes): Note[] => {
  const from = firstWeek.rail
  if (from === null || rail.kind === 'plan' || best.orders.some(({ mode }) => mode === 'rail')) return []
  return [from > best.weeks.length ? note('supply.rail.tooLate', { week: from }) : note('supply.rail.noPart')]
}

/** What is on the way too late to be of use here. */
const later = ({ onTheWayLater }: SupplyTerms): Note[] =>
  onTheWayLater > 0 ? [note('supply.later', { n: onTheWayLater })] : []

/** What is sent how, why not by one mode alone, and what that saves; or what is missing whatever is sent. */
export const supplySentences = (outcomes: Outcomes, currency: string): readonly Note[] => {
  const { terms, best, air, rail } = outcomes
  if (best.kind === 'runs-out') return [...runsOut(best, outcomes), ...later(terms)]
  if (best.orders.length === 0) return [choice(best, terms), ...later(terms)]
  return [
    choice(best, terms),
    ...(['rail', 'air'] as const).flatMap((mode) => alone(mode, outcomes) ?? []),
    ...noPartByRail(best, outcomes),
    ...saving('air', best, air, currency),
    ...saving('rail', best, rail, currency),
    ...later(terms),
  ]
}
