import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp, type App } from '../../electron/app.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { resetElectron } from '../doubles/electron.ts'
import { httpHost, ipcHost, type HostConnection } from './host-under-test.ts'

// Real data files, real sockets and a real structured clone: what the dispatcher answers directly, every host answers.

const resources = join(import.meta.dirname, '..', '..', 'resources')
const shipments = readdirSync(join(resources, 'samples'))
  .filter((name) => name !== 'index.json')
  .map((name) => ({
    name,
    shipment: JSON.parse(readFileSync(join(resources, 'samples', name), 'utf8')) as object,
  }))

let home: string
let app: App
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'viaduct-contract-'))
  const opened = await createApp({
    clock: { today: () => '2026-11-23' as LocalDate, now: () => '2026-11-23T09:00:00.000Z' },
    home,
    resources,
    host: 'browser',
  })
  if (!opened.ok) throw new Error(opened.failure.text)
  app = opened.value
})
afterAll(() => {
  app.close()
  rmSync(home, { recursive: true })
})

const form = {
  pieces: [{ count: '1', length: '120', weight: '185.0' }],
  note: '郑州 → Liège, “fragile” \u2028 & \ud83d\ude82',
  empty: {},
  list: [null, true, 0, -1.5, ''],
}

const questions: readonly (readonly [title: string, method: string, input: unknown])[] = [
  ['a query', 'settings.read', {}],
  ['a list', 'tariffs.list', {}],
  ['what the program is', 'app.about', {}],
  ['the sample shipments', 'samples.list', {}],
  ['a search in Chinese', 'places.search', { text: '郑州' }],
  ...shipments.map(
    ({ name, shipment }) =>
      [
        `the comparison of ${name}`,
        'quotes.compare',
        { shipment: { ...shipment, quotedOn: '2026-11-23' } },
      ] as const,
  ),
  ['a shipment that is refused', 'quotes.compare', { shipment: {} }],
  ['a command', 'drafts.save', { form }],
  ['what the command saved', 'drafts.current', {}],
  ['a declared failure', 'tariffs.show', { id: 'no-such-tariff' }],
  ['an unknown method', 'tariffs.burn', {}],
  ['a method of the prototype', 'constructor', {}],
  ['the prototype as a method', '__proto__', {}],
  ['an input of the wrong shape', 'settings.write', { theme: 'pink' }],
  ['an input with a field too many', 'settings.read', { more: 1 }],
  ['no object', 'settings.read', 'x'],
  ['null', 'settings.read', null],
  ['a list for an object', 'settings.read', []],
  ['a hostile key', 'drafts.save', JSON.parse('{"form":{"__proto__":{"admin":true}}}') as unknown],
  ['a text beyond its limit', 'tariffs.show', { id: 'x'.repeat(81) }],
]

describe.each([httpHost, ipcHost])('$name', ({ connect }) => {
  let host: HostConnection
  beforeEach(async () => {
    resetElectron()
    host = await connect(app.dispatch)
  })
  afterEach(() => host.close())

  test.each(questions)('%s is answered with the bytes of the dispatcher', async (_title, method, input) => {
    const expected = canonicalJson(await app.dispatch(method, input))
    expect(canonicalJson(await host.call(method, input))).toBe(expected)
  })

  test('a form comes back word for word', async () => {
    await host.call('drafts.save', { form })
    expect(await host.call('drafts.current', {})).toEqual({ ok: true, value: { form } })
  })

  test('many calls at once are each answered with their own', async () => {
    const methods = Array.from({ length: 30 }, (_, at) => `no.such-${at}`)
    const answers = await Promise.all(methods.map((method) => host.call(method, {})))
    expect(answers.map((answer) => 'fault' in answer && answer.fault.details)).toEqual(methods)
  })
})
