import type { DocumentLanguage } from '../../quote/quote-choices.ts'
import type { DocumentOffer, QuoteDocument } from '../../quote/quote-document.ts'
import { chargeName } from './charge-rows.ts'
import { fill, type DocumentWords } from './document-words.ts'
import { documentWords } from './words-by-language.ts'

/** A table for a spreadsheet: amounts are plain decimals, so that they can be added up. */
export interface DocumentTable {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** Columns of amounts, from 0. */
  readonly numberColumns: ReadonlySet<number>
}

type Cells = readonly [leg: string, code: string, charge: string, amount: string, remark: string]

const chargeCells = (offer: DocumentOffer, words: DocumentWords): readonly Cells[] => {
  if (offer.lines.length === 0) {
    return offer.legs.map(({ leg, amount }): Cells => [words.leg[leg], '', words.leg[leg], amount, ''])
  }
  return offer.lines.map((line): Cells => {
    const name = chargeName(line, offer.mode, words)
    const charge = line.provisional ? fill(words.provisional, { name }) : name
    return [words.leg[line.leg], line.code, charge, line.amount, line.included ? words.included : '']
  })
}

/** A quote's charges as rows at the detail that the document holds; each option ends with its total. */
export const documentTable = (document: QuoteDocument, language: DocumentLanguage): DocumentTable => {
  const words = documentWords(language)
  const { column } = words
  const { offers, currency, issued } = document
  const rows = offers.flatMap((offer, index) => {
    const head = [issued?.number ?? words.draft, String(index + 1), words.mode[offer.mode], offer.service]
    const total = offer.complete ? words.total : words.totalFrom
    const missing = offer.notIncluded.map(({ leg }): Cells => [
      words.leg[leg],
      '',
      words.leg[leg],
      '',
      words.notIncluded,
    ])
    const cells: readonly Cells[] = [
      ...chargeCells(offer, words),
      ...missing,
      ['', '', total, offer.total, document.sample ? words.sample : ''],
    ]
    return cells.map(([leg, code, charge, amount, remark]) => [
      ...head,
      leg,
      code,
      charge,
      amount,
      currency,
      remark,
    ])
  })
  return {
    name: words.title,
    rows: [
      [
        words.number,
        column.option,
        column.mode,
        column.service,
        column.leg,
        column.code,
        column.charge,
        column.amount,
        column.currency,
        column.remark,
      ],
      ...rows,
    ],
    numberColumns: new Set([1, 7]),
  }
}
