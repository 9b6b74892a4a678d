import { describe, expect, it } from 'vitest'
import { previewText } from '../../electron/commands/print-preview.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { createWording } from '../../shared/text/format.ts'
import { keyOf, lamps, openQuoting, type QuotingApp } from '../quoting/quote-fixture.ts'
import { utf8 } from './import-fixture.ts'

/** Own air rates; 200 kg are charged for the lamps (ten times 60 × 50 × 40 cm over 6000), whose +100 rate is given. */
const rates = (per100: string) => ({
  fileName: 'rates.csv',
  bytes: utf8(
    [
      'Origin,Destination,Carrier,Service,Currency,N,+45,+100,Aircraft,Transit min,Transit typical,Transit max,Departure days,Valid from,Valid to',
      `CGO,LGG,Meuse,Direct,EUR,5.95,4.75,${per100},freighter,1,2,3,daily,2026-11-01,2027-10-31`,
    ].join('\n'),
  ),
})

const previewOf = async ({ get }: QuotingApp, per100: string) => {
  const answer = await get('tariffs.preview', rates(per100))
  assert(answer.state === 'done', 'a short sheet is looked at at once')
  return answer.result
}

/** Rates of 3.00 in force, and a quote by them that is sold with 10 % on top. */
const withQuote = async (floorPercent: string | null, today?: string) => {
  const app = await openQuoting(today)
  const imported = await app.get('tariffs.import', rates('3.00'))
  assert(imported.state === 'done', 'a short sheet is taken over at once')
  await app.get('house.write', { house: { sellRate: { kind: 'markupOnCost', percent: '10' }, floorPercent } })
  const { offers } = await app.get('quotes.compare', { shipment: lamps })
  const own = offers.find(({ carrier }) => carrier === 'Meuse')
  assert(own?.complete === true, 'the own rates price the lamps whole')
  await app.get('quotes.issue', { key: keyOf(1), shipment: lamps, offers: [own.id] })
  return { app, own }
}

describe('the effect of a sheet on open quotes', () => {
  it('is the cost under each sold offer before and after; the price given stays, and the margin moves to the floor', async () => {
    const { app, own } = await withQuote('8')
    const { openWork, effects } = await previewOf(app, '3.50')
    expect(openWork).toBe(1)
    // 200 kg × 0.50
    expect(effects).toMatchObject([
      {
        kind: 'quote',
        label: 'Q-2026-0001',
        before: own.total,
        change: '100.00',
        marginBefore: '9.1',
        belowFloor: true,
      },
    ])
    const printed = previewText(await previewOf(app, '3.50'), createWording('en'))
    expect(printed).toContain('Open work: 1 of 1 changes. Prices given to clients do not change')
    expect(printed).toMatch(/Q-2026-0001 .*9\.1 → .* below the floor/)
    const { content } = await app.get('quotes.show', { number: 'Q-2026-0001' })
    expect(effects[0]?.sell).toBe(content.offers[0]?.sell.total)
  })

  it('is none where the cost stays, and of a quote that is answered, or whose day is over', async () => {
    const { app } = await withQuote(null)
    expect(await previewOf(app, '3.00')).toMatchObject({ openWork: 1, effects: [] })
    await app.get('quotes.status', { number: 'Q-2026-0001', status: 'declined', reason: 'too dear' })
    expect(await previewOf(app, '3.50')).toMatchObject({ openWork: 0, effects: [] })
    const late = await withQuote(null)
    late.app.app.close()
    const later = await openQuoting('2027-01-15', late.app.home)
    expect(await previewOf(later, '3.50')).toMatchObject({ openWork: 0, effects: [] })
  })

  it('is told to be unknown, not worked out for minutes, where one lane has very many services', async () => {
    const { app } = await withQuote(null)
    const { fileName, bytes } = rates('3.50')
    const [headings = '', first = ''] = new TextDecoder().decode(bytes).split('\n')
    const many = Array.from({ length: 100_001 }, (_, at) => first.replace('Direct', `D${at}`))
    let answer = await app.get('tariffs.preview', { fileName, bytes: utf8([headings, ...many].join('\n')) })
    while (answer.state === 'running') {
      const waited = await app.get('jobs.wait', { job: answer.job })
      if (waited.state === 'running') continue
      assert(waited.result.kind === 'preview', 'a preview is a preview')
      answer = { state: 'done', result: waited.result }
    }
    expect(answer.result).toMatchObject({ openWork: 0, openBeyond: 1, effects: [] })
  }, 120_000)
})
