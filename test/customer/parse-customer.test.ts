import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CustomerInput } from '../../shared/customer/customer.ts'
import { parseCustomer } from '../../shared/customer/parse-customer.ts'
import { sellRateSchema } from '../../shared/quote/sell-terms.ts'
import { createWording } from '../../shared/text/format.ts'

const wording = createWording('en')

/** What is said of a customer, `path: sentence`. */
const said = (input: CustomerInput): readonly string[] => {
  const parsed = parseCustomer(input)
  return parsed.ok ? [] : parsed.failure.map(({ path, note }) => `${path}: ${wording.word(note)}`)
}
const read = (input: CustomerInput) => {
  const parsed = parseCustomer({ name: 'A', ...input })
  return parsed.ok ? parsed.value : undefined
}

describe('a customer as typed', () => {
  it('needs nothing but a name; language and currency have a usual value', () => {
    expect(read({ name: '  Meuse   Lamps ' })).toEqual({
      name: 'Meuse Lamps',
      legalName: '',
      contacts: [],
      address: { lines: [], postcode: '', city: '', country: '' },
      vatNumber: '',
      eori: '',
      language: 'en',
      currency: 'EUR',
      paymentTerms: '',
      margin: null,
      notes: '',
    })
  })

  it('is told everything that is wrong at once, each at its field', () => {
    expect(
      said({
        name: ' ',
        contacts: [{ name: 'Anna' }, { email: 'anna@a.com; ben@b.com', phone: 'ask Ben' }],
        address: { country: 'Atlantis', postcode: '4'.repeat(31) },
        vatNumber: 'none',
        eori: 'B1',
        currency: 'euros',
        margin: { kind: 'marginOnSale', percent: '100' },
      }),
    ).toEqual([
      'name: Give the customer a name.',
      'contacts.1.email: “anna@a.com; ben@b.com” is not one e-mail address. Write for example anna@example.com.',
      'contacts.1.phone: “ask Ben” is not a telephone number. Write for example +32 4 234 56 78.',
      'address.country: “Atlantis” is not a country. Write its two letters, such as BE or CN, or its name.',
      'currency: “EUROS” is not a currency code. Write for example EUR or CNY.',
      'margin.percent: A margin on sale is less than 100 %: no price could reach it.',
      'address.postcode: This is longer than 30 characters.',
      'vatNumber: “NONE” is not a tax number. Write for example BE0123456789.',
      'eori: “B1” is not an EORI number: two letters of the country, then up to 15 letters or digits.',
    ])
  })

  it.each([
    ['Belgique', 'BE'],
    ['uk', 'GB'],
    ['中国', 'CN'],
    ['Österreich', 'AT'],
    ['el', 'GR'],
    ['fr', 'FR'],
  ])('knows the country %s as %s', (country, code) => {
    expect(read({ address: { country } })?.address.country).toBe(code)
  })

  it.each([
    ['12.5', '12.5'],
    ['12,5 %', '12.5'],
    ['0', '0'],
    ['7.50%', '7.5'],
  ])('reads the percentage “%s” as %s', (percent, text) => {
    expect(read({ margin: { kind: 'markupOnCost', percent } })?.margin).toEqual({
      kind: 'markupOnCost',
      percent: text,
    })
  })

  it.each(['-3', '1e2', '12.34567', '1001', 'a fifth', '1.234,5'])(
    'refuses the percentage “%s”',
    (percent) => {
      expect(said({ name: 'A', margin: { kind: 'markupOnCost', percent } })).toHaveLength(1)
    },
  )

  it('drops contacts and address lines of which nothing is known', () => {
    const customer = read({
      contacts: [{ name: ' ' }, { phone: '+32 (0)4 234.56.78 ext 12' }],
      address: { lines: ['', ' Rue de la Meuse 5 \r\n Bus 3 '] },
    })
    expect(customer?.contacts).toEqual([
      { name: '', role: '', email: '', phone: '+32 (0)4 234.56.78 ext 12' },
    ])
    expect(customer?.address.lines).toEqual(['Rue de la Meuse 5', 'Bus 3'])
  })

  it('keeps nothing that would be printed as something else: controls, turned writing, halves of signs', () => {
    expect(read({ name: 'A\u0000B\u202eC\ud800 \u0007D', notes: '\n one\u2028two\n\n' })).toMatchObject({
      name: 'A B C D',
      notes: 'one\ntwo',
    })
  })

  it('never throws, and what it answers reads again as itself and prices in a quote', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string())
    const input = fc.record({
      name: text,
      contacts: fc.array(fc.record({ name: text, email: text, phone: text }), { maxLength: 3 }),
      address: fc.record({ lines: fc.array(text), country: fc.constantFrom('BE', 'China', '') }),
      notes: text,
      margin: fc.record({
        kind: fc.constantFrom('markupOnCost' as const, 'marginOnSale' as const),
        percent: fc.oneof(
          text,
          fc.nat(120_000).map((units) => (units / 100).toFixed(2)),
        ),
      }),
    })
    fc.assert(
      fc.property(input, (typed) => {
        const parsed = parseCustomer(typed)
        if (!parsed.ok) return
        const { contacts, address, ...rest } = parsed.value
        const again = parseCustomer({
          ...rest,
          contacts: [...contacts],
          address: { ...address, lines: [...address.lines] },
        })
        expect(again).toEqual(parsed)
        if (parsed.value.margin) expect(sellRateSchema.safeParse(parsed.value.margin).success).toBe(true)
      }),
    )
  })
})
