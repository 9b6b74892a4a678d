import * as z from 'zod'
import { documentFormats } from '../quote/document-format.ts'
import { quoteDocumentSchema } from '../quote/quote-document.ts'
import { quoteRequestSchema } from '../quote/quote-request.ts'
import { documentDetails, documentLanguages } from '../quote/quote-choices.ts'
import { language, method } from './method.ts'
import {
  nothingLoadedSchema,
  quoteRefusedSchema,
  quoteUnknownSchema,
  shipmentRefusedSchema,
} from './quote-schemas.ts'

const fileSchema = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() })

/** The PDF's fonts hold Latin, Greek, Cyrillic and Chinese; a text with anything else is not printed with gaps. */
const charactersMissingSchema = z.object({
  code: z.literal('CharactersMissing'),
  characters: z.array(z.string()),
  text: z.string(),
})

/** What a client is handed, and what comes back as a file. */
export const documentMethods = {
  /** A quote as its client may see it; the same quote gives the same bytes, whenever it is asked for. */
  'quotes.document': method({
    kind: 'query',
    input: z.object({
      number: z.string().max(60),
      format: z.enum(documentFormats),
      /** Of the document; the quote's own where it is left out. */
      documentLanguage: z.enum(documentLanguages).optional(),
      /** What the client sees of the price; as the quote says where it is left out. */
      detail: z.enum(documentDetails).optional(),
      language,
    }),
    output: fileSchema,
    failure: z.discriminatedUnion('code', [quoteUnknownSchema, charactersMissingSchema]),
  }),
  /** The same of a quote that is not issued, marked as a draft; fields that still keep it from issue do not matter. */
  'quotes.previewDocument': method({
    kind: 'query',
    input: z.object({ request: quoteRequestSchema, format: z.enum(documentFormats), language }),
    output: fileSchema,
    failure: z.discriminatedUnion('code', [
      shipmentRefusedSchema,
      nothingLoadedSchema,
      quoteRefusedSchema,
      charactersMissingSchema,
    ]),
  }),
  /** Which quote a PDF is of. Its data is what the client has; the quote itself is in the data file, if it is `same`. */
  'quotes.readFile': method({
    kind: 'query',
    input: z.object({
      fileName: z.string().min(1).max(255),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'a file is expected'),
      language,
    }),
    output: z.object({
      number: z.string(),
      hash: z.string(),
      /** `other`: the data file has a quote of this number, with another hash. */
      known: z.enum(['same', 'other', 'unknown']),
      document: quoteDocumentSchema,
    }),
    failure: z.object({ code: z.literal('NoQuoteInFile'), text: z.string() }),
  }),
} as const
