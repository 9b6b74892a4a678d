import { createApp } from '../../../electron/app.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import type { LocalDate } from '../../../shared/kernel/local-date.ts'

/** import-sheet.ts HOME ROWS EDITION RESOURCES: imports a sheet of so many lanes, its prices by the edition, and ends. */
const [, , home = '', rows = '', edition = '', resources = ''] = process.argv

const app = await createApp({
  clock: { today: () => '2026-11-23' as LocalDate, now: () => '2026-11-23T09:00:00.000Z' },
  home,
  resources,
  host: 'command-line',
})
assert(app.ok, app.ok ? '' : app.failure.details)
const lines = Array.from(
  { length: Number(rows) },
  (_, at) => `CGO,LGG,Meuse,S${at},EUR,${edition}.95,${edition}.75`,
)
const sheet = ['Origin,Destination,Carrier,Service,Currency,N,+45', ...lines].join('\n')
process.stdout.write('go\n')
const answer = await app.value.dispatch('tariffs.import', {
  fileName: 'rates.csv',
  bytes: new TextEncoder().encode(sheet),
  issuer: 'Meuse',
})
assert(answer.ok, JSON.stringify(answer))
app.value.close()
