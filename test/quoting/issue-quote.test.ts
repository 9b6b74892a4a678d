import Database from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../electron/store/check-content.ts'
import { openForReading } from '../../electron/store/open.ts'
import { quoteHash } from '../../electron/store/quote-record.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { quoteContentSchema } from '../../shared/quote/quote.ts'
import { air, keyOf, lamps, openQuoting, order, rail } from './quote-fixture.ts'

describe('issuing a quote', () => {
  it('gives the year’s next number and keeps what was priced, as its canonical bytes and their hash', async () => {
    const { get } = await openQuoting()
    const { quote, again } = await get('quotes.issue', order(1))
    expect(again).toBe(false)
    expect(quote).toMatchObject({
      number: 'Q-2026-0001',
      revision: 0,
      status: 'issued',
      issuedOn: '2026-11-23',
      // 14 days where nothing else is settled
      validUntil: '2026-12-07',
      origin: 'Zhengzhou',
      destination: 'Liège',
      customer: null,
    })
    const { content, offers } = await get('quotes.show', { number: 'Q-2026-0001' })
    expect(quoteContentSchema.parse(content)).toEqual(content)
    expect(quoteHash(canonicalJson(content))).toBe(quote.hash)
    expect(content.previousHash).toBe(null)
    const compared = await get('quotes.compare', { shipment: lamps })
    for (const { offer } of offers) expect(compared.offers).toContainEqual(offer)
    expect(offers.map(({ offer }) => offer.id)).toEqual([rail, air])
    const next = await get('quotes.issue', order(2))
    expect(next.quote.number).toBe('Q-2026-0002')
    const second = await get('quotes.show', { number: 'Q-2026-0002' })
    expect(second.content.previousHash).toBe(quote.hash)
  })

  it('answers the first quote to the same order under the same key, and refuses another order under it', async () => {
    const { get, refuse } = await openQuoting()
    const first = await get('quotes.issue', order(1))
    const second = await get('quotes.issue', order(1))
    expect(second).toEqual({ ...first, again: true })
    expect(await refuse('quotes.issue', order(1, { offers: [air] }))).toBe('KeyTaken')
    expect((await get('quotes.list', {})).quotes).toHaveLength(1)
  })

  it('answers the first quote even when the tariffs, the house and the day have changed since', async () => {
    const first = await openQuoting()
    const issued = await first.get('quotes.issue', order(1))
    await first.get('house.write', { house: { sellRate: { kind: 'markupOnCost', percent: '50' } } })
    await first.get('tariffs.retire', { id: 'sample-rail-lcl' })
    first.app.close()
    const later = await openQuoting('2027-03-01', first.home)
    const again = await later.get('quotes.issue', order(1))
    expect(again.quote).toEqual({ ...issued.quote, status: 'expired' })
  })

  it('begins each year’s numbers anew, in the format of the house', async () => {
    const first = await openQuoting('2026-12-30')
    const shipment = { ...lamps, quotedOn: '2026-11-23' }
    await first.get('house.write', { house: { numberFormat: 'VD{yy}-{n:3}' } })
    expect((await first.get('quotes.issue', order(1, { shipment }))).quote.number).toBe('VD26-001')
    expect((await first.get('quotes.issue', order(2, { shipment }))).quote.number).toBe('VD26-002')
    first.app.close()
    const next = await openQuoting('2027-01-04', first.home)
    expect((await next.get('quotes.issue', order(3, { shipment }))).quote.number).toBe('VD27-001')
  })

  it('issues nothing at totals other than those that were seen', async () => {
    const { get, refuse } = await openQuoting()
    const { offers } = await get('quotes.compare', { shipment: lamps })
    const seen = offers.filter(({ id }) => id === rail).map(({ id, total }) => ({ offer: id, total }))
    expect(await refuse('quotes.issue', order(1, { expected: [{ offer: rail, total: '1.00' }] }))).toBe(
      'PricesChanged',
    )
    expect((await get('quotes.list', {})).quotes).toEqual([])
    expect((await get('quotes.issue', order(1, { expected: seen }))).quote.number).toBe('Q-2026-0001')
  })

  it.each([
    ['an offer that is not there', { offers: ['air:CGO-LGG:nobody:none'] }, 'offers.0 OfferUnknown'],
    ['an offer twice', { offers: [air, air] }, 'offers.1 OfferTwice'],
    ['a last day before the day of issue', { validUntil: '2026-11-22' }, 'validUntil ValidBeforeIssue'],
    ['a day that does not exist', { validUntil: '2026-11-31' }, 'validUntil ValidDayDoesNotExist'],
    [
      'half a cent',
      { sell: { overrides: [{ offer: air, line: null, amount: '1500.005', reason: 'round' }] } },
      'sell.overrides.0.amount AmountTooFine',
    ],
    [
      'a price by hand for a line that the offer does not have',
      {
        sell: {
          overrides: [
            { offer: air, line: { leg: 'main' as const, code: 'NONE', nth: 0 }, amount: '1', reason: 'x' },
          ],
        },
      },
      'sell.overrides.0 OverrideLineUnknown',
    ],
    ['a customer that is none', { customer: keyOf(999) }, 'customer CustomerUnknown'],
  ])('refuses %s at its field, and gives no number away', async (_, fields, found) => {
    const { ask, get } = await openQuoting()
    const answer = await ask('quotes.issue', order(1, fields))
    const issues =
      !answer.ok && 'failure' in answer && 'issues' in answer.failure ? answer.failure.issues : []
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([found])
    expect((await get('quotes.issue', order(2))).quote.number).toBe('Q-2026-0001')
  })

  it('sells nothing below the floor without a reason, and keeps the reason', async () => {
    const { get, refuse } = await openQuoting()
    await get('house.write', {
      house: { sellRate: { kind: 'marginOnSale', percent: '4' }, floorPercent: '5' },
    })
    expect(await refuse('quotes.issue', order(1))).toBe('QuoteRefused')
    const reason = 'to win the lane back'
    await get('quotes.issue', order(1, { sell: { belowFloorReason: reason } }))
    const { content } = await get('quotes.show', { number: 'Q-2026-0001' })
    expect(content.sell).toMatchObject({ floorPercent: '5', belowFloorReason: reason })
  })

  it('quotes what has a hole only where that is accepted', async () => {
    const { get, refuse } = await openQuoting()
    await get('tariffs.retire', { id: 'sample-haulage-china' })
    const { offers } = await get('quotes.compare', { shipment: lamps })
    const holed = offers.find(({ complete }) => !complete)?.id ?? ''
    expect(await refuse('quotes.issue', order(1, { offers: [holed] }))).toBe('QuoteRefused')
    const { quote } = await get('quotes.issue', order(1, { offers: [holed], acceptHoles: true }))
    expect(quote.number).toBe('Q-2026-0001')
  })

  it('says that the clock may be wrong when a newer quote is dated later, and issues all the same', async () => {
    const first = await openQuoting('2026-11-23')
    await first.get('quotes.issue', order(1))
    first.app.close()
    const back = await openQuoting('2026-11-20', first.home)
    const { quote, warnings } = await back.get(
      'quotes.issue',
      order(2, { shipment: { ...lamps, quotedOn: '2026-11-23' } }),
    )
    expect([quote.number, warnings.map(({ code }) => code)]).toEqual(['Q-2026-0002', ['W-CLOCK']])
  })
})

describe('an issued quote in the data file', () => {
  const statements: readonly (readonly [string, string])[] = [
    ['changed', "UPDATE quote SET content = replace(content, '1440.21', '1140.21')"],
    ['deleted', 'DELETE FROM quote WHERE id = 2'],
    [
      'replaced',
      'INSERT OR REPLACE INTO quote SELECT id, key, request_hash, number, year, ordinal, revision, supersedes, content, hash, seal FROM quote WHERE id = 1',
    ],
    [
      'followed by one whose number skips',
      `INSERT INTO quote SELECT 3, '0d5d4bd7-4f46-4bd3-8a2b-00000000ffff', request_hash, 'Q-2026-0009', year, 9, 0, NULL,
        content, replace(hash, substr(hash, 1, 4), 'ffff'), seal FROM quote WHERE id = 1`,
    ],
    ['given another history', "UPDATE quote_event SET status = 'accepted'"],
    ['robbed of its history', 'DELETE FROM quote_event'],
  ]

  it.each(statements)('cannot be %s', async (_, sql) => {
    const { get, app, home } = await openQuoting()
    await get('quotes.issue', order(1))
    await get('quotes.issue', order(2))
    app.close()
    const other = new Database(join(home, 'viaduct.db'))
    expect(() => other.exec(sql)).toThrow(/append-only|follows the one before/)
    other.close()
  })

  it.each([
    [
      'a changed content',
      "UPDATE quote SET content = replace(content, 'rail', 'reil') WHERE id = 1",
      'quote_no_update',
    ],
    ['a changed key', "UPDATE quote SET key = replace(key, '0d', '1d') WHERE id = 1", 'quote_no_update'],
    [
      'a quote that was taken out',
      'DELETE FROM quote_event WHERE quote_id = 2; DELETE FROM quote_entry WHERE quote_id = 2; DELETE FROM quote WHERE id = 2',
      'quote_no_delete',
    ],
    ['a changed answer', "UPDATE quote_event SET reason = 'none' WHERE id = 1", 'quote_event_no_update'],
    [
      'an entry that says another status',
      "UPDATE quote_entry SET status = 'accepted' WHERE quote_id = 1",
      null,
    ],
    ['an entry that is missing', 'DELETE FROM quote_entry WHERE quote_id = 1', null],
  ])('is found damaged with %s', async (_, sql, trigger) => {
    const { get, app, home } = await openQuoting()
    await get('quotes.issue', order(1))
    await get('quotes.issue', order(2))
    app.close()
    const file = join(home, 'viaduct.db')
    const other = new Database(file)
    other.pragma('foreign_keys = OFF')
    // What a trigger keeps from happening a bit in the file can still do.
    const kept = other.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
      name: string
      sql: string
    }[]
    if (trigger) for (const { name } of kept) other.exec(`DROP TRIGGER ${name}`)
    other.exec(sql)
    if (trigger) for (const { sql: made } of kept) other.exec(made)
    other.close()
    const connection = openForReading(file)
    expect(() => checkContent(connection)).toThrow(/quote/)
    connection.close()
  })
})
