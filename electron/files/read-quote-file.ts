import { findHostileInput } from '../../shared/api/hostile-input.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { quoteContentSchema, type QuoteContent } from '../../shared/quote/quote.ts'
import { attachmentName } from './attachment-name.ts'
import { parseAttachedQuote, type AttachedQuote } from '../../shared/quote/attached-quote.ts'

// A quote of six offers with every line is some 100 kB.
const mostBytes = 4 * 1024 * 1024

/**
 * What a file says of a quote: all of it (its export, for the house), or what its document says, which names the quote
 * and its hash and nothing of the costs.
 */
export type QuoteFile =
  | { readonly kind: 'content'; readonly content: QuoteContent }
  | { readonly kind: 'document'; readonly document: AttachedQuote }

const jsonOf = async (bytes: Uint8Array): Promise<unknown> => {
  const isPdf = Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
  let found: Uint8Array | undefined = bytes
  if (isPdf) {
    const { readPdfAttachment } = await import('./pdf/read-pdf-attachment.ts')
    found = await readPdfAttachment(bytes, attachmentName, mostBytes)
  }
  if (!found || found.length > mostBytes) return undefined
  try {
    return JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(found).replace(/^\uFEFF/, ''),
    ) as unknown
  } catch {
    return undefined
  }
}

/** Reads a quote's JSON, whole or as its document has it, or the one inside a PDF; fails for whatever else. Never throws. */
export const readQuoteFile = async (bytes: Uint8Array): Promise<Result<QuoteFile, 'no quote'>> => {
  const json = await jsonOf(bytes)
  if (typeof json !== 'object' || json === null || findHostileInput(json)) return fail('no quote')
  const content = quoteContentSchema.safeParse(json)
  if (content.success) return ok({ kind: 'content', content: content.data })
  const document = parseAttachedQuote(json)
  return document ? ok({ kind: 'document', document }) : fail('no quote')
}
