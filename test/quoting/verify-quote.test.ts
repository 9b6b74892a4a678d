import Database from 'better-sqlite3'
import { PDFDocument } from 'pdf-lib'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { quoteHash, sealOfQuote, type QuoteRow } from '../../electron/store/quote-record.ts'
import { attachQuote } from '../../electron/files/pdf/attach-quote.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { noLetterhead } from '../../shared/quote/letterhead.ts'
import { makeQuoteDocument } from '../../shared/quote/make-quote-document.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { QuoteContent } from '../../shared/quote/quote.ts'
import { air, openQuoting, order, rail, type QuotingApp } from './quote-fixture.ts'

const number = 'Q-2026-0001'

/** Writes other bytes in the place of a quote's content, with hashes and seals that fit: what only replay can see. */
const forge = (home: string, change: (content: QuoteContent) => QuoteContent): void => {
  const file = new Database(join(home, 'viaduct.db'))
  const triggers = file.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    readonly name: string
    readonly sql: string
  }[]
  for (const { name } of triggers) file.exec(`DROP TRIGGER ${name}`)
  const row = file
    .prepare(
      `SELECT id, key, request_hash AS requestHash, number, year, ordinal, revision, supersedes, content, hash, seal
        FROM quote WHERE id = 1`,
    )
    .get() as QuoteRow
  const content = canonicalJson(change(JSON.parse(row.content) as QuoteContent))
  const forged = { ...row, content, hash: quoteHash(content) }
  file
    .prepare('UPDATE quote SET content = ?, hash = ?, seal = ? WHERE id = 1')
    .run(content, forged.hash, sealOfQuote(forged))
  for (const { sql } of triggers) file.exec(sql)
  file.close()
}

const resultOf = async ({ get }: QuotingApp): Promise<string> =>
  (await get('quotes.verify', { number })).result

describe('verifying a quote', () => {
  it('measures one that was issued before factors were named by what it keeps of its emissions', async () => {
    const app = await openQuoting()
    await app.get('quotes.issue', order(1))
    forge(app.home, (content) => ({
      ...content,
      offers: content.offers.map(({ offer, sell }) => {
        const { factorSets: _, ...before } = offer
        const legs = offer.legs.map(({ kind, from, to, km }) => ({ kind, from, to, km }))
        return { offer: { ...before, legs }, sell }
      }),
    }))
    expect(await resultOf(app)).toBe('identical')
    forge(app.home, (content) => ({
      ...content,
      offers: content.offers.map(({ offer, sell }) => ({ offer: { ...offer, emissionsKg: '1.000' }, sell })),
    }))
    expect(await resultOf(app)).toBe('differs')
  })

  it('finds it identical, by the tariffs of then, whatever has become of the tariffs since', async () => {
    const first = await openQuoting()
    await first.get(
      'quotes.issue',
      order(1, {
        sell: {
          rules: [{ appliesTo: { kind: 'quote' }, rate: { kind: 'marginOnSale', percent: '12.5' } }],
          rounding: { to: '5', direction: 'up' },
          overrides: [
            { offer: air, line: { leg: 'main', code: 'FRT', nth: 0 }, amount: '999.99', reason: 'agreed' },
          ],
        },
      }),
    )
    for (const { id, active } of await first.get('tariffs.list', {})) {
      if (active) await first.get('tariffs.retire', { id: id.slice(0, id.indexOf('@')) })
    }
    expect(await first.refuse('quotes.compare', { shipment: order(1).shipment })).toBe('NothingLoaded')
    first.app.close()
    const later = await openQuoting('2028-11-23', first.home)
    expect(await resultOf(later)).toBe('identical')
  })

  it('names the figure that is not what it was, though every hash fits', async () => {
    const first = await openQuoting()
    await first.get('quotes.issue', order(1))
    const { content } = await first.get('quotes.show', { number })
    first.app.close()
    forge(first.home, ({ offers, ...rest }) => ({
      ...rest,
      offers: offers.map(({ offer, sell }, index) => ({
        offer,
        sell: index === 0 ? { ...sell, total: '1.00' } : sell,
      })),
    }))
    const later = await openQuoting('2026-11-24', first.home)
    const { result, differences } = await later.get('quotes.verify', { number })
    expect(result).toBe('differs')
    expect(differences.map(({ path, kept, now }) => [path, kept, now])).toEqual([
      ['offers.0.sell.total', '1.00', content.offers[0]?.sell.total],
    ])
  })

  it('says that another engine priced it', async () => {
    const first = await openQuoting()
    await first.get('quotes.issue', order(1))
    first.app.close()
    forge(first.home, (content) => ({ ...content, engineVersion: '0' }))
    const later = await openQuoting('2026-11-24', first.home)
    const { result, notes } = await later.get('quotes.verify', { number })
    expect([result, notes.map(({ code }) => code)]).toEqual(['identical', ['W-RECALC']])
  })

  it('knows its own export, an altered one, and one of another data file', async () => {
    const { get } = await openQuoting()
    await get('quotes.issue', order(1))
    const { base64, fileName } = await get('quotes.export', { number })
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
    expect(fileName).toBe('Q-2026-0001.json')
    expect(quoteHash(Buffer.from(bytes).toString())).toBe((await get('quotes.show', { number })).quote.hash)
    expect(await get('quotes.verifyFile', { fileName, bytes })).toMatchObject({
      file: 'same',
      verified: { result: 'identical' },
    })
    const altered = new TextEncoder().encode(
      Buffer.from(bytes)
        .toString()
        .replace(/"total":"\d+/, '"total":"1'),
    )
    expect(await get('quotes.verifyFile', { fileName, bytes: altered })).toMatchObject({ file: 'altered' })
    const other = await openQuoting()
    expect(await other.get('quotes.verifyFile', { fileName, bytes })).toMatchObject({
      file: 'elsewhere',
      verified: { result: 'identical' },
    })
  })
})

describe('the screening of a quote', () => {
  const shirts = {
    ...order(1).shipment,
    goods: [{ description: 'Shirts', hsCode: '610910', value: 4000, currency: 'EUR' }],
  }
  const list = (outcome: string) => ({
    fileName: 'list.csv',
    bytes: new TextEncoder().encode(
      `Rule,Outcome,Mode,HS code,Valid from,What to do,Source\nShirts,${outcome},rail,6109,2026-01-01,Ask first.,A list\n`,
    ),
    issuer: 'House',
    name: 'Codes',
    acceptWarnings: true,
  })

  it('is of its day: it stays identical after the list that it was screened by has become a refusal', async () => {
    const app = await openQuoting()
    await app.get('tariffs.import', list('check'))
    await app.get('quotes.issue', order(1, { shipment: shirts }))
    const { content } = await app.get('quotes.show', { number })
    const rules = content.screening?.modes
      .filter(({ mode }) => mode === 'rail-lcl')
      .flatMap(({ goods }) => goods.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
    expect(rules).toEqual(['RussianTransitCheck', 'Shirts'])
    expect(content.screening?.rules.map(({ rule }) => rule)).toEqual(['RussianTransitCheck'])
    await app.get('tariffs.import', list('refused'))
    const { exclusions } = await app.get('quotes.compare', { shipment: shirts })
    expect(exclusions.map(({ reason }) => reason)).toContain('ScreeningRefused')
    expect(await resultOf(app)).toBe('identical')
  })

  it('is by the shipped rules that it keeps, whatever the program ships since', async () => {
    const first = await openQuoting()
    await first.get('quotes.issue', order(1, { shipment: shirts }))
    first.app.close()
    const source = 'As it was called then'
    forge(first.home, (content) => {
      const text = JSON.stringify(content)
      const kept = content.screening?.rules[0]?.source
      assert(kept, 'a shipped rule spoke')
      return JSON.parse(text.replaceAll(kept, source)) as QuoteContent
    })
    const later = await openQuoting('2026-11-24', first.home)
    expect(await resultOf(later)).toBe('identical')
  })

  it('is not asked for of a quote that was issued before there was any', async () => {
    const first = await openQuoting()
    await first.get('quotes.issue', order(1, { shipment: shirts }))
    first.app.close()
    forge(first.home, ({ screening: _screening, ...content }) => content)
    const later = await openQuoting('2026-11-24', first.home)
    expect(await resultOf(later)).toBe('identical')
  })
})

describe('a PDF of a quote', () => {
  it('is known by the data inside it, and so is one that says another total', async () => {
    const { get } = await openQuoting()
    const { quote } = await get('quotes.issue', order(1))
    const { content } = await get('quotes.show', { number })
    const issued = { number, hash: quote.hash, supersedes: null }
    const document = makeQuoteDocument(content, { issued, customer: null, letterhead: noLetterhead })
    const page = await PDFDocument.create()
    page.addPage()
    const pdf = await page.save()
    const asPdf = (text: string): Promise<Uint8Array> => attachQuote(pdf, text, '2026-11-23T09:00:00.000Z')
    const text = canonicalJson(document)
    for (const [said, file] of [
      [text, 'same'],
      [text.replace(/"total":"\d+/, '"total":"1'), 'altered'],
      [text.replace(number, 'Q-2026-0099'), 'elsewhere'],
    ] as const) {
      const bytes = await asPdf(said)
      expect((await get('quotes.verifyFile', { fileName: 'offer.pdf', bytes })).file).toBe(file)
    }
    expect(
      await get('quotes.verifyFile', { fileName: 'offer.json', bytes: new TextEncoder().encode(text) }),
    ).toMatchObject({ file: 'same' })
  })
})

describe('explaining a difference', () => {
  const split = async (app: QuotingApp, other: string, offer: string) => {
    const { splits } = await app.get('quotes.explain', { number, other })
    const found = splits.find(({ offers }) => offers[0] === offer)
    return found?.parts.flatMap(({ part, amount }) => (/^0\.00$/.test(amount) ? [] : [[part, amount]]))
  }

  it('finds nothing between a quote and itself', async () => {
    const app = await openQuoting()
    await app.get('quotes.issue', order(1))
    await app.get('quotes.issue', order(2))
    expect(await split(app, 'Q-2026-0002', rail)).toEqual([])
  })

  it('calls margin what the sell side alone has changed', async () => {
    const app = await openQuoting()
    await app.get('quotes.issue', order(1))
    const { offers } = await app.get('quotes.compare', { shipment: order(1).shipment })
    const cost = Number(offers.find(({ id }) => id === rail)?.total)
    const amount = (cost + 100).toFixed(2)
    await app.get(
      'quotes.issue',
      order(2, { sell: { overrides: [{ offer: rail, line: null, amount, reason: 'a hundred more' }] } }),
    )
    expect(await split(app, 'Q-2026-0002', rail)).toEqual([['margin', '100.00']])
  })

  it('calls shipment what another weight alone has changed, line by line', async () => {
    const app = await openQuoting()
    await app.get('quotes.issue', order(1))
    const heavier = {
      ...order(2).shipment,
      pieces: (order(2).shipment.pieces ?? []).map((piece) => ({ ...piece, weight: 150 })),
    }
    await app.get('quotes.issue', order(2, { shipment: heavier }))
    const { splits } = await app.get('quotes.explain', { number, other: 'Q-2026-0002' })
    for (const { parts, difference } of splits) {
      expect(parts.filter(({ amount }) => Number(amount) !== 0).map(({ part }) => part)).toEqual(['shipment'])
      expect(parts[0]?.amount).toBe(difference)
      const lines = parts[0]?.lines ?? []
      const sum = lines.reduce((total, { from, to }) => total + Number(to ?? 0) - Number(from ?? 0), 0)
      expect(sum.toFixed(2)).toBe(difference)
    }
  })
})
