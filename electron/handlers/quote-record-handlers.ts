import type { Handlers } from '../../shared/api/dispatch.ts'
import type { Quoting } from '../quoting/quoting.ts'

type RecordMethods =
  | 'quotes.verify'
  | 'quotes.verifyFile'
  | 'quotes.export'
  | 'quotes.explain'
  | 'quotes.requote'
  | 'quotes.pipeline'
  | 'quotes.checkInvoice'
  | 'quotes.keepInvoice'
  | 'quotes.invoices'

/** Issued quotes proved, explained, counted, held against invoices. */
export const createQuoteRecordHandlers = ({
  quoting,
}: {
  readonly quoting: Quoting
}): Pick<Handlers, RecordMethods> => ({
  'quotes.verify': ({ number, language }) => quoting.verify(number, language ?? 'en'),
  'quotes.verifyFile': ({ fileName, bytes, language }) =>
    quoting.verifyFile(fileName, bytes, language ?? 'en'),
  'quotes.export': ({ number, language }) => quoting.export(number, language ?? 'en'),
  'quotes.explain': ({ number, other, language }) => quoting.explain(number, other, language ?? 'en'),
  'quotes.requote': ({ number, language }) => quoting.requote(number, language ?? 'en'),
  'quotes.pipeline': ({ filter }) => quoting.pipeline(filter ?? {}),
  'quotes.checkInvoice': ({ language, ...input }) => quoting.checkInvoice(input, null, language ?? 'en'),
  'quotes.keepInvoice': ({ language, invoice, ...input }) =>
    quoting.checkInvoice(input, invoice, language ?? 'en'),
  'quotes.invoices': ({ number, language }) => quoting.invoices(number, language ?? 'en'),
})
