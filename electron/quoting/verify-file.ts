import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { makeQuoteDocument } from '../../shared/quote/make-quote-document.ts'
import type { Wording } from '../../shared/text/format.ts'
import { readQuoteFile, type QuoteFile } from '../files/read-quote-file.ts'
import { quoteHash } from '../store/quote-record.ts'
import type { KeptQuote } from '../store/quote-store.ts'
import type { QuoteDesk } from './quote-desk.ts'
import { verifyContent, versionsOfQuote } from './verify-quote.ts'

const claimOf = (file: QuoteFile): { readonly number: string; readonly hash: string } =>
  file.kind === 'document'
    ? file.document.issued
    : { number: file.content.number, hash: quoteHash(canonicalJson(file.content)) }

/**
 * Whether a file says what is kept. The whole quote is its hash; a document is made again of the kept quote, for the
 * customer and under the letterhead that it names, because those are not the quote's and may have changed since.
 */
const saysTheSame = (file: QuoteFile, quote: KeptQuote): boolean => {
  if (claimOf(file).hash !== quote.hash) return false
  if (file.kind === 'content') return true
  const { issued, customer, letterhead, detail } = file.document
  const made = makeQuoteDocument(quote.content, { issued, customer, letterhead, detail })
  return canonicalJson(made) === canonicalJson(file.document)
}

/**
 * Whether a file says what this data file keeps of its quote, and whether that quote is what it was. The content of a
 * file that is kept nowhere here is priced again by its own word, if its tariffs are here.
 */
export const verifyFile = async (
  desk: QuoteDesk,
  fileName: string,
  bytes: Uint8Array,
  wording: Wording,
): Promise<HandlerAnswer<'quotes.verifyFile'>> => {
  const { store } = desk
  const read = await readQuoteFile(bytes)
  if (!read.ok) {
    const text = wording.say('verify.noQuote', { file: fileName })
    return { ok: false, failure: { code: 'NoQuoteInFile', text } }
  }
  const file = read.value
  const { number, hash } = claimOf(file)
  const found = store.read(() => {
    const quote = store.quotes.find(number)
    const content = quote?.content ?? (file.kind === 'content' ? file.content : undefined)
    return { quote, content, versions: content && versionsOfQuote(store, content) }
  })
  if (!found.ok) return { ok: false, fault: found.failure }
  const { quote, content, versions } = found.value
  const verified = content && verifyContent(content, quote?.hash ?? hash, versions, desk.places(), wording)
  if (!quote) {
    const text = wording.say('verify.fileElsewhere', { number })
    return { ok: true, value: { file: 'elsewhere', text, verified: verified ?? null } }
  }
  const altered = !saysTheSame(file, quote)
  const text = altered
    ? wording.say('verify.fileAltered', { number })
    : wording.say('verify.fileSame', { number })
  return { ok: true, value: { file: altered ? 'altered' : 'same', text, verified: verified ?? null } }
}
