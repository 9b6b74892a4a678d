import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { basename } from 'node:path'
import { createApp } from '../../electron/app.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'

/** rates-import.ts HOME RESOURCES FILE: imports a file as the program does, in a process of its own, and prints what it took. */
const [, , home = '', resources = '', file = ''] = process.argv

const app = await createApp({
  clock: { today: () => '2026-11-23' as LocalDate, now: () => '2026-11-23T09:00:00.000Z' },
  home,
  resources,
  host: 'command-line',
})
assert(app.ok, app.ok ? '' : app.failure.details)
const { dispatch, close } = app.value
// The program has been open for a while when somebody imports.
await dispatch('tariffs.list', {})
const before = process.resourceUsage().maxRSS
const bytes = readFileSync(file)
const blocked = monitorEventLoopDelay({ resolution: 1 })
blocked.enable()
const start = performance.now()
const isDone = (answer: object): boolean =>
  !('value' in answer) || (answer.value as { state: string }).state === 'done'
let answer: object = await dispatch('tariffs.import', {
  fileName: basename(file),
  bytes,
  issuer: 'Bench',
  acceptWarnings: true,
})
while (!isDone(answer)) {
  const { job } = (answer as { value: { job: string } }).value
  answer = await dispatch('jobs.wait', { job })
}
const milliseconds = performance.now() - start
blocked.disable()
const { maxRSS } = process.resourceUsage()
close()
process.stdout.write(
  JSON.stringify({
    milliseconds,
    peakMegabytes: maxRSS / 1024,
    ownMegabytes: (maxRSS - before) / 1024,
    // A timer of one millisecond that comes late: by what it was held up.
    longestGap: Math.max(0, blocked.max / 1e6 - 1),
    answer,
  }),
)
