import { readFileSync } from 'node:fs'
import { createApp } from '../../../electron/app.ts'
import type { Answer } from '../../../shared/api/contract.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import type { LocalDate } from '../../../shared/kernel/local-date.ts'
import { settleBy } from '../../importing/settle.ts'

/** import-pack.ts HOME RESOURCES LINE FILE…: trusts the key of the line, takes the packs in one after another, and ends. */
const [, , home = '', resources = '', line = '', ...files] = process.argv

const app = await createApp({
  clock: { today: () => '2026-11-23' as LocalDate, now: () => '2026-11-23T09:00:00.000Z' },
  home,
  resources,
  host: 'command-line',
})
assert(app.ok, app.ok ? '' : app.failure.details)
const { dispatch } = app.value
const settle = settleBy((name, input) => dispatch(name, input) as Promise<Answer<typeof name>>)
const trusted = await app.value.dispatch('keys.trust', { line })
assert(trusted.ok, JSON.stringify(trusted))
process.stdout.write('go\n')
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file))
  const answer = await settle('packs.import', { fileName: 'rates.viaductpack', bytes })
  assert(answer.ok, JSON.stringify(answer))
}
app.value.close()
