import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { MethodInput } from '../../shared/api/contract.ts'
import { air, keyOf, lamps, openQuoting, order, rail, type QuotingApp } from './quote-fixture.ts'

type Filter = NonNullable<MethodInput<'quotes.list'>['filter']>

const lodz = keyOf(901)
const numbersOf = async ({ get }: QuotingApp, filter: Filter): Promise<readonly number[]> => {
  const { quotes } = await get('quotes.list', { filter })
  const counted = await get('quotes.counts', { filter })
  expect(counted.total).toBe(quotes.length)
  return quotes.map(({ number }) => Number(number.slice(-4)))
}

/** 1: both modes, sent · 2: rail only, for a customer · 3: air only, another note, dearer. */
const threeQuotes = async (): Promise<QuotingApp> => {
  const app = await openQuoting()
  await app.get('customers.save', { id: lodz, version: 0, customer: { name: 'Łódź Cargo 国际物流' } })
  await app.get('quotes.issue', order(1, { validUntil: '2026-12-31' }))
  await app.get('quotes.status', { number: 'Q-2026-0001', status: 'sent' })
  await app.get('quotes.issue', order(2, { offers: [rail], customer: lodz }))
  await app.get('quotes.issue', order(3, { offers: [air], internalNote: 'Übersee, reference K-77' }))
  return app
}

describe('finding quotes', () => {
  it.each<[string, Filter, readonly number[]]>([
    ['nothing sought: all, the newest first', {}, [3, 2, 1]],
    ['a number’s end', { text: '0002' }, [2]],
    ['a number without its zeros', { text: '3' }, [3]],
    ['the beginnings of words in any order', { text: 'lamp zheng' }, [3, 2, 1]],
    ['the beginning of a long word', { text: 'zhengzho' }, [3, 2, 1]],
    ['a long word with one that few have', { text: 'zhengzhou refere' }, [3]],
    ['a long word of a note, whole', { text: 'reference' }, [3]],
    ['a long beginning that is nowhere', { text: 'zhengzhoux' }, []],
    ['a long word with a sign in it', { text: 'reference-k' }, [3]],
    ['a note without its accents', { text: 'ubers k' }, [3]],
    ['a customer’s name, folded', { text: 'lodz' }, [2]],
    ['a run of signs within a name', { text: '国际' }, [2]],
    ['words of the customer and of the quote together', { text: 'cargo liege' }, [2]],
    ['a word that is nowhere', { text: 'lamps nowhere' }, []],
    ['signs that are an index’s own language', { text: '" OR * NEAR(' }, []],
    ['a status', { status: ['sent'] }, [1]],
    ['several', { status: ['sent', 'issued'] }, [3, 2, 1]],
    ['a status that none has', { status: ['declined', 'draft'] }, []],
    ['a mode', { modes: ['air'] }, [3, 1]],
    ['a customer', { customer: lodz }, [2]],
    ['a lane, as one writes it', { origin: 'ZHENGZHOU', destination: 'liege' }, [3, 2, 1]],
    ['the other direction', { direction: 'eastbound' }, []],
    ['last days', { validFrom: '2026-12-08' }, [1]],
    ['days of issue', { issuedTo: '2026-11-22' }, []],
    ['an amount that only air reaches', { amount: { currency: 'EUR', from: '1000' } }, [3, 1]],
    ['an amount that only rail stays below', { amount: { currency: 'EUR', to: '999.995' } }, [2, 1]],
    ['another currency', { amount: { currency: 'USD' } }, []],
    ['a currency that is none', { amount: { currency: 'ZZZ' } }, []],
    ['text and filter together', { text: 'lamps', modes: ['rail-lcl'], status: ['issued'] }, [2]],
  ])('by %s', async (_, filter, found) => {
    expect(await numbersOf(await threeQuotes(), filter)).toEqual(found)
  })

  it('comes a page at a time, each quote once', async () => {
    const { get } = await openQuoting()
    for (let n = 1; n <= 5; n += 1) await get('quotes.issue', order(n))
    for (const text of ['', 'lamps']) {
      const seen: string[] = []
      let before: number | undefined
      do {
        const page = await get('quotes.list', {
          filter: { text },
          limit: 2,
          ...(before === undefined ? {} : { before }),
        })
        seen.push(...page.quotes.map(({ number }) => number.slice(-1)))
        before = page.next ?? undefined
      } while (before !== undefined)
      expect(seen.join('')).toBe('54321')
    }
  })

  it('names the customer while it is kept; an erased one is not found by its name any more', async () => {
    const app = await threeQuotes()
    const named = async () => (await app.get('quotes.list', {})).quotes[1]?.customer
    expect(await named()).toEqual({ id: lodz, name: 'Łódź Cargo 国际物流' })
    await app.get('customers.erase', { id: lodz })
    expect(await named()).toEqual({ id: lodz, name: null })
    expect(await numbersOf(app, { text: 'lodz' })).toEqual([])
    expect((await app.get('quotes.verify', { number: 'Q-2026-0002' })).result).toBe('identical')
    expect(await app.refuse('quotes.issue', order(4, { customer: lodz }))).toBe('QuoteRefused')
  })

  it('names the quotes of a customer in the answer to a request of access, also after its erasure', async () => {
    const { get } = await threeQuotes()
    await get('quotes.issue', order(4, { customer: lodz }))
    const dossier = async (): Promise<unknown> => {
      const { json, text } = await get('customers.export', { id: lodz })
      expect(Buffer.from(text.base64, 'base64').toString()).toContain('Q-2026-0004')
      return JSON.parse(Buffer.from(json.base64, 'base64').toString())
    }
    expect(await dossier()).toMatchObject({ quotes: ['Q-2026-0002', 'Q-2026-0004'] })
    await get('customers.erase', { id: lodz })
    expect(await dossier()).toMatchObject({ quotes: ['Q-2026-0002', 'Q-2026-0004'] })
  })

  it('sells by the customer’s own rate before the house’s, and in the customer’s language', async () => {
    const { get } = await openQuoting()
    await get('house.write', { house: { sellRate: { kind: 'markupOnCost', percent: '5' } } })
    const margin = { kind: 'marginOnSale', percent: '20' } as const
    await get('customers.save', { id: lodz, version: 0, customer: { name: 'Lodz', language: 'fr', margin } })
    await get('quotes.issue', order(1, { customer: lodz }))
    const { content } = await get('quotes.show', { number: 'Q-2026-0001' })
    expect([content.sell.rules, content.document.language]).toEqual([
      [{ appliesTo: { kind: 'quote' }, rate: margin }],
      'fr',
    ])
  })

  it('keeps filters by their names', async () => {
    const { get } = await openQuoting()
    const filter: Filter = { status: ['issued', 'sent'], modes: ['air'] }
    await get('quotes.saveFilter', { name: 'Open by air', filter: {} })
    await get('quotes.saveFilter', { name: 'Open by air', filter })
    await get('quotes.saveFilter', { name: 'All', filter: {} })
    await get('quotes.deleteFilter', { name: 'All' })
    expect(await get('quotes.filters', {})).toEqual([{ name: 'Open by air', filter }])
  })
})

describe('the pipeline', () => {
  it('sums what is open from the cheapest to the dearest offer, and counts what was won', async () => {
    const first = await openQuoting()
    const total = async (offer: string): Promise<number> => {
      const { offers } = await first.get('quotes.compare', { shipment: lamps })
      return Math.round(Number(offers.find(({ id }) => id === offer)?.total) * 100)
    }
    for (let n = 1; n <= 5; n += 1) await first.get('quotes.issue', order(n, { validUntil: '2026-11-30' }))
    await first.get('quotes.issue', order(6, { offers: [rail], validUntil: '2026-12-31' }))
    await first.get('quotes.status', { number: 'Q-2026-0001', status: 'accepted', offer: air })
    await first.get('quotes.status', { number: 'Q-2026-0002', status: 'declined', reason: 'dear' })
    await first.get('quotes.revise', { number: 'Q-2026-0003', ...order(7, { validUntil: '2026-12-31' }) })
    const [a, r] = [await total(air), await total(rail)]
    const money = (cents: number): string => (cents / 100).toFixed(2)
    // Open on the day: 4 and 5 (both modes), 6 (rail), 3-R1 (both).
    expect((await first.get('quotes.pipeline', {})).open).toEqual([
      { currency: 'EUR', quotes: 4, least: money(4 * r), most: money(3 * a + r) },
    ])
    first.app.close()
    // In December 4 and 5 have run out: decided are 1, 2, 4 and 5, of which 1 was won, by air.
    const later = await openQuoting('2026-12-01', first.home)
    const pipeline = await later.get('quotes.pipeline', {})
    expect(pipeline.open).toEqual([{ currency: 'EUR', quotes: 2, least: money(2 * r), most: money(a + r) }])
    expect(pipeline.all).toEqual({ decided: 4, won: 1, winPercent: 25 })
    expect(pipeline.byMode).toEqual([
      { mode: 'air', decided: 4, won: 1, winPercent: 25 },
      { mode: 'rail-lcl', decided: 4, won: 0, winPercent: 0 },
    ])
    expect(pipeline.byLane).toEqual([
      { origin: 'Zhengzhou', destination: 'Liège', decided: 4, won: 1, winPercent: 25 },
    ])
  })
})

describe('a customer’s name in the index of quotes', () => {
  it('follows the customer, and leaves not a byte of it when the customer is erased', async () => {
    const { get, app, home } = await openQuoting()
    const save = (version: number, name: string) =>
      get('customers.save', { id: lodz, version, customer: { name } })
    await save(0, 'Quixotry Lamps')
    for (let n = 1; n <= 30; n += 1) await get('quotes.issue', order(n, { customer: lodz }))
    await save(1, 'Zymurgy Lights')
    const found = async (text: string) => (await get('quotes.list', { filter: { text } })).quotes.length
    expect([await found('quixot'), await found('zymurg')]).toEqual([0, 30])
    await get('customers.erase', { id: lodz })
    expect(await found('zymurg')).toBe(0)
    app.close()
    const bytes = readFileSync(join(home, 'viaduct.db')).toString('latin1').toLowerCase()
    expect(['quixo', 'zymur'].filter((piece) => bytes.includes(piece))).toEqual([])
  })
})
