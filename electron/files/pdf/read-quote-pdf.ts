import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from 'pdf-lib'
import { inflateSync } from 'node:zlib'
import { attachmentName } from './attach-quote.ts'

/** A quote's data is some tens of kilobytes; a file that claims more is none of ours. */
const mostBytes = 4 * 1024 * 1024

const textOf = (value: PDFObject | undefined): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''

/** The files that a PDF's catalog names: name and description by turns. */
const embeddedFiles = (document: PDFDocument): PDFArray | undefined =>
  document.catalog
    .lookupMaybe(PDFName.of('Names'), PDFDict)
    ?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict)
    ?.lookupMaybe(PDFName.of('Names'), PDFArray)

const contentOf = (stream: PDFRawStream): Uint8Array | undefined => {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  if (filter === undefined) return stream.contents.byteLength <= mostBytes ? stream.contents : undefined
  // Of the kinds of compression only the one that our own attachments have, and no further than the limit.
  return filter === PDFName.of('FlateDecode')
    ? inflateSync(stream.contents, { maxOutputLength: mostBytes })
    : undefined
}

/**
 * The text of the quote's data inside a PDF; undefined for a PDF without it and for what is none. Reads any bytes, from
 * whomever: nothing in them is followed beyond the one named attachment.
 */
export const readQuotePdf = async (bytes: Uint8Array): Promise<string | undefined> => {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
    const files = embeddedFiles(document)
    if (!files) return undefined
    for (let at = 0; at + 1 < files.size(); at += 2) {
      if (textOf(files.lookup(at)) !== attachmentName) continue
      const stream = files
        .lookupMaybe(at + 1, PDFDict)
        ?.lookupMaybe(PDFName.of('EF'), PDFDict)
        ?.lookup(PDFName.of('F'))
      const content = stream instanceof PDFRawStream ? contentOf(stream) : undefined
      return content && new TextDecoder('utf-8', { fatal: true }).decode(content)
    }
    return undefined
  } catch {
    // The library throws whatever it stumbles over: for the one who dropped the file it is no quote.
    return undefined
  }
}
