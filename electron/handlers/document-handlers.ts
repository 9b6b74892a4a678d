import type { Handlers } from '../../shared/api/dispatch.ts'
import type { QuoteDocuments } from '../documents/quote-documents.ts'

type DocumentMethods = 'quotes.document' | 'quotes.previewDocument' | 'quotes.readFile'

export const createDocumentHandlers = ({
  documents,
}: {
  readonly documents: QuoteDocuments
}): Pick<Handlers, DocumentMethods> => ({
  'quotes.document': (order) => documents.write(order, order.language ?? 'en'),
  'quotes.previewDocument': ({ request, format, language }) =>
    documents.preview(request, format, language ?? 'en'),
  'quotes.readFile': ({ bytes, language }) => documents.readFile(bytes, language ?? 'en'),
})
