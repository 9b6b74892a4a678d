import { assert } from '../../shared/kernel/assert.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { Logo } from '../../shared/quote/letterhead.ts'
import type { QuoteDocument } from '../../shared/quote/quote-document.ts'
import type { DocumentLanguage } from '../../shared/quote/quote-choices.ts'
import { wordDocument } from '../../shared/text/document/word-document.ts'
import { renderPdf, type PdfOrder } from '../../electron/files/pdf/render-pdf.ts'

export const pdfOrder = (
  document: QuoteDocument,
  language: DocumentLanguage,
  logo: Logo | null = null,
): PdfOrder => ({
  worded: wordDocument(document, language),
  logo,
  createdAt: '2026-11-23T09:30:00.000Z',
  attachment: document.issued && canonicalJson(document),
})

/** A document's PDF; every character of it is one that the fonts have. */
export const pdfOf = async (...order: Parameters<typeof pdfOrder>): Promise<Uint8Array> => {
  const written = await renderPdf(pdfOrder(...order))
  assert(written.ok, 'the fonts have every character')
  return written.value
}
