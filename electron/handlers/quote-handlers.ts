import type { Handlers, ShapeFailures } from '../../shared/api/dispatch.ts'
import { schemaIssues } from '../../shared/freight/schema-issues.ts'
import type { ShipmentIssue } from '../../shared/freight/shipment-issue.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Quoting } from '../quoting/quoting.ts'

const wordIssues = (issues: readonly ShipmentIssue[], wording: Wording) =>
  issues.map(({ path, code, note }) => ({ path, code, text: wording.word(note) }))

/** A shipment whose shape alone is wrong is refused field by field, as one that cannot be is. */
export const createQuoteShapeFailures = ({
  wordingOf,
}: {
  readonly wordingOf: (language: Language) => Wording
}): Pick<ShapeFailures, 'quotes.compare'> => ({
  'quotes.compare': (error, language) => {
    const issues = error.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) }))
    const ofShipment = error.issues.every(
      ({ path, code }) => path[0] === 'shipment' && (path.length > 1 || code === 'unrecognized_keys'),
    )
    return ofShipment
      ? {
          code: 'ShipmentRefused',
          issues: wordIssues(schemaIssues({ issues }), wordingOf(language)),
          cargo: null,
        }
      : undefined
  },
})

/** A comparison, and the quotes made of it. */
export const createQuoteHandlers = ({
  quoting,
}: {
  readonly quoting: Quoting
}): Pick<
  Handlers,
  | 'quotes.compare'
  | 'quotes.price'
  | 'quotes.issue'
  | 'quotes.revise'
  | 'quotes.status'
  | 'quotes.duplicate'
  | 'quotes.list'
  | 'quotes.counts'
  | 'quotes.show'
> => ({
  'quotes.compare': ({ shipment, language }) => quoting.compare(shipment, language ?? 'en'),
  'quotes.price': ({ language, ...request }) => quoting.price(request, language ?? 'en'),
  'quotes.issue': ({ language, ...order }) => quoting.issue(order, language ?? 'en'),
  'quotes.revise': ({ language, ...order }) => quoting.revise(order, language ?? 'en'),
  'quotes.status': ({ language, ...answer }) => quoting.status(answer, language ?? 'en'),
  'quotes.duplicate': ({ number, language }) => quoting.duplicate(number, language ?? 'en'),
  'quotes.list': ({ filter, before, limit }) => quoting.list(filter ?? {}, before ?? null, limit),
  'quotes.counts': ({ filter }) => quoting.counts(filter ?? {}),
  'quotes.show': ({ number, language }) => quoting.show(number, language ?? 'en'),
})
