import type { Handlers } from '../../shared/api/dispatch.ts'
import type { Store } from '../store/store.ts'
import { toAnswer } from './to-answer.ts'

export const createTariffHandlers = ({
  store,
}: {
  readonly store: Store
}): Pick<Handlers, 'tariffs.list'> => ({
  'tariffs.list': () => toAnswer(store.read(store.tariffs.list)),
})
