import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../../electron/app.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import type { LocalDate } from '../../../shared/kernel/local-date.ts'

/** verify-and-issue.ts HOME: verifies the two quotes of a copy of the folder and issues a third; prints what came of it. */
const [, , home = ''] = process.argv

const resources = join(import.meta.dirname, '..', '..', '..', 'resources')
const copy = mkdtempSync(join(tmpdir(), 'viaduct-replay-'))
cpSync(home, copy, { recursive: true })
const app = await createApp({
  clock: { today: () => '2026-11-23' as LocalDate, now: () => '2026-11-23T09:00:00.000Z' },
  home: copy,
  resources,
  host: 'command-line',
})
assert(app.ok, app.ok ? '' : app.failure.details)
const ask = async (name: string, input: object): Promise<{ readonly [name: string]: unknown }> => {
  const answer = await app.value.dispatch(name, input)
  assert(answer.ok, JSON.stringify(answer))
  return answer.value as { readonly [name: string]: unknown }
}
const verified = [
  await ask('quotes.verify', { number: 'Q-2026-0001' }),
  await ask('quotes.verify', { number: 'Q-2026-0002' }),
]
const sample = join(resources, 'samples', 'stuttgart-chengdu-computers.json')
const shipment = { ...(JSON.parse(readFileSync(sample, 'utf8')) as object), quotedOn: '2026-11-23' }
const { offers } = (await ask('quotes.compare', { shipment })) as {
  readonly offers: readonly { readonly id: string }[]
}
const key = '0d5d4bd7-4f46-4bd3-8a2b-000000000003'
const chosen = offers.slice(0, 6).map(({ id }) => id)
const issued = await ask('quotes.issue', { key, shipment, offers: chosen, acceptHoles: true })
const { hash } = issued['quote'] as { readonly hash: string }
app.value.close()
rmSync(copy, { recursive: true })
process.stdout.write(`${verified.map(({ result }) => String(result)).join(' ')} ${hash}\n`)
