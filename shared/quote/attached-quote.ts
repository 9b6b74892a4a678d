import * as z from 'zod'
import { quoteDocumentSchema, type QuoteDocument } from './quote-document.ts'

/**
 * What rides inside a quote's PDF. The file is in the client's hands: it names the quote by number and hash and carries
 * what its pages say, never the quote itself; the house finds that in its own data file.
 */
const attachedQuoteSchema = z.strictObject({
  kind: z.literal('viaduct-quote'),
  document: quoteDocumentSchema,
})

export type AttachedQuote = z.infer<typeof attachedQuoteSchema>

export const attachedQuote = (document: QuoteDocument): AttachedQuote => ({ kind: 'viaduct-quote', document })

/** Reads what a PDF carried; undefined for anything but an issued quote's data. */
export const parseAttachedQuote = (text: string): AttachedQuote | undefined => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = attachedQuoteSchema.safeParse(value)
  return parsed.success && parsed.data.document.issued ? parsed.data : undefined
}
