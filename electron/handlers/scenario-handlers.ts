import * as z from 'zod'
import type { Handlers } from '../../shared/api/dispatch.ts'
import { likelihoods, type Likelihoods } from '../../shared/api/scenario-methods.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { ScenarioDesk } from '../decision/scenario-desk.ts'
import type { Store } from '../store/store.ts'
import { toAnswer } from './to-answer.ts'

type ScenarioMethods =
  | 'scenarios.run'
  | 'scenarios.beside'
  | 'scenarios.list'
  | 'scenarios.save'
  | 'scenarios.weight'
  | 'scenarios.delete'

const kept = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(likelihoods)

export const createScenarioHandlers = ({
  store,
  desk,
}: {
  readonly store: Store
  readonly desk: ScenarioDesk
}): Pick<Handlers, ScenarioMethods> => {
  const write = (step: () => void) =>
    toAnswer(
      store.write(() => {
        step()
        return {}
      }),
    )
  const readLikelihoods = (): Likelihoods =>
    kept.safeParse(store.settings.read().get('likelihoods')).data ?? {}
  const keepLikelihoods = (said: Likelihoods): void =>
    store.settings.write('likelihoods', canonicalJson(said))
  return {
    'scenarios.run': ({ language, ...input }) => desk.run(input, language ?? 'en'),
    'scenarios.beside': ({ language, ...input }) => desk.beside(input, language ?? 'en'),
    'scenarios.list': ({ language }) =>
      toAnswer(
        store.read(() => ({
          presets: [...desk.presets(language ?? 'en')],
          own: [...store.scenarios.all()],
          likelihoods: readLikelihoods(),
        })),
      ),
    'scenarios.save': ({ scenario, inPlaceOf }) =>
      write(() => {
        if (inPlaceOf !== undefined && inPlaceOf !== scenario.name) {
          store.scenarios.delete(inPlaceOf)
          const { [inPlaceOf]: said, ...others } = readLikelihoods()
          if (said !== undefined) keepLikelihoods({ ...others, [scenario.name]: said })
        }
        store.scenarios.save(scenario)
      }),
    'scenarios.weight': ({ likelihoods: said }) => write(() => keepLikelihoods(said)),
    'scenarios.delete': ({ name }) => write(() => store.scenarios.delete(name)),
  }
}
