import type { Note } from '../kernel/note.ts'
import type { Comparison, Offer, Sentence, Unworded, Warning } from '../quote/comparison.ts'
import type { Wording } from './format.ts'

const wordWarning = (warning: Unworded<Warning>, wording: Wording): Warning => ({
  ...warning,
  text: wording.word(warning.text) as Sentence,
})

/** An offer in the reader's language, now priced or kept for years; every figure stays as it is. */
export const wordOffer = (offer: Unworded<Offer>, wording: Wording): Offer => {
  const word = (note: Note): Sentence => wording.word(note) as Sentence
  return {
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
    ...(offer.ownTransit && {
      ownTransit: { ...offer.ownTransit, explanation: word(offer.ownTransit.explanation) },
    }),
    warnings: offer.warnings.map((warning) => wordWarning(warning, wording)),
  } as Offer
}

/** What screening found, in the reader's language. */
export const wordScreening = (
  screening: Unworded<Comparison['screening']>,
  wording: Wording,
): Comparison['screening'] =>
  screening.map((mode) => ({
    ...mode,
    goods: mode.goods.map((goods) => ({
      ...goods,
      findings: goods.findings.map((finding) => ({
        ...finding,
        name: finding.name && (wording.word(finding.name) as Sentence),
        text: wording.word(finding.text) as Sentence,
      })),
    })),
  }))

/** The engine's answer in the reader's language; every figure stays as it is. */
export const wordComparison = (comparison: Unworded<Comparison>, wording: Wording): Comparison => {
  const word = (note: Note): Sentence => wording.word(note) as Sentence
  return {
    ...comparison,
    offers: comparison.offers.map((offer) => wordOffer(offer, wording)),
    exclusions: comparison.exclusions.map((exclusion) => ({
      ...exclusion,
      explanation: word(exclusion.explanation),
      remedy: exclusion.remedy && word(exclusion.remedy),
    })),
    recommendation: comparison.recommendation && {
      ...comparison.recommendation,
      because: word(comparison.recommendation.because),
    },
    screening: wordScreening(comparison.screening, wording),
    warnings: comparison.warnings.map((warning) => wordWarning(warning, wording)),
  } as Comparison
}
