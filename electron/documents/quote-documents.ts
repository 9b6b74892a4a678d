import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { MethodInput } from '../../shared/api/contract.ts'
import { parseAttachedQuote } from '../../shared/quote/attached-quote.ts'
import { documentTerms } from '../../shared/quote/compose-quote.ts'
import type { DocumentFormat } from '../../shared/quote/document-format.ts'
import { makeQuoteDocument } from '../../shared/quote/make-quote-document.ts'
import { priceChoice } from '../../shared/quote/price-choice.ts'
import type { QuoteRequest } from '../../shared/quote/quote-request.ts'
import { readValidUntil } from '../../shared/quote/valid-until.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Wording } from '../../shared/text/format.ts'
import { compareShipment } from '../quoting/compare-shipment.ts'
import { quoteCustomer } from '../quoting/quote-customers.ts'
import type { QuoteDesk } from '../quoting/quote-desk.ts'
import { quoteUnknown } from '../quoting/read-quotes.ts'
import { comparisonRefused, wordIssues } from '../quoting/word-refusals.ts'
import { createPdfWriter, type PdfWriter } from './pdf-writer.ts'
import { printedCustomer } from './printed-customer.ts'
import type { DocumentWish } from './write-document.ts'

/** Clients' documents: of issued quotes, of quotes in the making, and back from a file. */
export interface QuoteDocuments {
  readonly write: (
    order: MethodInput<'quotes.document'>,
    language: Language,
  ) => Promise<HandlerAnswer<'quotes.document'>>
  readonly preview: (
    request: QuoteRequest,
    format: DocumentFormat,
    language: Language,
  ) => Promise<HandlerAnswer<'quotes.previewDocument'>>
  readonly readFile: (bytes: Uint8Array, language: Language) => Promise<HandlerAnswer<'quotes.readFile'>>
  readonly close: () => void
}

const writeWish = async (wish: DocumentWish, pdf: PdfWriter, wording: Wording) => {
  // Only who writes a document pays for the writers.
  const { writeDocument } = await import('./write-document.ts')
  const written = await writeDocument(wish, pdf)
  if (!written.ok) {
    const { characters } = written.failure
    const text = wording.say('document.charactersMissing', {
      n: characters.length,
      characters: characters.slice(0, 20).join(' '),
    })
    return { ok: false, failure: { code: 'CharactersMissing', characters, text } } as const
  }
  const { fileName, mediaType, bytes } = written.value
  return { ok: true, value: { fileName, mediaType, base64: Buffer.from(bytes).toString('base64') } } as const
}

/** What a preview prints of a request: whatever of it has a price. */
const previewWish = (desk: QuoteDesk, request: QuoteRequest, format: DocumentFormat, language: Language) => {
  const { store, clock } = desk
  const wording = desk.wordingOf(language)
  const today = clock.today()
  const priced = compareShipment(request.shipment, today, desk.book, desk.places())
  if (!priced.ok) return comparisonRefused(priced.failure, wording)
  const { comparison } = priced.value
  const read = store.read(() => ({
    house: store.house.read(),
    logo: store.house.logo(),
    customer: request.customer ? quoteCustomer(store, request.customer) : null,
    printed: printedCustomer(store, request.customer ?? null),
  }))
  if (!read.ok) return { ok: false, fault: read.failure } as const
  const { house, logo, customer, printed } = read.value
  const choice = priceChoice(request, { comparison, house, customerRate: customer?.margin ?? null })
  if (choice.offers.length === 0) {
    return {
      ok: false,
      failure: { code: 'QuoteRefused', issues: wordIssues(choice.issues, wording) },
    } as const
  }
  const validUntil = readValidUntil(request.validUntil, today, house.validityDays)
  const terms = documentTerms(request, house, customer?.language ?? language)
  const document = makeQuoteDocument(
    {
      issuedOn: today,
      validUntil: validUntil.ok ? validUntil.value : today,
      currency: comparison.currency,
      shipment: { ...request.shipment, quotedOn: comparison.quotedOn },
      cargo: comparison.cargo,
      offers: choice.offers,
      document: terms,
    },
    { issued: null, customer: printed, letterhead: house.letterhead },
  )
  const wish: DocumentWish = {
    document,
    format,
    language: terms.language,
    logo,
    createdAt: `${today}T00:00:00.000Z`,
  }
  return { ok: true, value: wish } as const
}

export const createQuoteDocuments = (desk: QuoteDesk): QuoteDocuments => {
  const { store, wordingOf } = desk
  const pdf = createPdfWriter()
  return {
    write: async ({ number, format, documentLanguage, detail }, language) => {
      const wording = wordingOf(language)
      const read = store.read(() => {
        const quote = store.quotes.find(number)
        return (
          quote && {
            quote,
            customer: printedCustomer(store, quote.content.customer),
            letterhead: store.house.read().letterhead,
            logo: store.house.logo(),
          }
        )
      })
      if (!read.ok) return { ok: false, fault: read.failure }
      if (!read.value) return quoteUnknown(number, wording)
      const { quote, customer, letterhead, logo } = read.value
      const { content, hash } = quote
      const issued = { number: content.number, hash, supersedes: content.supersedes }
      const document = makeQuoteDocument(content, { issued, customer, letterhead, detail })
      return writeWish(
        {
          document,
          format,
          language: documentLanguage ?? content.document.language,
          logo,
          createdAt: content.issuedAt,
        },
        pdf,
        wording,
      )
    },

    preview: async (request, format, language) => {
      const wish = previewWish(desk, request, format, language)
      return wish.ok ? writeWish(wish.value, pdf, wordingOf(language)) : wish
    },

    readFile: async (bytes, language) => {
      const { readQuoteFile } = await import('../files/read-quote-file.ts')
      const read = await readQuoteFile(bytes)
      // The house's own export is whole, and no client's document.
      const document =
        read.ok && read.value.kind === 'document' ? parseAttachedQuote(read.value.document) : undefined
      if (!document) {
        return {
          ok: false,
          failure: { code: 'NoQuoteInFile', text: wordingOf(language).say('document.noQuoteInFile') },
        }
      }
      const { number, hash } = document.issued
      const found = store.read(() => store.quotes.find(number))
      if (!found.ok) return { ok: false, fault: found.failure }
      const known = !found.value ? 'unknown' : found.value.hash === hash ? 'same' : 'other'
      return { ok: true, value: { number, hash, known, document } }
    },

    close: pdf.close,
  }
}
