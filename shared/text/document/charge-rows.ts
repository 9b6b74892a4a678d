import type { DocumentLine, DocumentOffer, QuoteDocument } from '../../quote/quote-document.ts'
import type { DocumentFigures } from './document-figures.ts'
import { fill, type DocumentWords } from './document-words.ts'
import type { ChargeRow } from './worded-document.ts'

/** A code in the client's language where the trade has a word for it, else the tariff's own name, else the code. */
export const chargeName = (
  line: Pick<DocumentLine, 'code' | 'leg'> & { readonly name?: string },
  mode: DocumentOffer['mode'],
  words: DocumentWords,
): string => {
  const known: Readonly<Record<string, string>> = words.charge
  const name = known[line.code] ?? known[`${line.code}.${mode}`] ?? known[`${line.code}.${line.leg}`]
  return name ?? (line.name || line.code)
}

const wordedLine = (line: DocumentLine, mode: DocumentOffer['mode'], words: DocumentWords): string => {
  const name = chargeName(line, mode, words)
  return line.provisional ? fill(words.provisional, { name }) : name
}

/** A leg's lines of all options in one list: the same charge stands in one row, whichever options have it. */
const linesOfLeg = (
  leg: DocumentLine['leg'],
  offers: QuoteDocument['offers'],
  words: DocumentWords,
  figures: DocumentFigures,
): readonly ChargeRow[] => {
  const rows = new Map<string, { label: string; values: (string | null)[] }>()
  offers.forEach(({ lines, mode }, column) => {
    const seen = new Map<string, number>()
    for (const line of lines) {
      if (line.leg !== leg) continue
      const label = wordedLine(line, mode, words)
      const nth = (seen.get(label) ?? 0) + 1
      seen.set(label, nth)
      const key = `${label} ${nth}`
      const row = rows.get(key) ?? { label, values: offers.map(() => null) }
      row.values[column] = line.included ? words.included : figures.amount(line.amount)
      rows.set(key, row)
    }
  })
  return [...rows.values()].map((row) => ({ kind: 'line', ...row }))
}

/** The charges of all options side by side, leg by leg as the goods meet them, at the detail that the document holds. */
export const chargeRows = (
  { offers, scope }: QuoteDocument,
  words: DocumentWords,
  figures: DocumentFigures,
): readonly ChargeRow[] =>
  scope.flatMap(({ leg }): readonly ChargeRow[] => {
    const sums = offers.map((offer) => offer.legs.find((found) => found.leg === leg)?.amount ?? null)
    if (leg === 'duties' || sums.every((sum) => sum === null)) return []
    const lines = linesOfLeg(leg, offers, words, figures)
    const [only] = lines
    // A leg of a single charge is one row: its sum would only say the same figure again.
    if (only && lines.length === 1) return [{ ...only, kind: 'leg' }]
    const values = sums.map((sum) => (sum === null ? null : figures.amount(sum)))
    return [{ kind: 'leg', label: words.leg[leg], values }, ...lines]
  })
