import { expect, test } from 'vitest'
import Papa from 'papaparse'
import { comparisonToCsv, comparisonToText } from '../../renderer/comparison/copy-comparison.ts'
import type { ChargeLine, Comparison, Offer } from '../../shared/quote/comparison.ts'
import { createWording } from '../../shared/text/format.ts'

const line = {
  code: 'FRT',
  name: '=HYPERLINK("x")',
  leg: 'main',
  basis: 'wm',
  quantity: '1.200',
  rate: '160.00',
  currency: 'USD',
  amount: '192.00',
  amountInQuoteCurrency: '165.62',
  exchange: null,
  rule: 'rate',
  explanation: '1.200 W/M × 160.00, "by volume"',
  provisional: false,
  sample: true,
  payer: null,
  source: { tariff: 'Sample rail', version: '1', row: '3', layout: 'rail-lcl' },
} as unknown as ChargeLine

const offer = {
  id: 'rail-lcl:x',
  mode: 'rail-lcl',
  service: 'Zhengzhou–Liège train',
  carrier: '-Rail',
  total: '165.62',
  complete: false,
  lines: [line],
  holes: [{ component: 'import-clearance', code: 'IMP', reason: 'No tariff prices it', estimate: null }],
  transit: {
    departsOn: '2026-12-15',
    arrivesEarliest: '2027-01-06',
    arrivesTypical: '2027-01-12',
    arrivesLatest: '2027-01-20',
    daysTypical: 36,
  },
} as unknown as Offer

const comparison = {
  currency: 'EUR',
  quotedOn: '2026-11-23',
  offers: [offer],
  exclusions: [],
  recommendation: null,
  sample: true,
} as unknown as Comparison

test('the CSV gives every line and every hole a row, and figures as they are', () => {
  const { data } = Papa.parse<Record<string, string>>(comparisonToCsv(comparison), {
    header: true,
    skipEmptyLines: true,
  })
  expect(data).toHaveLength(2)
  expect(data[0]).toMatchObject({
    amount: '192.00',
    'amount in quote currency': '165.62',
    reason: '1.200 W/M × 160.00, "by volume"',
    sample: 'SAMPLE',
  })
  expect(data[1]).toMatchObject({ leg: 'import-clearance', amount: '', reason: 'No tariff prices it' })
})

test('no cell of the CSV becomes a formula', () => {
  const { data } = Papa.parse<Record<string, string>>(comparisonToCsv(comparison), { header: true })
  expect(data[0]?.['charge']).toBe('\'=HYPERLINK("x")')
  expect(data[0]?.['carrier']).toBe("'-Rail")
})

test('the text says SAMPLE, names the hole and calls an incomplete total a beginning', () => {
  const text = comparisonToText(comparison, createWording('en'))
  expect(text).toMatch(/^SAMPLE/)
  expect(text).toContain('from €\u00a0165.62')
  expect(text).toContain('Import clearance: no price')
})
