import { createApp } from '../../../electron/app.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import type { LocalDate } from '../../../shared/kernel/local-date.ts'
import { lane, shipment } from '../quote-shipment.ts'

/**
 * issue-quotes.ts HOME WRITER TIMES RESOURCES: issues that many quotes as the program does, and says each on a line when it
 * is acknowledged. What is told busy is asked again under the same key, as a user would.
 */
const [, , home = '', writer = '', times = '', resources = ''] = process.argv

const open = (): ReturnType<typeof createApp> =>
  createApp({
    clock: { today: () => '2026-11-23' as LocalDate, now: () => '2026-11-23T09:00:00.000Z' },
    home,
    resources,
    host: 'command-line',
  })
let app = await open()
while (!app.ok && app.failure.code === 'E-BUSY') app = await open()
assert(app.ok, app.ok ? '' : app.failure.details)
const { dispatch, close } = app.value
let busy = 0
for (let n = 1; n <= Number(times);) {
  const key = `0d5d4bd7-4f46-4bd3-8a2b-${writer.padStart(4, '0')}${n.toString(16).padStart(8, '0')}`
  const answer = await dispatch('quotes.issue', { key, shipment, offers: [lane], acceptHoles: true })
  if (answer.ok) {
    const { quote } = answer.value as { readonly quote: { readonly number: string } }
    process.stdout.write(`${key} ${quote.number}\n`)
    // The first one has loaded what all of them need.
    if (n === 1) process.stdout.write('go\n')
    n += 1
  } else {
    assert('fault' in answer && answer.fault.code === 'E-BUSY', JSON.stringify(answer))
    busy += 1
  }
}
close()
process.stdout.write(`busy ${busy}\n`)
