import { describe, expect, it } from 'vitest'
import { checkInvoice, type NamedLine } from '../../shared/quote/check-invoice.ts'
import { readInvoice, readInvoiceAmount } from '../../shared/quote/read-invoice.ts'
import { decimalToText } from '../../shared/kernel/decimal.ts'

const line = (code: string, name: string, amount: string, currency = 'EUR', inEur = amount): NamedLine => ({
  leg: 'main',
  code,
  name,
  amount,
  currency,
  amountInQuoteCurrency: inEur,
})

const quote = {
  currency: 'EUR',
  exchangeRates: [
    { currency: 'USD', perEur: '1.25', date: '2026-11-20', source: 'ECB', sample: false },
    { currency: 'CNY', perEur: '8', date: '2026-11-20', source: 'ECB', sample: false },
  ],
}

const lines = [
  line('FRT', 'Air freight', '980.00'),
  line('FSC', 'Fuel surcharge', '100.00', 'USD', '80.00'),
  line('HND', 'Handling', '45.00'),
]

describe('an invoice against a quote', () => {
  it('is held line by line, by code, by name, and by a code among other words; unmatched both ways', () => {
    const checked = checkInvoice(quote, lines, [
      { text: 'Air Freight', amount: '990.00', currency: 'EUR' },
      { text: 'FSC fuel, week 49', amount: '110.00', currency: 'USD' },
      { text: 'Waiting time', amount: '400.00', currency: 'CNY' },
    ])
    // 110 USD at 1.25 are 88 EUR, 400 CNY at 8 are 50.
    expect(checked.lines.map(({ code, variance }) => [code, variance])).toEqual([
      ['FRT', '10.00'],
      ['FSC', '8.00'],
      ['HND', '-45.00'],
    ])
    expect(checked.unexpected).toEqual([
      { text: 'Waiting time', amount: '400.00', currency: 'CNY', inQuoteCurrency: '50.00' },
    ])
    // 980 + 80 + 45 = 1,105; 990 + 88 + 50 = 1,128.
    expect([checked.quoted, checked.invoiced, checked.variance]).toEqual(['1105.00', '1128.00', '23.00'])
  })

  it('takes two charges of one code for two lines of it, and a third for none', () => {
    const twice = [line('HLG', 'Truck', '20.00'), line('HLG', 'Truck', '30.00')]
    const charges = ['20.00', '31.00', '5.00'].map((amount) => ({ text: 'HLG', amount, currency: 'EUR' }))
    const checked = checkInvoice(quote, twice, charges)
    expect(checked.lines.map(({ variance }) => variance)).toEqual(['0.00', '1.00'])
    expect(checked.unexpected.map(({ amount }) => amount)).toEqual(['5.00'])
  })

  it('gives no variance in a currency that the quote has no rate for, rather than a guess', () => {
    const checked = checkInvoice(quote, lines, [{ text: 'FRT', amount: '900.00', currency: 'GBP' }])
    expect([checked.lines[0]?.variance, checked.invoiced, checked.variance]).toEqual([null, null, null])
  })
})

describe('an amount on an invoice', () => {
  it.each([
    ['980', '980'],
    ['1234.5', '1234.5'],
    ['1,234.50', '1234.5'],
    ['1.234,50', '1234.5'],
    ['1 234,50', '1234.5'],
    ["1'234.50", '1234.5'],
    ['1,234,567', '1234567'],
    ['(12.00)', '-12'],
    ['12.00-', '-12'],
    ['−3,5', '-3.5'],
  ])('%s is %s', (typed, read) => {
    const amount = readInvoiceAmount(typed)
    expect(amount && decimalToText(amount)).toBe(read)
  })

  it.each(['1,234', '1.234', '12,34,567', '1.2.3', 'twelve', '', '1e3', '--5'])(
    '%s is none, or could be two',
    (typed) => {
      expect(readInvoiceAmount(typed)).toBeUndefined()
    },
  )
})

describe('a pasted invoice', () => {
  it('is read a charge a line, whatever parts its cells', () => {
    expect(
      readInvoice(
        'Air freight\tEUR 1,234.50\nFSC;Fuel;110,00;USD\nHandling   45.00\n\nTotal due soon\nTHC  12  80.00 CNY',
        'EUR',
      ),
    ).toEqual({
      charges: [
        { text: 'Air freight', amount: '1234.5', currency: 'EUR' },
        { text: 'FSC Fuel', amount: '110', currency: 'USD' },
        { text: 'Handling', amount: '45', currency: 'EUR' },
        { text: 'THC 12', amount: '80', currency: 'CNY' },
      ],
      unread: [{ line: 5, text: 'Total due soon' }],
    })
  })
})
