import type { OfferMode } from '../freight/transport-mode.ts'
import { screeningDefaults } from '../tariff/screening-defaults.ts'
import type { ScreeningRule } from '../tariff/screening-rule.ts'
import type { Comparison, Unworded } from './comparison.ts'
import type { QuoteContent } from './quote.ts'

/** The shipped rules by which a quote was screened; those of today where it keeps none. */
export const shippedRulesOf = ({ screening }: Pick<QuoteContent, 'screening'>): readonly ScreeningRule[] =>
  // The schema has let dates through as dates; it has no brand to say so.
  screening ? (screening.rules as readonly ScreeningRule[]) : screeningDefaults

/**
 * What a quote keeps of the screening: the answer for the modes that it offers, and the shipped rules that spoke in it.
 * Rows of tables are kept by the version that the quote names.
 */
export const quotedScreening = (
  answers: Unworded<Comparison['screening']>,
  modes: ReadonlySet<OfferMode>,
  shipped: readonly ScreeningRule[] = screeningDefaults,
): NonNullable<QuoteContent['screening']> => {
  const quoted = answers.filter(({ mode }) => modes.has(mode))
  const spoke = new Set(
    quoted.flatMap(({ goods }) =>
      goods.flatMap(({ findings }) => findings.flatMap(({ rule, tariff }) => (tariff ? [] : [rule]))),
    ),
  )
  return { rules: shipped.filter(({ rule }) => spoke.has(rule)), modes: quoted }
}
