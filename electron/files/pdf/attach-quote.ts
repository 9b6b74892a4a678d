import { AFRelationship, PDFDocument } from 'pdf-lib'
import { attachmentName } from '../attachment-name.ts'

/**
 * Puts the quote's data into a finished PDF, which stays as it is otherwise. Every date is the given one: the library
 * would take the clock's, and no two documents were alike.
 */
export const attachQuote = async (pdf: Uint8Array, json: string, createdAt: string): Promise<Uint8Array> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const date = new Date(createdAt)
  await document.attach(new TextEncoder().encode(json), attachmentName, {
    mimeType: 'application/json',
    description: 'Viaduct quote',
    creationDate: date,
    modificationDate: date,
    afRelationship: AFRelationship.Data,
  })
  return document.save({ addDefaultPage: false, updateFieldAppearances: false })
}
