import type { QuoteDocument } from '../../quote/quote-document.ts'
import type { DocumentFigures } from './document-figures.ts'
import { fill, type DocumentWords } from './document-words.ts'
import type { WordedDocument } from './worded-document.ts'

type ScreenedMode = NonNullable<QuoteDocument['screening']>[number]
type Rule = ScreenedMode['goods'][number]['rules'][number]

const isShipped = (rule: string, words: DocumentWords): rule is keyof DocumentWords['screeningRule'] =>
  Object.hasOwn(words.screeningRule, rule)

const ruleText = (
  { rule, shipped, act, validFrom }: Rule,
  words: DocumentWords,
  figures: DocumentFigures,
): string => {
  const name = shipped && isShipped(rule, words) ? words.screeningRule[rule] : rule
  const since = validFrom === null ? '' : fill(words.screeningSince, { date: figures.date(validFrom) })
  return [name, act, since].filter((part) => part !== '').join(words.comma)
}

/** How the goods were screened for what is offered; null where the client is not shown it. */
export const screeningFacts = (
  { screening }: QuoteDocument,
  words: DocumentWords,
  figures: DocumentFigures,
): WordedDocument['screening'] => {
  if (!screening || screening.length === 0) return null
  return {
    heading: words.screening,
    text: words.screeningText,
    facts: screening.flatMap(({ mode, goods }) =>
      goods.map(({ line, description, hsCode, outcome, rules }) => {
        const which = hsCode
          ? fill(words.hsCode, { code: hsCode })
          : line === null
            ? words.shipment
            : description
        const said = rules.map((rule) => ruleText(rule, words, figures)).join('; ')
        return {
          label: [words.mode[mode], which].filter(Boolean).join(' · '),
          value:
            said === ''
              ? words.screeningOutcome[outcome]
              : `${words.screeningOutcome[outcome]}${words.colon}${said}`,
        }
      }),
    ),
  }
}
