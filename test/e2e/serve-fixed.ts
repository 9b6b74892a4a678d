import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serveApp } from '../../electron/serve-app.ts'
import { parseLocalDate } from '../../shared/kernel/local-date.ts'

// The browser's host on a day of the test's choice, with its own data: the shipped entries have no switch for either
// clock. Prints one line, {"url": "…"}, and ends at SIGTERM.
const { values } = parseArgs({
  options: { today: { type: 'string' }, port: { type: 'string' }, home: { type: 'string' } },
})
const today = parseLocalDate(values.today ?? '')
if (today === undefined) throw new Error('Give --today YYYY-MM-DD')
const home = values.home ?? mkdtempSync(join(tmpdir(), 'viaduct-home-'))
const clock = { today: () => today, now: () => `${today}T09:00:00.000Z` }

const served = await serveApp({ clock, home, port: Number(values.port ?? 0) })
if (!served.ok) throw new Error(`${served.failure.code}: ${served.failure.text}`)
const { url, close } = served.value
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void close().then(() => process.exit(0)))
}
console.log(JSON.stringify({ url }))
