import { expect, test } from 'vitest'
import { readInvoice } from '../../shared/quote/read-invoice.ts'

test('a charge typed with single spaces is its words and the amount at the end', () => {
  const { charges, unread } = readInvoice(
    'Air freight 1,210.50 EUR\nTruck 20 ft USD 95\nDemurrage 40\nCredit note (12.00) EUR',
    'EUR',
  )
  expect(unread).toEqual([])
  expect(charges).toEqual([
    { text: 'Air freight', amount: '1210.5', currency: 'EUR' },
    { text: 'Truck 20 ft', amount: '95', currency: 'USD' },
    { text: 'Demurrage', amount: '40', currency: 'EUR' },
    { text: 'Credit note', amount: '-12', currency: 'EUR' },
  ])
})

test('figures that two readers would part in two ways are told, not guessed', () => {
  const { charges, unread } = readInvoice('Box 20 120 EUR\nAir freight 1 234.50 EUR', 'EUR')
  expect(charges).toEqual([])
  expect(unread.map(({ line }) => line)).toEqual([1, 2])
})

test('cells that tabs or semicolons part stay as they are', () => {
  const { charges } = readInvoice('Box 20\t120.00\tEUR\nAir freight; 1 234.50; EUR', 'EUR')
  expect(charges.map(({ text, amount }) => [text, amount])).toEqual([
    ['Box 20', '120'],
    ['Air freight', '1234.5'],
  ])
})
