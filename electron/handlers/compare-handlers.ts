import type { Handlers, ShapeFailures } from '../../shared/api/dispatch.ts'
import { schemaIssues } from '../../shared/freight/schema-issues.ts'
import type { ShipmentIssue } from '../../shared/freight/shipment-issue.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { CompareInWords } from '../quoting/compare-in-words.ts'

const wordIssues = (issues: readonly ShipmentIssue[], wording: Wording) =>
  issues.map(({ path, code, note }) => ({ path, code, text: wording.word(note) }))

/** A shipment whose shape alone is wrong is refused field by field, as one that cannot be is. */
export const createCompareShapeFailures = ({
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

/** What a shipment costs. Apart from the quotes made of it: the first thing that is asked should load nothing else. */
export const createCompareHandlers = ({
  compare,
}: {
  readonly compare: CompareInWords
}): Pick<Handlers, 'quotes.compare'> => ({
  'quotes.compare': ({ shipment, language }) => compare(shipment, language ?? 'en'),
})
