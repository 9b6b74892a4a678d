import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priceSellSide, type CostedOffer } from '../../shared/quote/price-sell-side.ts'
import { sellTermsSchema, type SellRule, type SellTerms } from '../../shared/quote/sell-terms.ts'
import { routeLegs } from '../../shared/freight/transport-mode.ts'

const offer: CostedOffer = {
  id: 'air:CGO-LGG:MEUSE:DIRECT',
  lines: [
    { leg: 'pre-carriage', code: 'PUP', amountInQuoteCurrency: '40.00' },
    { leg: 'main', code: 'FRT', amountInQuoteCurrency: '980.00' },
    { leg: 'main', code: 'FSC', amountInQuoteCurrency: '123.45' },
    { leg: 'import-clearance', code: 'IMP', amountInQuoteCurrency: '95.00' },
  ],
}

const markup = (percent: string, appliesTo: SellRule['appliesTo'] = { kind: 'quote' }): SellRule => ({
  appliesTo,
  rate: { kind: 'markupOnCost', percent },
})
const margin = (percent: string, appliesTo: SellRule['appliesTo'] = { kind: 'quote' }): SellRule => ({
  appliesTo,
  rate: { kind: 'marginOnSale', percent },
})

const terms = (fields: Partial<SellTerms> = {}): SellTerms => ({
  rules: [],
  overrides: [],
  rounding: null,
  floorPercent: null,
  belowFloorReason: null,
  ...fields,
})

const amounts = (of: CostedOffer, given: Partial<SellTerms>, currency = 'EUR') =>
  priceSellSide(of, currency, terms(given)).lines.map(({ amount }) => amount)

describe('the sell side', () => {
  it('sells at cost where nothing is said', () => {
    expect(priceSellSide(offer, 'EUR', terms())).toMatchObject({
      cost: '1238.45',
      total: '1238.45',
      margin: '0.00',
      markupOnCostPercent: '0.00',
      marginOnSalePercent: '0.00',
    })
  })

  // 15 %: 40 → 46, 980 → 1,127, 123.45 → 141.9675 → 141.97, 95 → 109.25; together 1,424.22 over 1,238.45.
  it('raises each line by a markup on cost, rounded once, and sums the rounded lines', () => {
    const sold = priceSellSide(offer, 'EUR', terms({ rules: [markup('15')] }))
    expect(sold.lines.map(({ amount }) => amount)).toEqual(['46.00', '1127.00', '141.97', '109.25'])
    expect(sold).toMatchObject({
      total: '1424.22',
      margin: '185.77',
      // 185.77 / 1,238.45 = 15.0002… %, 185.77 / 1,424.22 = 13.0436… %
      markupOnCostPercent: '15.00',
      marginOnSalePercent: '13.04',
    })
  })

  // 15 % of the sale: 40 / 0.85 = 47.0588, 980 / 0.85 = 1,152.9412, 123.45 / 0.85 = 145.2353, 95 / 0.85 = 111.7647.
  it('keeps a margin on sale apart from a markup on cost', () => {
    expect(amounts(offer, { rules: [margin('15')] })).toEqual(['47.06', '1152.94', '145.24', '111.76'])
  })

  it('takes the narrowest rule: a charge code before its leg, its leg before the quote', () => {
    const rules = [
      markup('0', { kind: 'code', code: 'FSC' }),
      markup('20', { kind: 'leg', leg: 'main' }),
      markup('10'),
    ]
    for (const order of [rules, rules.toReversed()]) {
      expect(amounts(offer, { rules: order })).toEqual(['44.00', '1176.00', '123.45', '104.50'])
    }
  })

  it('lets a hand set a line, whatever the rules say', () => {
    const sold = priceSellSide(
      offer,
      'EUR',
      terms({
        rules: [markup('10')],
        overrides: [
          {
            offer: offer.id,
            line: { leg: 'import-clearance', code: 'IMP', nth: 0 },
            amount: '120.00',
            reason: 'agreed by telephone',
          },
        ],
      }),
    )
    expect(sold.lines[3]).toMatchObject({ amount: '120.00', by: 'override', rate: null })
    // 44 + 1,078 + 135.80 (135.795) + 120
    expect(sold.total).toBe('1377.80')
  })

  it('leaves another offer alone when a hand sets a line', () => {
    const override = {
      offer: 'rail',
      line: { leg: 'main', code: 'FRT', nth: 0 },
      amount: '1.00',
      reason: 'another offer',
    } as const
    expect(amounts(offer, { overrides: [override] })).toEqual(['40.00', '980.00', '123.45', '95.00'])
  })

  // 1,238.45 × 1.1, line by line: 44 + 1,078 + 135.80 + 104.50 = 1,362.30
  it.each([
    ['nearest', '5', '1360.00', '1075.70'],
    ['up', '5', '1365.00', '1080.70'],
    ['down', '50', '1350.00', '1065.70'],
  ] as const)(
    'rounds the total %s to %s and puts the difference on the main freight',
    (direction, to, total, freight) => {
      const sold = priceSellSide(offer, 'EUR', terms({ rules: [markup('10')], rounding: { to, direction } }))
      expect(sold.total).toBe(total)
      expect(sold.lines.map(({ amount }) => amount)).toEqual(['44.00', freight, '135.80', '104.50'])
    },
  )

  it('puts what a total set by hand adds on a line that no hand has set', () => {
    const sold = priceSellSide(
      offer,
      'EUR',
      terms({
        overrides: [
          { offer: offer.id, line: { leg: 'main', code: 'FRT', nth: 0 }, amount: '990.00', reason: 'fixed' },
          { offer: offer.id, line: null, amount: '1250.00', reason: 'round sum' },
        ],
      }),
    )
    expect(sold.lines.map(({ amount }) => amount)).toEqual(['40.00', '990.00', '125.00', '95.00'])
    expect(sold.lines[2]?.adjustment).toBe('1.55')
  })

  it.each([
    ['13.04', false],
    ['13.05', true],
  ])('tells whether 13.0436 of a hundred lies below a floor of %s: %s', (floorPercent, below) => {
    const sold = priceSellSide(offer, 'EUR', terms({ rules: [markup('15')], floorPercent }))
    expect(sold.belowFloor).toBe(below)
  })

  it('counts a loss as one', () => {
    const sold = priceSellSide(
      offer,
      'EUR',
      terms({ overrides: [{ offer: offer.id, line: null, amount: '1000.00', reason: 'to win the lane' }] }),
    )
    // −238.45 / 1,238.45 = −19.2539… %, −238.45 / 1,000 = −23.845 %
    expect(sold).toMatchObject({
      margin: '-238.45',
      markupOnCostPercent: '-19.25',
      marginOnSalePercent: '-23.85',
    })
  })

  it('rounds in the minor unit of the currency: yen have none', () => {
    const inYen: CostedOffer = {
      id: 'a',
      lines: [{ leg: 'main', code: 'FRT', amountInQuoteCurrency: '1003' }],
    }
    // 1,003 × 1.155 = 1,158.465
    expect(amounts(inYen, { rules: [markup('15.5')] }, 'JPY')).toEqual(['1158'])
  })

  it.each(['100', '99.99999', '-100'])('refuses a margin on sale of %s in a hundred', (percent) => {
    expect(sellTermsSchema.safeParse(terms({ rules: [margin(percent)] })).success).toBe(false)
  })

  const cents = fc.integer({ min: 0, max: 5_000_000 }).map((minor) => (minor / 100).toFixed(2))
  const lines = fc.array(
    fc.record({
      leg: fc.constantFrom(...routeLegs),
      code: fc.constantFrom('FRT', 'FSC', 'SSC'),
      amountInQuoteCurrency: cents,
    }),
    { minLength: 1, maxLength: 12 },
  )
  const percent = fc.integer({ min: 0, max: 9_000 }).map((hundredths) => (hundredths / 100).toFixed(2))
  const asCents = (text: string): number => Math.round(Number(text) * 100)

  it("keeps the client's lines and the client's total one sum, whatever the rules", () => {
    fc.assert(
      fc.property(
        lines,
        percent,
        percent,
        fc.constantFrom('0.01', '0.05', '1', '5', '100'),
        fc.constantFrom('nearest', 'up', 'down'),
        (given, first, second, to, direction) => {
          const sold = priceSellSide(
            { id: 'a', lines: given },
            'EUR',
            terms({
              rules: [margin(first), markup(second, { kind: 'leg', leg: 'main' })],
              rounding: { to, direction },
            }),
          )
          const sum = sold.lines.reduce((total, { amount }) => total + asCents(amount), 0)
          expect(sum).toBe(asCents(sold.total))
          expect(asCents(sold.total) % asCents(to)).toBe(0)
          expect(asCents(sold.total) - asCents(sold.cost)).toBe(asCents(sold.margin))
        },
      ),
    )
  })
})
