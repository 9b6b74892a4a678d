import { quoteDocumentSchema, type QuoteDocument } from './quote-document.ts'

/** A document that names its quote. */
export type AttachedQuote = QuoteDocument & { readonly issued: NonNullable<QuoteDocument['issued']> }

/**
 * Reads what rides inside a quote's PDF: the document that its pages show. The file is in the client's hands; it names
 * the quote by number and hash, and the house finds the quote itself in its own data file. Undefined for anything but
 * an issued quote's document.
 */
export const parseAttachedQuote = (value: unknown): AttachedQuote | undefined => {
  const parsed = quoteDocumentSchema.safeParse(value)
  if (!parsed.success) return undefined
  const { issued } = parsed.data
  return issued ? { ...parsed.data, issued } : undefined
}
