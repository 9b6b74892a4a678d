import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../electron/files/write-csv.ts'
import { documentLanguages } from '../../shared/quote/quote-choices.ts'
import { documentHtml } from '../../shared/text/document/document-html.ts'
import { documentTable } from '../../shared/text/document/document-table.ts'
import { documentText } from '../../shared/text/document/document-text.ts'
import { wordDocument } from '../../shared/text/document/word-document.ts'
import { quoteDocument, sampleLetterhead } from '../quote/quote-content.ts'

const document = quoteDocument()

describe('the HTML of a document', () => {
  it('is its texts and nothing else, whatever stands in them', () => {
    const hostile = '"><img src=x onerror=alert(1)><script>x</script>&amp;'
    const html = documentHtml(
      wordDocument(
        quoteDocument(
          { document: { note: hostile, terms: [{ mode: 'all', text: hostile }] } },
          {
            customer: { kind: 'known', name: hostile, contact: hostile, lines: [hostile] },
            letterhead: { ...sampleLetterhead, name: hostile },
          },
        ),
        'en',
      ),
    )
    expect(html.match(/<(?:img|script)/g)).toBeNull()
    expect(html.split('&lt;img src=x onerror=alert(1)&gt;').length).toBeGreaterThanOrEqual(5)
    expect(html).toContain('&amp;amp;')
  })

  it.each(documentLanguages)('in %s is whole, says its language and loads nothing', (language) => {
    const html = documentHtml(wordDocument(document, language))
    expect(html).toMatch(/^<!doctype html>\n<html lang="(?:en|fr|zh-Hans)">/)
    expect(html).not.toMatch(/\b(?:src|href|url)\b\s*[=(]/)
    for (const name of ['div', 'table', 'tr', 'td', 'th', 'p', 'h2']) {
      const opened = html.match(new RegExp(`<${name}[ >]`, 'g'))?.length
      expect(html.match(new RegExp(`</${name}>`, 'g'))?.length).toBe(opened)
    }
  })
})

describe('the text of a document', () => {
  it('names who pays what, and what is not included', () => {
    const text = documentText(wordDocument(quoteDocument({ change: { insure: true, goods: [] } }), 'en'))
    expect(text).toContain(
      'Buyer: Import clearance, Insurance (still to be priced), Duty and import VAT (not in this quotation)',
    )
    expect(text).toContain('Total from 1,689.39\u00a0EUR')
    expect(text).toContain('Option 2: Insurance\n')
  })

  it('says of an erased customer only the day', () => {
    const text = documentText(
      wordDocument(quoteDocument({}, { customer: { kind: 'erased', on: '2027-02-01' } }), 'fr'),
    )
    expect(text).toContain('Coordonnées du client effacées le 1\u00a0févr.\u00a02027')
    expect(text).not.toContain('Lumière')
  })
})

describe('the table of a document', () => {
  it('has amounts that add up to each option’s total, as plain decimals in every language', () => {
    for (const language of documentLanguages) {
      const [, ...rows] = documentTable(document, language).rows
      for (const option of ['1', '2']) {
        const cents = rows
          .filter((row) => row[1] === option)
          .map((row) => Number((row[7] ?? '').replace('.', '')))
        expect(cents.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(cents.at(-1))
      }
    }
  })

  it('is no formula for a spreadsheet, whatever a tariff calls its charge or service', () => {
    const named = quoteDocument({
      offer: (offer) => ({
        ...offer,
        service: '=HYPERLINK("http://x")',
        lines: offer.lines.map((line) => ({
          ...line,
          code: '@X',
          name: { key: 'lineName.named', values: { name: '+cmd|calc' } },
        })),
      }),
    })
    const csv = new TextDecoder().decode(writeCsv(documentTable(named, 'en').rows))
    expect(csv).toContain("'=HYPERLINK")
    expect(csv.match(/(?:^|,)"?[=+@]/gm)).toBeNull()
  })

  it('calls a charge by its name in the client’s language, or by the tariff’s own where there is none', () => {
    const own = quoteDocument({
      offer: (offer) => ({
        ...offer,
        lines: offer.lines.map((line) =>
          line.code === 'AWB'
            ? { ...line, code: 'ZZZ', name: { key: 'lineName.named', values: { name: 'Quai 7' } } }
            : line,
        ),
      }),
    })
    const names = documentTable(own, 'fr').rows.map((row) => row[6])
    expect(names).toEqual(
      expect.arrayContaining(['Fret aérien', 'Surcharge carburant', 'Quai 7', 'Fret ferroviaire']),
    )
  })
})
