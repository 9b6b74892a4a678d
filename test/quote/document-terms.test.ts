import { describe, expect, it } from 'vitest'
import type { IncotermRule } from '../../shared/freight/shipment.ts'
import { documentTerms } from '../../shared/quote/compose-quote.ts'
import { newHouse, type House } from '../../shared/quote/house.ts'
import type { QuoteRequest } from '../../shared/quote/quote-request.ts'

const house: House = {
  ...newHouse,
  terms: [
    { language: 'en', mode: 'rail', incoterm: null, text: 'Rail.' },
    { language: 'en', mode: 'all', incoterm: null, text: 'Everything.' },
    { language: 'en', mode: 'all', incoterm: 'DDP', text: 'Delivered with duty paid.' },
    { language: 'en', mode: 'air', incoterm: 'FCA', text: 'Air, handed over.' },
    { language: 'fr', mode: 'all', incoterm: null, text: 'Tout.' },
  ],
}

const termsFor = (rule: IncotermRule | null, document?: QuoteRequest['document']) =>
  documentTerms(
    { shipment: { origin: {}, destination: {}, incoterm: rule && { rule } }, document },
    house,
    'en',
  ).terms

describe('the terms of a document', () => {
  it('are those of its language for any rule where the rule has none of its own', () => {
    expect(termsFor(null)).toEqual([
      { mode: 'all', text: 'Everything.' },
      { mode: 'rail', text: 'Rail.' },
    ])
    expect(termsFor(null, { language: 'fr' })).toEqual([{ mode: 'all', text: 'Tout.' }])
  })

  it("are the incoterm's own in place of those for any rule, mode by mode", () => {
    expect(termsFor('DDP')).toEqual([
      { mode: 'all', text: 'Delivered with duty paid.' },
      { mode: 'rail', text: 'Rail.' },
    ])
    expect(termsFor('FCA').map(({ text }) => text)).toEqual(['Everything.', 'Air, handed over.', 'Rail.'])
  })

  it('are what the quote itself says, whatever the house has', () => {
    expect(termsFor('DDP', { terms: [{ mode: 'air', text: 'By hand.' }] })).toEqual([
      { mode: 'air', text: 'By hand.' },
    ])
  })
})
