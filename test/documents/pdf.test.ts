import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attachQuote } from '../../electron/files/pdf/attach-quote.ts'
import { renderPdf } from '../../electron/files/pdf/render-pdf.ts'
import { readQuoteFile } from '../../electron/files/read-quote-file.ts'
import { parseAttachedQuote } from '../../shared/quote/attached-quote.ts'
import type { QuoteDocument } from '../../shared/quote/quote-document.ts'
import { documentLanguages } from '../../shared/quote/quote-choices.ts'
import { quoteDocument, sampleCustomer } from '../quote/quote-content.ts'
import { pdfOf, pdfOrder } from './pdf-orders.ts'
import { hasPoppler, pdfText, poppler } from './read-pdf-text.ts'

const document = quoteDocument()

/** The document without its sample mark, whose letters lie across every page. */
const unmarked: QuoteDocument = { ...document, sample: false }

const icon = new URL('../../resources/icons/128x128.png', import.meta.url)
const logo = { mediaType: 'image/png', base64: readFileSync(icon).toString('base64') } as const

const streams = (pdf: PDFDocument): readonly PDFDict[] =>
  pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
    )

const named = (dictionary: PDFDict, key: string): string => {
  const value = dictionary.lookup(PDFName.of(key))
  if (value instanceof PDFName) return value.decodeText()
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}

describe('a PDF', () => {
  it.each(documentLanguages)('in %s says its title, author and language, and is A4', async (language) => {
    const pdf = await PDFDocument.load(await pdfOf(document, language), { updateMetadata: false })
    expect(pdf.getTitle()).toContain('Q-2026-0007')
    expect(pdf.getAuthor()).toBe('Meuse Forwarding SRL')
    expect(pdf.getCreationDate()?.toISOString()).toBe('2026-11-23T09:30:00.000Z')
    expect(named(pdf.catalog, 'Lang')).toBe({ en: 'en', fr: 'fr', zh: 'zh-Hans' }[language])
    const { width, height } = pdf.getPage(0).getSize()
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
  })

  it.each(documentLanguages)('in %s embeds every font, as far as it is used', async (language) => {
    const bytes = await pdfOf(document, language)
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const described = streams(pdf).filter((dictionary) => named(dictionary, 'Type') === 'FontDescriptor')
    expect(described.length).toBeGreaterThanOrEqual(2)
    for (const descriptor of described) {
      expect(named(descriptor, 'FontName')).toMatch(/^[A-Z]{6}\+(?:Inter|NotoSansSC)/)
      expect(descriptor.lookup(PDFName.of('FontFile2'))).toBeInstanceOf(PDFRawStream)
    }
    // The whole Chinese font has ten megabytes.
    expect(bytes.byteLength).toBeLessThan(200_000)
  })

  it('opens no Chinese font for a text that has no Chinese', async () => {
    const pdf = await PDFDocument.load(await pdfOf(document, 'fr'), { updateMetadata: false })
    expect(streams(pdf).filter((found) => named(found, 'FontName').includes('NotoSansSC'))).toEqual([])
  })

  it.each(documentLanguages)('in %s is the same to the byte each time', async (language) => {
    const [one, other] = [await pdfOf(document, language, logo), await pdfOf(document, language, logo)]
    expect(Buffer.from(one).equals(other)).toBe(true)
  })

  it('carries its document, number and hash, as read back', async () => {
    const read = await readQuoteFile(await pdfOf(document, 'zh', logo))
    expect(read).toEqual({ ok: true, value: { kind: 'document', document } })
    expect(document.issued?.number).toBe('Q-2026-0007')
  })

  it('carries nothing as a draft', async () => {
    expect((await readQuoteFile(await pdfOf({ ...document, issued: null }, 'en'))).ok).toBe(false)
  })

  it('prints customers in Latin, Greek, Cyrillic and Chinese in any language', async () => {
    const customer = { ...sampleCustomer, lines: ['Łódź', 'Преображенская', 'Ελλάδα', '义乌市', 'Đà Nẵng'] }
    expect((await renderPdf(pdfOrder(quoteDocument({}, { customer }), 'en'))).ok).toBe(true)
  })

  it('names the characters that its fonts lack, and prints no box in their place', async () => {
    const customer = { ...sampleCustomer, name: 'บริษัท 🚂' }
    const written = await renderPdf(pdfOrder(quoteDocument({}, { customer }), 'en'))
    expect(written).toMatchObject({ ok: false, failure: { code: 'CharactersMissing' } })
    expect(written.ok ? [] : written.failure.characters).toEqual(expect.arrayContaining(['บ', '🚂']))
  })

  it('takes names as long as they come, and six offers with every line', async () => {
    const long = 'Przedsiębiorstwo'.repeat(18)
    const customer = {
      ...sampleCustomer,
      name: long,
      lines: Array.from({ length: 20 }, () => long.slice(0, 300)),
    }
    const bytes = await pdfOf(
      quoteDocument(
        { shipment: 'yiwu-milan-2400kg-9m3', pick: (offers) => offers.slice(0, 6) },
        { customer },
      ),
      'fr',
    )
    expect((await PDFDocument.load(bytes)).getPageCount()).toBeLessThanOrEqual(8)
  })
})

describe('a file that is dropped', () => {
  it('is not blown up beyond what a quote can have', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    const bomb = await attachQuote(await pdf.save(), ' '.repeat(30_000_000), '2026-11-23T09:30:00.000Z')
    expect(bomb.byteLength).toBeLessThan(100_000)
    expect((await readQuoteFile(bomb)).ok).toBe(false)
  })

  it('is no quote when it is no PDF, or one without our data, or a torn one', async () => {
    const whole = await pdfOf(document, 'en')
    const other = await PDFDocument.create()
    other.addPage()
    await other.attach(new TextEncoder().encode('{}'), 'invoice.json')
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('not a PDF'),
      await other.save(),
      whole.slice(0, whole.byteLength >> 1),
    ]) {
      expect((await readQuoteFile(bytes)).ok).toBe(false)
    }
  })

  it('is no quote when its data is another’s, is not whole, or says more than a document does', () => {
    const { note: _, ...torn } = document
    for (const data of [null, [], {}, torn, { ...document, issued: null }, { ...document, margin: '10' }]) {
      expect(parseAttachedQuote(data)).toBeUndefined()
    }
  })
})

/** The amounts of a text without what a language puts between their digits; a reader may take any space for one. */
const amountsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<!\d)\d{1,3}(?:[ ,\u00a0\u202f]\d{3})*[.,]\d\d(?!\d)/g)]
    .map(([amount]) => amount.replace(/[., \u00a0\u202f]/g, ''))
    .toSorted()

describe.runIf(hasPoppler)('a PDF as poppler reads it', () => {
  it.each(documentLanguages)('opens in %s without a warning', async (language) => {
    const pdf = await pdfOf(document, language, logo)
    expect(poppler('pdfinfo', [], pdf)).toMatch(/Pages: +2/)
    expect(poppler('pdffonts', [], pdf)).not.toMatch(/ no +(?:yes|no) +yes/)
    expect(poppler('pdfdetach', ['-list'], pdf)).toContain('viaduct-quote.json')
  })

  it.each([
    [
      'en',
      [
        'Prepared for',
        'Shipment',
        'Option 1',
        'Service',
        'Charges',
        'Who pays what',
        'Price and time',
        'Note',
        'Terms',
      ],
    ],
    [
      'fr',
      [
        'Établie pour',
        'Expédition',
        'Option 1',
        'Service',
        'Détail des frais',
        'Qui paie quoi',
        'Prix et délai',
        'Remarque',
        'Conditions',
      ],
    ],
    ['zh', ['客户', '货运信息', '方案 1', '服务', '费用明细', '费用划分', '价格与时效', '备注', '条款']],
  ] as const)('reads in %s in the order of the page', async (language, headings) => {
    const text = pdfText(await pdfOf(unmarked, language))
    let at = 0
    for (const heading of headings) {
      const found = text.indexOf(heading, at)
      expect(`${heading} ${found >= at}`).toBe(`${heading} true`)
      at = found
    }
  })

  it('says the same amounts in three languages', async () => {
    const [en = [], fr, zh] = await Promise.all(
      documentLanguages.map(async (language) => amountsIn(pdfText(await pdfOf(unmarked, language)))),
    )
    expect(en.length).toBeGreaterThan(10)
    expect(fr).toEqual(en)
    expect(zh).toEqual(en)
  })

  it('writes figures and days as each language does', async () => {
    const text = await Promise.all(
      documentLanguages.map(async (language) => pdfText(await pdfOf(unmarked, language))),
    )
    expect(text[0]).toMatch(/1,689\.39[\u00a0 ]EUR/)
    expect(text[1]).toMatch(/1[\u202f ]689,39[\u00a0 ]EUR/)
    expect(text[2]).toMatch(/1,689\.39[\u00a0 ]EUR/)
    expect(text[0]).toMatch(/Tue[\u00a0 ]15[\u00a0 ]Dec[\u00a0 ]2026/)
    expect(text[1]).toMatch(/mar\.[\u00a0 ]15[\u00a0 ]déc\.[\u00a0 ]2026/)
    expect(text[2]).toContain('2026年12月15日（周二）')
  })

  it('numbers every page, and marks sample prices on each', async () => {
    const text = pdfText(await pdfOf(document, 'en'))
    expect(text).toContain('1 / 2')
    expect(text).toContain('2 / 2')
    const pages = text.split('\f').filter((page) => page.trim() !== '')
    expect(pages).toHaveLength(2)
    expect(pages.every((page) => page.includes('Sample prices'))).toBe(true)
  })
})
