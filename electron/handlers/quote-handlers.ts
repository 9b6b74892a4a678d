import type { Handlers } from '../../shared/api/dispatch.ts'
import type { Quoting } from '../quoting/quoting.ts'

/** The quotes made of a comparison. */
export const createQuoteHandlers = ({
  quoting,
}: {
  readonly quoting: Quoting
}): Pick<
  Handlers,
  | 'quotes.price'
  | 'quotes.issue'
  | 'quotes.revise'
  | 'quotes.status'
  | 'quotes.duplicate'
  | 'quotes.list'
  | 'quotes.counts'
  | 'quotes.show'
> => ({
  'quotes.price': ({ language, ...request }) => quoting.price(request, language ?? 'en'),
  'quotes.issue': ({ language, ...order }) => quoting.issue(order, language ?? 'en'),
  'quotes.revise': ({ language, ...order }) => quoting.revise(order, language ?? 'en'),
  'quotes.status': ({ language, ...answer }) => quoting.status(answer, language ?? 'en'),
  'quotes.duplicate': ({ number, language }) => quoting.duplicate(number, language ?? 'en'),
  'quotes.list': ({ filter, before, limit }) => quoting.list(filter ?? {}, before ?? null, limit),
  'quotes.counts': ({ filter }) => quoting.counts(filter ?? {}),
  'quotes.show': ({ number, language }) => quoting.show(number, language ?? 'en'),
})
