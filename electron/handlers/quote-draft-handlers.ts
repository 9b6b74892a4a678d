import type { MethodOutput } from '../../shared/api/contract.ts'
import type { Handlers } from '../../shared/api/dispatch.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import { toAnswer } from './to-answer.ts'

type DraftContent = MethodOutput<'quotes.drafts'>[number]['content']

type DraftMethods =
  | 'quotes.saveDraft'
  | 'quotes.drafts'
  | 'quotes.discardDraft'
  | 'quotes.filters'
  | 'quotes.saveFilter'
  | 'quotes.deleteFilter'

export const createQuoteDraftHandlers = ({
  store,
  clock,
}: {
  readonly store: Store
  readonly clock: Clock
}): Pick<Handlers, DraftMethods> => {
  const write = (step: () => void) =>
    toAnswer(
      store.write(() => {
        step()
        return {}
      }),
    )
  return {
    'quotes.saveDraft': ({ id, title, content }) =>
      write(() =>
        store.quoteDrafts.save({ id, title, content: JSON.stringify(content), savedAt: clock.now() }),
      ),

    'quotes.drafts': () =>
      toAnswer(
        store.read(() =>
          store.quoteDrafts
            .all()
            .map((draft) => ({ ...draft, content: JSON.parse(draft.content) as DraftContent })),
        ),
      ),

    'quotes.discardDraft': ({ id }) => write(() => store.quoteDrafts.discard(id)),
    'quotes.filters': () => toAnswer(store.read(store.quoteFilters.all)),
    'quotes.saveFilter': ({ name, filter }) => write(() => store.quoteFilters.save({ name, filter })),
    'quotes.deleteFilter': ({ name }) => write(() => store.quoteFilters.delete(name)),
  }
}
