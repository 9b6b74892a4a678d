import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { attachQuote } from '../../electron/files/pdf/attach-quote.ts'
import type { MethodInput, MethodName } from '../../shared/api/contract.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { quoteContent, quoteDocument } from '../quote/quote-content.ts'
import { resources } from './every-host.ts'

type ShipmentInput = MethodInput<'quotes.compare'>['shipment']

const lamps: ShipmentInput = {
  ...(JSON.parse(
    readFileSync(join(resources, 'samples', 'zhengzhou-liege-185kg.json'), 'utf8'),
  ) as ShipmentInput),
  quotedOn: '2026-11-23',
}

/** A picture of one pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A page with the data of a quote in it, of whatever house. */
const emptyPdf = await PDFDocument.create()
emptyPdf.addPage()
const quotePdf = await attachQuote(
  await emptyPdf.save(),
  canonicalJson(quoteDocument()),
  '2026-11-23T09:30:00.000Z',
)

/** The next quote to be issued: every host has a data file of its own, so each begins at the first. */
export const firstNumber = 'Q-2026-0001'

type QuoteMethods = Extract<MethodName, `quotes.${string}` | `house.${string}`>

/** What the methods of quotes and of the house take, in an order in which each finds what it is about. */
export const quoteInputs: {
  readonly [Name in Exclude<QuoteMethods, 'quotes.compare'>]: readonly MethodInput<Name>[]
} = {
  'house.read': [{}],
  'house.write': [
    { house: { sellRate: { kind: 'markupOnCost', percent: '12' }, floorPercent: '5' } },
    {
      house: {
        letterhead: {
          name: 'Meuse Forwarding',
          addressLines: ['Quai 1', '4000 Liège'],
          vatNumber: 'BE 0',
          email: '',
          phone: '',
          website: '',
        },
      },
    },
  ],
  'house.setLogo': [{ base64: pixel }, { base64: null }],
  'house.logo': [{}],
  'quotes.issue': [
    {
      key: '0d5d4bd7-4f46-4bd3-8a2b-0b1c3f1f7a01',
      shipment: lamps,
      offers: [
        'rail-lcl:CNZGZ-BENRY:corridor-rail:zhengzhou-liege-train',
        'air:CGO-LGG:yellow-river-air:economy',
      ],
      validUntil: '+14',
      language: 'en',
    },
  ],
  'quotes.price': [
    { shipment: lamps, offers: [], language: 'en' },
    {
      shipment: lamps,
      offers: ['rail-lcl:CNZGZ-BENRY:corridor-rail:zhengzhou-liege-train', 'none'],
      sell: { rules: [], rounding: { to: '5', direction: 'up' } },
      validUntil: 'tomorrow',
    },
  ],
  'quotes.revise': [
    {
      number: firstNumber,
      key: '0d5d4bd7-4f46-4bd3-8a2b-0b1c3f1f7a02',
      shipment: lamps,
      offers: ['air:CGO-LGG:yellow-river-air:economy'],
    },
  ],
  'quotes.status': [
    { number: `${firstNumber}-R1`, status: 'sent' },
    { number: `${firstNumber}-R1`, status: 'declined', reason: 'too slow', on: '2026-11-23' },
  ],
  'quotes.duplicate': [{ number: firstNumber }],
  'quotes.verify': [{ number: firstNumber }, { number: `${firstNumber}-R1`, language: 'en' }],
  'quotes.verifyFile': [
    {
      fileName: 'elsewhere.json',
      bytes: new TextEncoder().encode(JSON.stringify({ ...quoteContent(), number: 'Q-1999-0001' })),
    },
    { fileName: 'elsewhere.pdf', bytes: quotePdf },
  ],
  'quotes.export': [{ number: firstNumber }],
  'quotes.explain': [{ number: firstNumber, other: `${firstNumber}-R1` }],
  'quotes.requote': [{ number: firstNumber }],
  'quotes.pipeline': [{}, { filter: { issuedFrom: '2026-01-01', direction: 'westbound' } }],
  'quotes.checkInvoice': [
    { number: firstNumber, charges: [{ text: 'FRT', amount: '1,234.50', currency: 'EUR' }] },
  ],
  'quotes.keepInvoice': [{ number: firstNumber, invoice: 'R-77', text: 'FRT\t900.00\tEUR\nwhat is this' }],
  'quotes.invoices': [{ number: firstNumber }],
  'quotes.saveDraft': [
    { id: '0d5d4bd7-4f46-4bd3-8a2b-0b1c3f1f7a03', title: 'Lamps', content: { a: [1, null] } },
  ],
  'quotes.drafts': [{}],
  'quotes.discardDraft': [{ id: '0d5d4bd7-4f46-4bd3-8a2b-0b1c3f1f7a03' }],
  'quotes.saveFilter': [
    { name: 'Open by rail', filter: { status: ['issued', 'sent'], modes: ['rail-lcl'] } },
  ],
  'quotes.filters': [{}],
  'quotes.deleteFilter': [{ name: 'Open by rail' }],
  'quotes.list': [{}, { filter: { text: 'zhengzhou lamps', status: ['issued'] }, limit: 10 }],
  'quotes.counts': [{}, { filter: { modes: ['air'] } }],
  'quotes.show': [{ number: firstNumber }],
  'quotes.document': [
    { number: firstNumber, format: 'pdf' },
    { number: firstNumber, format: 'html', documentLanguage: 'fr', detail: 'total' },
    { number: firstNumber, format: 'text', documentLanguage: 'zh' },
    { number: firstNumber, format: 'csv', detail: 'legs' },
    { number: firstNumber, format: 'xlsx', detail: 'lines' },
  ],
  'quotes.previewDocument': [
    {
      request: { shipment: lamps, offers: ['air:CGO-LGG:yellow-river-air:economy'], validUntil: 'tomorrow' },
      format: 'text',
      language: 'fr',
    },
  ],
  'quotes.readFile': [{ fileName: 'Q-2026-0007-en.pdf', bytes: quotePdf }],
}
