import { canonicalJson } from '../../shared/api/wire.ts'
import type { Logo } from '../../shared/quote/letterhead.ts'
import type { QuoteDocument } from '../../shared/quote/quote-document.ts'
import type { DocumentLanguage } from '../../shared/quote/quote-choices.ts'
import type { DocumentFormat } from '../../shared/quote/document-format.ts'
import { ok, type Result } from '../../shared/kernel/result.ts'
import { documentHtml } from '../../shared/text/document/document-html.ts'
import { documentTable } from '../../shared/text/document/document-table.ts'
import { documentText } from '../../shared/text/document/document-text.ts'
import { wordDocument } from '../../shared/text/document/word-document.ts'
import { writeCsv } from '../files/write-csv.ts'
import { writeWorkbook } from '../files/write-workbook.ts'
import type { MissingCharacters } from '../files/pdf/render-pdf.ts'
import type { PdfWriter } from './pdf-writer.ts'

export interface DocumentWish {
  readonly document: QuoteDocument
  readonly format: DocumentFormat
  readonly language: DocumentLanguage
  readonly logo: Logo | null
  /** ISO, with its time: what the PDF says of its making, so that the same quote gives the same bytes. */
  readonly createdAt: string
}

const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

const endings: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'pdf',
  html: 'html',
  text: 'txt',
  csv: 'csv',
  xlsx: 'xlsx',
}

/** A number as a file's name on every system: what one of them does not allow becomes a hyphen. */
const fileName = ({ issued }: QuoteDocument, language: DocumentLanguage, format: DocumentFormat): string =>
  `${(issued?.number ?? 'draft').replace(/[^\p{L}\p{N}._-]+/gu, '-')}-${language}.${endings[format]}`

const bytesOf = async (
  { document, format, language, logo, createdAt }: DocumentWish,
  pdf: PdfWriter,
): Promise<Result<Uint8Array, MissingCharacters>> => {
  switch (format) {
    case 'pdf':
      return pdf.write({
        worded: wordDocument(document, language),
        logo,
        createdAt,
        attachment: document.issued && canonicalJson(document),
      })
    case 'html':
      return ok(new TextEncoder().encode(documentHtml(wordDocument(document, language))))
    case 'text':
      return ok(new TextEncoder().encode(documentText(wordDocument(document, language))))
    case 'csv':
      return ok(writeCsv(documentTable(document, language).rows))
    case 'xlsx':
      return ok(writeWorkbook([documentTable(document, language)]))
  }
}

export interface WrittenDocument {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Writes a client's document in one of its formats; the same wish gives the same bytes on every host. */
export const writeDocument = async (
  wish: DocumentWish,
  pdf: PdfWriter,
): Promise<Result<WrittenDocument, MissingCharacters>> => {
  const written = await bytesOf(wish, pdf)
  if (!written.ok) return written
  const { document, format, language } = wish
  return ok({
    fileName: fileName(document, language, format),
    mediaType: mediaTypes[format],
    bytes: written.value,
  })
}
