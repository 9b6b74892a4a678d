import { describe, expect, it } from 'vitest'
import { air, lamps, openQuoting, order, rail } from './quote-fixture.ts'

const number = 'Q-2026-0001'

describe('what becomes of a quote', () => {
  it('is recorded with its day and reason, in order, beside when it was written down', async () => {
    const { get } = await openQuoting()
    await get('quotes.issue', order(1))
    await get('quotes.status', { number, status: 'sent' })
    await get('quotes.status', { number, status: 'declined', reason: 'too slow by rail' })
    const accepted = await get('quotes.status', { number, status: 'accepted', offer: air })
    expect(accepted.quote.status).toBe('accepted')
    const { history, acceptedOffer } = await get('quotes.show', { number })
    expect(history.map(({ status, on, reason, offer }) => [status, on, reason, offer])).toEqual([
      ['issued', '2026-11-23', null, null],
      ['sent', '2026-11-23', null, null],
      ['declined', '2026-11-23', 'too slow by rail', null],
      ['accepted', '2026-11-23', null, air],
    ])
    expect(acceptedOffer).toBe(air)
  })

  it.each([
    ['a decline without a reason', { status: 'declined' as const }, 'ReasonMissing'],
    ['an acceptance of one of two offers that is not named', { status: 'accepted' as const }, 'OfferMissing'],
    ['an acceptance of another quote’s offer', { status: 'accepted' as const, offer: 'x' }, 'OfferUnknown'],
    ['a day to come', { status: 'sent' as const, on: '2026-11-24' }, 'InFuture'],
    ['a day before it was issued', { status: 'sent' as const, on: '2026-11-22' }, 'BeforeIssue'],
  ])('is not %s', async (_, answer, reason) => {
    const { get, ask } = await openQuoting()
    await get('quotes.issue', order(1))
    expect(await ask('quotes.status', { number, ...answer })).toMatchObject({ failure: { reason } })
    expect((await get('quotes.show', { number })).history).toHaveLength(1)
  })

  it('cannot be sent after it was accepted', async () => {
    const { get, ask } = await openQuoting()
    await get('quotes.issue', order(1, { offers: [rail] }))
    await get('quotes.status', { number, status: 'accepted' })
    expect(await ask('quotes.status', { number, status: 'sent' })).toMatchObject({
      failure: { reason: 'NotAfter' },
    })
  })

  it('is that it expires after its last day, and only where an answer is still awaited', async () => {
    const first = await openQuoting()
    for (const n of [1, 2, 3]) await first.get('quotes.issue', order(n, { validUntil: '2026-11-30' }))
    await first.get('quotes.status', { number: 'Q-2026-0002', status: 'accepted', offer: rail })
    await first.get('quotes.status', { number: 'Q-2026-0003', status: 'sent' })
    first.app.close()
    const statuses = async (today: string): Promise<readonly string[]> => {
      const { get, app } = await openQuoting(today, first.home)
      const { quotes } = await get('quotes.list', {})
      const { counts, total } = await get('quotes.counts', {})
      for (const quote of quotes) expect(counts[quote.status]).toBeGreaterThan(0)
      expect(total).toBe(3)
      const expired = await get('quotes.list', { filter: { status: ['expired'] } })
      expect(expired.quotes).toEqual(quotes.filter(({ status }) => status === 'expired'))
      app.close()
      return quotes.map(({ status }) => status)
    }
    expect(await statuses('2026-11-30')).toEqual(['sent', 'accepted', 'issued'])
    expect(await statuses('2026-12-01')).toEqual(['expired', 'accepted', 'expired'])
  })

  it('is accepted in time where the client said so in time, whenever it is typed', async () => {
    const first = await openQuoting()
    await first.get('quotes.issue', order(1, { validUntil: '2026-11-30' }))
    first.app.close()
    const later = await openQuoting('2026-12-02', first.home)
    const answer = { number, status: 'accepted' as const, offer: rail }
    expect(await later.ask('quotes.status', answer)).toMatchObject({ failure: { reason: 'Expired' } })
    const { quote } = await later.get('quotes.status', { ...answer, on: '2026-11-30' })
    expect(quote.status).toBe('accepted')
  })
})

describe('a revision', () => {
  it('takes the place of the quote it revises, under its number and the next revision', async () => {
    const { get, refuse, ask } = await openQuoting()
    await get('quotes.issue', order(1))
    await get('quotes.issue', order(2))
    const { quote } = await get('quotes.revise', { number, ...order(3, { offers: [air] }) })
    expect(quote).toMatchObject({ number: 'Q-2026-0001-R1', revision: 1, status: 'issued' })
    const second = await get('quotes.revise', { number: quote.number, ...order(4, { offers: [rail] }) })
    expect(second.quote.number).toBe('Q-2026-0001-R2')
    const { revisions, history } = await get('quotes.show', { number })
    expect(revisions.map((revision) => [revision.number, revision.status])).toEqual([
      ['Q-2026-0001', 'superseded'],
      ['Q-2026-0001-R1', 'superseded'],
      ['Q-2026-0001-R2', 'issued'],
    ])
    expect(history.at(-1)?.status).toBe('superseded')
    // The series goes on where it was.
    expect((await get('quotes.issue', order(5))).quote.number).toBe('Q-2026-0003')
    expect(await refuse('quotes.revise', { number, ...order(6) })).toBe('NotNewest')
    expect(await refuse('quotes.revise', { number: 'Q-2026-0099', ...order(7) })).toBe('QuoteUnknown')
    expect(await ask('quotes.status', { number, status: 'sent' })).toMatchObject({
      failure: { reason: 'NotAfter' },
    })
  })

  it('is made once under one key', async () => {
    const { get } = await openQuoting()
    await get('quotes.issue', order(1))
    const revised = await get('quotes.revise', { number, ...order(2) })
    expect(await get('quotes.revise', { number, ...order(2) })).toEqual({ ...revised, again: true })
  })
})

describe('a quote duplicated', () => {
  it('asks for the same on today’s day, without what was that quote’s own', async () => {
    const first = await openQuoting()
    await first.get(
      'quotes.issue',
      order(1, {
        sell: {
          rules: [{ appliesTo: { kind: 'quote' }, rate: { kind: 'markupOnCost', percent: '10' } }],
          overrides: [{ offer: rail, line: null, amount: '900.00', reason: 'agreed' }],
        },
        internalNote: 'rings at nine',
      }),
    )
    first.app.close()
    const later = await openQuoting('2027-01-20', first.home)
    const { request } = await later.get('quotes.duplicate', { number })
    // Ready on 7 December and needed on 15 January: both have passed.
    expect(request.shipment).toMatchObject({
      quotedOn: '2027-01-20',
      readyOn: '2027-01-20',
      neededBy: null,
      pieces: lamps.pieces,
    })
    expect(request).toMatchObject({
      offers: [rail, air],
      sell: { rules: [{ rate: { kind: 'markupOnCost', percent: '10' } }] },
      internalNote: 'rings at nine',
    })
    expect(request.sell?.overrides ?? []).toEqual([])
  })
})
