import { renderToBuffer } from '@react-pdf/renderer'
import type { Logo } from '../../../shared/quote/letterhead.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { WordedDocument } from '../../../shared/text/document/worded-document.ts'
import { attachQuote } from './attach-quote.ts'
import { chooseFonts } from './pdf-fonts.ts'
import { quotePage } from './pdf-page.ts'

/** What a PDF is made of; plain data, so that it can go to a thread of its own. */
export interface PdfOrder {
  readonly worded: WordedDocument
  readonly logo: Logo | null
  /** ISO, with its time: the same quote gives the same bytes. */
  readonly createdAt: string
  /** Rides inside the PDF; null for a draft. */
  readonly attachment: string | null
}

/** Characters that none of the paper's fonts has. */
export interface MissingCharacters {
  readonly code: 'CharactersMissing'
  readonly characters: readonly string[]
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) yield* textsIn(member)
  }
}

/** Writes the PDF of a worded document, its fonts embedded as far as they are used. Same order, same bytes. */
export const renderPdf = async (order: PdfOrder): Promise<Result<Uint8Array, MissingCharacters>> => {
  const { worded, logo, createdAt, attachment } = order
  const { families, missing } = await chooseFonts(textsIn(worded))
  if (missing.length > 0) return fail({ code: 'CharactersMissing', characters: missing })
  const page = await renderToBuffer(quotePage(worded, { families, logo, createdAt }))
  return ok(attachment === null ? new Uint8Array(page) : await attachQuote(page, attachment, createdAt))
}
