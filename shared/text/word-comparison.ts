import type { Note } from '../kernel/note.ts'
import type { Comparison, Offer, Sentence, Unworded, Warning } from '../quote/comparison.ts'
import type { Wording } from './format.ts'

/** The engine's answer in the reader's language; every figure stays as it is. */
export const wordComparison = (comparison: Unworded<Comparison>, wording: Wording): Comparison => {
  const word = (note: Note): Sentence => wording.word(note) as Sentence
  const wordWarning = (warning: Unworded<Warning>): Warning => ({ ...warning, text: word(warning.text) })
  const wordOffer = (offer: Unworded<Offer>): Offer =>
    ({
      ...offer,
      lines: offer.lines.map((line) => ({
        ...line,
        name: word(line.name),
        explanation: word(line.explanation),
      })),
      holes: offer.holes.map((hole) => ({ ...hole, reason: word(hole.reason) })),
      landed: offer.landed && {
        ...offer.landed,
        holes: offer.landed.holes.map((hole) => ({ ...hole, reason: word(hole.reason) })),
      },
      warnings: offer.warnings.map(wordWarning),
    }) as Offer
  return {
    ...comparison,
    offers: comparison.offers.map(wordOffer),
    exclusions: comparison.exclusions.map((exclusion) => ({
      ...exclusion,
      explanation: word(exclusion.explanation),
      remedy: exclusion.remedy && word(exclusion.remedy),
    })),
    recommendation: comparison.recommendation && {
      ...comparison.recommendation,
      because: word(comparison.recommendation.because),
    },
    warnings: comparison.warnings.map(wordWarning),
  } as Comparison
}
