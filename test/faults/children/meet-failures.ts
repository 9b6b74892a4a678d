import { existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '../../../electron/app.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import type { LocalDate } from '../../../shared/kernel/local-date.ts'
import { lane, shipment } from '../quote-shipment.ts'

/**
 * meet-failures.ts HOME RESOURCES ERRNO STICKY: starts the program and issues a quote with the n-th call on the data file
 * failing, and asks the same order again once the disk is well; for each n until neither makes as many calls. A line of
 * JSON for each.
 */
const [, , home = '', resources = '', errno = '', sticky = ''] = process.argv

/** Said to the library that is preloaded; a name alone, no file. */
const say = (word: string): void => {
  try {
    openSync(join(home, word), 'r')
  } catch {
    assert(!existsSync(join(home, word)), `${word} is no file`)
  }
}
const failing = async (n: number, step: () => Promise<string>): Promise<string> => {
  say(`ARMED.${n}.${errno}.${sticky}`)
  const met = await step()
  say('DISARMED')
  return met
}

const start = (): ReturnType<typeof createApp> =>
  createApp({
    clock: { today: () => '2026-11-23' as LocalDate, now: () => '2026-11-23T09:00:00.000Z' },
    home,
    resources,
    host: 'command-line',
  })
const app = await start()
assert(app.ok, app.ok ? '' : app.failure.details)
const { dispatch, close } = app.value

interface Issued {
  readonly again: boolean
  readonly quote: { readonly number: string }
}

const issue = async (n: number): Promise<string> => {
  const key = `0d5d4bd7-4f46-4bd3-8a2b-${String(n).padStart(12, '0')}`
  const answer = await dispatch('quotes.issue', { key, shipment, offers: [lane], acceptHoles: true })
  if (answer.ok) {
    const { again, quote } = answer.value as Issued
    return `${again ? 'known' : 'new'} ${quote.number}`
  }
  assert('fault' in answer, JSON.stringify(answer))
  return answer.fault.code
}

// The first one has loaded what all of them need.
process.stdout.write(`${JSON.stringify({ started: 'ok', met: '', asked: await issue(0) })}\n`)
for (let n = 1, isMet = true; isMet; n += 1) {
  const started = await failing(n, async () => {
    const other = await start()
    if (other.ok) other.value.close()
    return other.ok ? 'ok' : other.failure.code
  })
  const met = await failing(n, () => issue(n))
  process.stdout.write(`${JSON.stringify({ started, met, asked: await issue(n) })}\n`)
  isMet = started !== 'ok' || met.startsWith('E-')
}
close()
