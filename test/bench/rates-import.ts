import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createApp } from '../../electron/app.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { watchMainThread } from './main-thread-watch.ts'
import { createRatesCsv } from './rates-workload.ts'

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
const isDone = (answer: object): boolean =>
  !('value' in answer) || (answer.value as { state: string }).state === 'done'
const finish = async (first: object): Promise<object> => {
  let answer = first
  while (!isDone(answer)) {
    const { job } = (answer as { value: { job: string } }).value
    answer = await dispatch('jobs.wait', { job })
  }
  return answer
}

// The program has been open for a while when somebody imports, and a sheet is looked at before it is taken over: the
// thread of its jobs is there.
await dispatch('tariffs.list', {})
await finish(
  await dispatch('tariffs.preview', { fileName: 'short.csv', bytes: createRatesCsv(8000), issuer: 'Bench' }),
)
const before = process.resourceUsage().maxRSS
const bytes = readFileSync(file)
const longestAway = watchMainThread()
const start = performance.now()
const answer = await finish(
  await dispatch('tariffs.import', {
    fileName: basename(file),
    bytes,
    issuer: 'Bench',
    acceptWarnings: true,
  }),
)
const milliseconds = performance.now() - start
const away = longestAway()
const { maxRSS } = process.resourceUsage()
close()
process.stdout.write(
  JSON.stringify({
    milliseconds,
    peakMegabytes: maxRSS / 1024,
    ownMegabytes: (maxRSS - before) / 1024,
    ...away,
    answer,
  }),
)
