import type { Handlers } from '../../shared/api/dispatch.ts'
import type { DecisionDesk } from '../decision/decision-desk.ts'
import type { Store } from '../store/store.ts'
import { toAnswer } from './to-answer.ts'

type DecisionMethods =
  | 'schedule.departures'
  | 'schedule.lane'
  | 'schedule.lastReady'
  | 'scenarios.run'
  | 'scenarios.list'
  | 'scenarios.save'
  | 'scenarios.delete'

export const createDecisionHandlers = ({
  store,
  desk,
}: {
  readonly store: Store
  readonly desk: DecisionDesk
}): Pick<Handlers, DecisionMethods> => {
  const write = (step: () => void) =>
    toAnswer(
      store.write(() => {
        step()
        return {}
      }),
    )
  return {
    'schedule.departures': ({ language, ...input }) => desk.departures(input, language ?? 'en'),
    'schedule.lane': ({ language, ...input }) => desk.lane(input, language ?? 'en'),
    'schedule.lastReady': ({ language, ...input }) => desk.lastReady(input, language ?? 'en'),
    'scenarios.run': ({ language, ...input }) => desk.scenarios(input, language ?? 'en'),
    'scenarios.list': ({ language }) =>
      toAnswer(
        store.read(() => ({ presets: [...desk.presets(language ?? 'en')], own: [...store.scenarios.all()] })),
      ),
    'scenarios.save': ({ scenario }) => write(() => store.scenarios.save(scenario)),
    'scenarios.delete': ({ name }) => write(() => store.scenarios.delete(name)),
  }
}
