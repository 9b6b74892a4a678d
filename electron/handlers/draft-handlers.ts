import type { Handlers } from '../../shared/api/dispatch.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { toAnswer } from './to-answer.ts'

type DraftMethods = 'drafts.current' | 'drafts.save' | 'drafts.setAside' | 'drafts.recent'

export const createDraftHandlers = ({
  store,
  clock,
}: {
  readonly store: Store
  readonly clock: Clock
}): Pick<Handlers, DraftMethods> => ({
  'drafts.current': () => toAnswer(store.read(() => ({ form: store.drafts.current() }))),

  'drafts.save': ({ form }) =>
    toAnswer(
      store.write(() => {
        store.drafts.save(form, clock.now())
        return {}
      }),
    ),

  'drafts.setAside': ({ title, form }) =>
    toAnswer(
      store.write(() => {
        store.drafts.setAside(title, form, clock.now())
        return {}
      }),
    ),

  'drafts.recent': () => toAnswer(store.read(store.drafts.recent)),
})
