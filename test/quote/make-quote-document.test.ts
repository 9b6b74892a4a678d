import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { makeQuoteDocument } from '../../shared/quote/make-quote-document.ts'
import { quoteDocumentSchema } from '../../shared/quote/quote-document.ts'
import { quoteContentSchema } from '../../shared/quote/quote.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { wordDocument } from '../../shared/text/document/word-document.ts'
import { quoteContent, quoteDocument, sampleLetterhead } from './quote-content.ts'

/** Every key of a schema, whatever lies between. */
const keysOf = (schema: z.ZodType, found = new Set<string>()): ReadonlySet<string> => {
  const { def } = schema as unknown as { readonly def: Readonly<Record<string, unknown>> }
  for (const [key, value] of Object.entries((def['shape'] ?? {}) as Readonly<Record<string, z.ZodType>>)) {
    found.add(key)
    keysOf(value, found)
  }
  const inner = [def['innerType'], def['element'], ...((def['options'] as unknown[] | undefined) ?? [])]
  for (const schemaInside of inner) if (schemaInside) keysOf(schemaInside as z.ZodType, found)
  return found
}

describe('the shape of a document', () => {
  it('has no word for what the house pays, keeps or notes', () => {
    const keys = [...keysOf(quoteDocumentSchema)]
    expect(keys).toEqual(expect.arrayContaining(['offers', 'lines', 'amount', 'daysEarly', 'supersedes']))
    const house =
      /cost|margin|markup|buy|rate|source|tariff|explanation|internal|override|floor|exchange|estimate|book/i
    expect(keys.filter((key) => house.test(key))).toEqual([])
    // The same look at the whole quote sees it.
    expect([...keysOf(quoteContentSchema)].filter((key) => house.test(key)).length).toBeGreaterThan(10)
  })
})

describe('a document made of a quote', () => {
  it('is of its shape', () => {
    expect(quoteDocumentSchema.safeParse(quoteDocument()).error).toBeUndefined()
    expect(quoteContentSchema.safeParse(quoteContent()).error).toBeUndefined()
  })

  it('prices every line at its sell price, and its legs and total sum to them', () => {
    const content = quoteContent()
    const document = quoteDocument()
    content.offers.forEach(({ sell }, index) => {
      const offer = document.offers[index]
      const cents = (amounts: readonly string[]): number =>
        amounts.reduce((sum, amount) => sum + Number(amount.replace('.', '')), 0)
      expect(offer?.total).toBe(sell.total)
      expect(cents(offer?.lines.map(({ amount }) => amount) ?? [])).toBe(cents([sell.total]))
      expect(cents(offer?.legs.map(({ amount }) => amount) ?? [])).toBe(cents([sell.total]))
    })
  })

  it('holds no amount that its detail does not show, so that nothing else can print it', () => {
    const total = quoteDocument({ document: { detail: 'total' } })
    expect(total.offers.map(({ legs, lines }) => [legs, lines])).toEqual([
      [[], []],
      [[], []],
    ])
    const legs = quoteDocument({ document: { detail: 'legs' } })
    expect(legs.offers.every((offer) => offer.legs.length > 5 && offer.lines.length === 0)).toBe(true)
  })

  it('says nothing of emissions where the client is not to see them', () => {
    const { offers } = quoteDocument({ document: { emissions: false } })
    expect(offers.map(({ emissionsKg }) => emissionsKg)).toEqual([null, null])
  })

  it('tells how the goods were screened by rule, act and day for what is offered, and only when it is to', () => {
    const change = { goods: [{ description: 'Shirts', hsCode: '610910' }] }
    const { screening } = quoteDocument({ change })
    expect(screening?.map(({ mode, goods }) => [mode, goods[0]?.outcome])).toEqual([
      ['air', 'allowed'],
      ['rail-lcl', 'check'],
    ])
    expect(screening?.[1]?.goods[0]).toEqual({
      line: 1,
      description: 'Shirts',
      hsCode: '610910',
      outcome: 'check',
      rules: [
        {
          rule: 'RussianTransitCheck',
          shipped: true,
          act: 'Decree 313, annex 3, as enlarged in October 2024',
          validFrom: '2024-10-01',
        },
      ],
    })
    expect(quoteDocument({ change, document: { screening: false } })).not.toHaveProperty('screening')
    // A quote of before says neither that nor anything else.
    const { screening: _screening, ...before } = quoteContent({ change })
    const made = makeQuoteDocument(before, { issued: null, customer: null, letterhead: sampleLetterhead })
    expect(made.screening).toEqual([])
  })

  it('keeps what a table of the house tells it to do to the house', () => {
    const content = quoteContent({ change: { goods: [{ hsCode: '610910' }] } })
    const own = structuredClone(content) as typeof content & {
      screening: NonNullable<typeof content.screening>
    }
    const [finding] = own.screening.modes.flatMap(({ goods }) => goods.flatMap(({ findings }) => findings))
    Object.assign(finding ?? {}, {
      rule: 'Own list',
      text: { key: 'screening.text', values: { text: 'Ask Kestrel for their price' } },
      tariff: { name: 'Kestrel list', versionId: 'kestrel@1', row: 7 },
    })
    const document = makeQuoteDocument(own, { issued: null, customer: null, letterhead: sampleLetterhead })
    expect(document.screening?.[1]?.goods[0]?.rules).toEqual([
      {
        rule: 'Own list',
        shipped: false,
        act: 'Decree 313, annex 3, as enlarged in October 2024',
        validFrom: '2024-10-01',
      },
    ])
    expect(canonicalJson(document)).not.toContain('Kestrel')
  })

  it('carries neither cost, nor margin, nor tariff, nor the note of the house', () => {
    const content = quoteContent()
    const text = canonicalJson(quoteDocument())
    expect(text).not.toContain('Kestrel')
    for (const { offer, sell } of content.offers) {
      for (const secret of [sell.cost, sell.margin, sell.marginOnSalePercent, sell.markupOnCostPercent]) {
        expect(text).not.toContain(`"${secret}"`)
      }
      for (const { source, explanation } of offer.lines) {
        expect(text).not.toContain(source.versionId)
        expect(text).not.toContain(explanation.key)
      }
    }
  })

  // DAP to the door: the seller pays all the way but the clearance and what the customs take.
  it('says who pays each leg by the incoterm, in the order in which the goods meet them', () => {
    expect(quoteDocument().scope.map(({ leg, payer, quoted }) => `${leg} ${payer} ${quoted}`)).toEqual([
      'pre-carriage seller included',
      'export-clearance seller included',
      'origin seller included',
      'main seller included',
      'transit-customs seller included',
      'destination seller included',
      'import-clearance buyer included',
      'on-carriage seller included',
      'duties buyer outside',
    ])
  })

  it('leaves the other party’s legs outside where only one party’s share is quoted', () => {
    const { scope } = quoteDocument({
      change: { incoterm: { rule: 'FCA', place: 'Zhengzhou', at: 'gateway', quoteFor: 'buyer' } },
    })
    expect(scope.filter(({ quoted }) => quoted === 'outside').map(({ leg }) => leg)).toEqual([
      'pre-carriage',
      'export-clearance',
      'duties',
    ])
  })

  it('names nobody without an incoterm', () => {
    const { scope, shipment } = quoteDocument({ change: { incoterm: null } })
    expect(shipment.incoterm).toBeNull()
    expect(scope.every(({ payer }) => payer === null)).toBe(true)
  })

  it('tells a part without a price as not included, and a leg without any as missing in the picture', () => {
    const { offers, scope } = quoteDocument({ change: { insure: true, goods: [] } })
    expect(offers.map(({ complete }) => complete)).toEqual([false, false])
    expect(offers[0]?.notIncluded).toEqual([{ leg: 'insurance', code: 'INS' }])
    expect(scope.find(({ leg }) => leg === 'insurance')?.quoted).toBe('missing')
  })

  it('reads days that were typed as a number of days from the day of the question', () => {
    const { shipment } = quoteDocument({ change: { readyOn: '+14', neededBy: '2027-02-01' } })
    expect(shipment).toMatchObject({ readyOn: '2026-12-07', neededBy: '2027-02-01' })
  })

  it('is a draft without a number until it is issued', () => {
    const draft = makeQuoteDocument(quoteContent(), {
      issued: null,
      customer: null,
      letterhead: sampleLetterhead,
      detail: 'total',
    })
    expect(draft).toMatchObject({ issued: null, detail: 'total', sample: true })
  })
})

describe('the emissions of a document', () => {
  const sets = [
    {
      set: 'House factors',
      method: 'ISO 14083, well-to-wheel',
      year: '2024',
      source: 'audit 7',
      statedBy: 'table',
    },
    { set: '', method: '', year: '', source: '', statedBy: 'parameter' },
  ] as const
  const worded = (language: 'en' | 'fr' | 'zh', named: boolean, emissions = true) =>
    wordDocument(
      quoteDocument({
        document: { emissions },
        offer: (offer) => {
          const { factorSets: _, ...before } = offer
          return named ? { ...before, factorSets: sets } : before
        },
      }),
      language,
    )
      .rows.filter(({ label }) => label.startsWith('CO₂e'))
      .map(({ label, values }) => [label, values[0]])

  it('name method, set and year, and a factor of the house by a word of its own', () => {
    const kg = worded('en', true)[0]?.[1]
    expect(worded('en', true)).toEqual([
      ['CO₂e', kg],
      ['CO₂e reckoned by', 'ISO 14083, well-to-wheel, House factors (2024); own factor'],
    ])
    expect(worded('fr', true)[1]).toEqual([
      'CO₂e calculé selon',
      'ISO 14083, well-to-wheel, House factors (2024); facteur propre',
    ])
    expect(worded('zh', true)[1]?.[0]).toBe('CO₂e 计算依据')
  })

  it('stay as they were in a quote of before, and name nothing where none are shown', () => {
    expect(worded('en', false).map(([label]) => label)).toEqual(['CO₂e, well-to-wheel'])
    expect(worded('en', true, false)).toEqual([])
  })
})
