import type { Handlers, ShapeFailures } from '../../shared/api/dispatch.ts'
import type { UnwordedFault } from '../../shared/api/fault.ts'
import { compare, summariseCargo } from '../../shared/engine/compare.ts'
import { parseShipment } from '../../shared/freight/parse-shipment.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import { schemaIssues } from '../../shared/freight/schema-issues.ts'
import type { ShipmentIssue } from '../../shared/freight/shipment-issue.ts'
import { dateToDay } from '../../shared/kernel/local-date.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import { wordComparison } from '../../shared/text/word-comparison.ts'
import type { BookInForce } from '../book-in-force.ts'
import type { Clock } from '../clock.ts'

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

export const createQuoteHandlers = ({
  book,
  places,
  clock,
  wordingOf,
}: {
  readonly book: () => Result<BookInForce | null, UnwordedFault>
  readonly places: () => PlaceIndex
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
}): Pick<Handlers, 'quotes.compare'> => ({
  'quotes.compare': ({ shipment: input, language }) => {
    const wording = wordingOf(language ?? 'en')
    const found = book()
    if (!found.ok) return { ok: false, fault: found.failure }
    const inForce = found.value
    if (!inForce) {
      return { ok: false, failure: { code: 'NothingLoaded', text: wording.say('tariff.nothingLoaded') } }
    }
    const shipment = parseShipment(input, {
      today: dateToDay(clock.today()),
      places: places(),
      currencies: new Set(inForce.currencies),
    })
    if (shipment.ok) {
      return { ok: true, value: wordComparison(compare(shipment.value, inForce.compiled), wording) }
    }
    const { issues, cargo } = shipment.failure
    return {
      ok: false,
      failure: {
        code: 'ShipmentRefused',
        issues: wordIssues(issues, wording),
        cargo: cargo && summariseCargo(cargo, inForce.compiled),
      },
    }
  },
})
