import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MethodOutput } from '../../shared/api/contract.ts'
import { createApp, type App } from '../../electron/app.ts'
import { clock, resources } from '../contract/every-host.ts'
import { runCaptured, type Captured } from './run-captured.ts'

const folder = mkdtempSync(join(tmpdir(), 'viaduct-document-'))
const home = join(folder, 'home')
const sample = join(resources, 'samples', 'zhengzhou-liege-185kg.json')

const run = async (...argv: readonly string[]): Promise<Captured> => {
  return runCaptured(argv, {
    env: { VIADUCT_HOME: home },
    clock,
    resources,
  })
}

const inApp = async <Value>(step: (dispatch: App['dispatch']) => Promise<Value>): Promise<Value> => {
  const app = await createApp({ clock, home, resources, host: 'command-line' })
  if (!app.ok) throw new Error(app.failure.text)
  try {
    return await step(app.value.dispatch)
  } finally {
    app.value.close()
  }
}

beforeAll(async () => {
  const issued = await inApp((dispatch) =>
    dispatch('quotes.issue', {
      key: '0d5d4bd7-4f46-4bd3-8a2b-0b1c3f1f7a01',
      shipment: JSON.parse(readFileSync(sample, 'utf8')) as unknown,
      offers: [
        'air:CGO-LGG:yellow-river-air:economy',
        'rail-lcl:CNZGZ-BENRY:corridor-rail:zhengzhou-liege-train',
      ],
      sell: { rules: [{ appliesTo: { kind: 'quote' }, rate: { kind: 'markupOnCost', percent: '10' } }] },
      document: { language: 'fr', detail: 'legs' },
    }),
  )
  if (!issued.ok) throw new Error(JSON.stringify(issued))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('viaduct quote pdf, html, text, csv, xlsx', () => {
  it('writes the quote in the language it was issued in, or the one that is asked for', async () => {
    const own = await run('quote', 'text', 'Q-2026-0001')
    expect([own.exit, own.err]).toEqual([0, ''])
    expect(own.out).toMatch(/^Cotation Q-2026-0001\n/)
    expect((await run('quote', 'text', 'Q-2026-0001', '--lang', 'zh')).out).toMatch(/^报价单 Q-2026-0001\n/)
  })

  it('shows as much of the price as --detail says', async () => {
    const rows = async (detail: string) =>
      (await run('quote', 'csv', 'Q-2026-0001', '--detail', detail)).out.split('\r\n').length
    const [total, legs, lines] = [await rows('total'), await rows('legs'), await rows('lines')]
    expect(total).toBe(4)
    expect(legs).toBeGreaterThan(total)
    expect(lines).toBeGreaterThan(legs)
  })

  it('writes a PDF from which the program knows its quote again, and any other file from which it knows none', async () => {
    const to = join(folder, 'offer.pdf')
    expect(await run('quote', 'pdf', 'Q-2026-0001', '--to', to)).toMatchObject({ exit: 0, out: `${to}\n` })
    const [read, other] = await inApp(async (dispatch) => [
      await dispatch('quotes.readFile', { fileName: 'offer.pdf', bytes: readFileSync(to) }),
      await dispatch('quotes.readFile', { fileName: 'offer.pdf', bytes: readFileSync(sample) }),
    ])
    expect(read).toMatchObject({ ok: true, value: { number: 'Q-2026-0001', known: 'same' } })
    expect(other).toMatchObject({ ok: false, failure: { code: 'NoQuoteInFile' } })
    expect((await run('quote', 'verify', to)).exit).toBe(0)
  })

  it('writes the same bytes each time', async () => {
    const [one, other] = await inApp(async (dispatch) => [
      await dispatch('quotes.document', { number: 'Q-2026-0001', format: 'pdf', documentLanguage: 'en' }),
      await dispatch('quotes.document', { number: 'Q-2026-0001', format: 'pdf', documentLanguage: 'en' }),
    ])
    expect(one).toEqual(other)
    const { fileName } = (one as { value: MethodOutput<'quotes.document'> }).value
    expect(fileName).toBe('Q-2026-0001-en.pdf')
  })

  it('says what is wrong with the call', async () => {
    expect((await run('quote', 'pdf', 'Q-2026-0001')).exit).toBe(2)
    expect((await run('quote', 'text', 'Q-2026-0001', '--detail', 'all')).exit).toBe(2)
    expect((await run('quote', 'text', 'Q-1999-0001')).exit).toBe(3)
    expect((await run('quote', 'text', 'Q-2026-0001', '--to', join(folder, 'no', 'x.txt'))).exit).toBe(6)
  })

  it('previews what is not issued as a draft, whatever still keeps it from issue', async () => {
    const shipment: unknown = JSON.parse(readFileSync(sample, 'utf8'))
    const request = { shipment, offers: ['air:CGO-LGG:yellow-river-air:economy'], validUntil: 'tomorrow' }
    const answer = await inApp((dispatch) =>
      dispatch('quotes.previewDocument', { request, format: 'text', language: 'en' }),
    )
    const { base64 } = (answer as { value: MethodOutput<'quotes.previewDocument'> }).value
    expect(Buffer.from(base64, 'base64').toString()).toMatch(
      /^Quotation Draft\n.*Sample.*\n?Draft: not an offer yet/is,
    )
  })
})
