import { describe, expect, it } from 'vitest'
import { createPdfWriter } from '../../electron/documents/pdf-writer.ts'
import { writeDocument } from '../../electron/documents/write-document.ts'
import { readPdfAttachment } from '../../electron/files/pdf/read-pdf-attachment.ts'
import { attachmentName } from '../../electron/files/attachment-name.ts'
import { readWorkbook } from '../../electron/files/workbook.ts'
import { documentFormats, type DocumentFormat } from '../../shared/quote/document-format.ts'
import { makeQuoteDocument } from '../../shared/quote/make-quote-document.ts'
import {
  documentDetails,
  documentLanguages,
  type DocumentLanguage,
} from '../../shared/quote/quote-choices.ts'
import type { QuoteContent } from '../../shared/quote/quote.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { quoteContent, sampleCustomer, sampleLetterhead } from '../quote/quote-content.ts'
import { hasPoppler, pdfText } from './read-pdf-text.ts'

// Everything that a house keeps to itself, each in words or figures that stand nowhere else.
const content = quoteContent({
  shipment: 'yiwu-milan-2400kg-9m3',
  sell: {
    rules: [
      { appliesTo: { kind: 'quote' }, rate: { kind: 'markupOnCost', percent: '17.3' } },
      { appliesTo: { kind: 'leg', leg: 'main' }, rate: { kind: 'marginOnSale', percent: '21.7' } },
    ],
    belowFloorReason: 'Strategic Kingfisher account',
    floorPercent: '33.3',
    rounding: { to: '5', direction: 'up' },
  },
})

const figure = (text: string): string => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')

/** Every amount that a client may read. */
const sold = new Set(
  content.offers.flatMap(({ sell }) => [sell.total, ...sell.lines.map(({ amount }) => amount)]).map(figure),
)

/** What it cost, in both currencies, and the prices behind it; figures that might stand for something else left out. */
const bought = (of: QuoteContent): readonly string[] =>
  of.offers.flatMap(({ offer, sell }) => [
    sell.cost,
    sell.margin,
    ...sell.lines.map(({ cost }) => cost),
    ...offer.lines.flatMap(({ amount, amountInQuoteCurrency, rate }) => [
      amount,
      amountInQuoteCurrency,
      ...(rate === null ? [] : [rate]),
    ]),
    ...of.exchangeRates.map(({ perEur }) => perEur),
  ])

const secretFigures = [...new Set(bought(content).map(figure))].filter(
  (text) => !sold.has(text) && /\d\.\d|\d{4}/.test(text),
)

const secretWords = [
  /margin|mark-?up|\bmarge|majoration|\bmarque|利润|毛利|加价|成本/i,
  /\bbuy(?:ing)? |purchase|achat|采购|进价/i,
  /Kestrel|Kingfisher|17[.,]3|21[.,]7|33[.,]3/,
  ...content.offers.flatMap(({ offer }) =>
    offer.lines.map(({ source }) => new RegExp(source.versionId.replaceAll('.', '\\.'))),
  ),
]

/** A document's figures without their grouping, with a point before their decimals. */
const figuresOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/\d[\d,.\u00a0\u202f]*\d|\d/g)].map(([found]) =>
      figure(
        found
          .replace(/[\u00a0\u202f]/g, '')
          .replace(/,(?=\d{3}(?:\D|$))/g, '')
          .replace(',', '.'),
      ),
    ),
  )

const pdf = createPdfWriter()

const outputOf = async (
  format: DocumentFormat,
  language: DocumentLanguage,
  detail: QuoteContent['document']['detail'],
): Promise<string> => {
  const document = makeQuoteDocument(content, {
    issued: { number: content.number, hash: 'c'.repeat(64), supersedes: null },
    customer: sampleCustomer,
    letterhead: sampleLetterhead,
    detail,
  })
  const written = await writeDocument(
    { document, format, language, logo: null, createdAt: content.issuedAt },
    pdf,
  )
  assert(written.ok, 'a document was written')
  const { bytes } = written.value
  if (format === 'xlsx') return JSON.stringify(await readWorkbook(bytes))
  // Of HTML what is read, and every attribute but the styles, whose `margin` is another.
  if (format !== 'pdf') return new TextDecoder().decode(bytes).replace(/ style="[^"]*"/g, '')
  const data = new TextDecoder().decode(await readPdfAttachment(bytes, attachmentName, 1_000_000))
  return hasPoppler ? `${data}\n${pdfText(bytes)}` : data
}

describe('no output shows what the house pays, keeps or notes', () => {
  it.each(
    documentFormats.flatMap((format) =>
      documentLanguages.flatMap((language) =>
        documentDetails.map((detail) => [format, language, detail] as const),
      ),
    ),
  )('%s in %s, %s', async (format, language, detail) => {
    const text = await outputOf(format, language, detail)
    expect(text.length).toBeGreaterThan(100)
    expect(secretWords.filter((secret) => secret.test(text)).map(String)).toEqual([])
    const shown = figuresOf(text)
    expect(secretFigures.filter((secret) => shown.has(secret))).toEqual([])
  })

  it('looks for figures and words that stand in the quote itself', () => {
    const kept = JSON.stringify(content)
    expect(secretFigures.length).toBeGreaterThan(20)
    expect(secretFigures.filter((secret) => !figuresOf(kept).has(secret))).toEqual([])
    expect(secretWords.slice(0, 3).every((secret) => secret.test(kept))).toBe(false)
    expect(secretWords[0]?.test(kept) && secretWords[2]?.test(kept)).toBe(true)
  })
})
