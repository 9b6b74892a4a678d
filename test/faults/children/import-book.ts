import { createApp } from '../../../electron/app.ts'
import { writeWorkbook } from '../../../electron/files/write-workbook.ts'
import { assert } from '../../../shared/kernel/assert.ts'
import type { LocalDate } from '../../../shared/kernel/local-date.ts'

/** import-book.ts HOME ROWS EDITION RESOURCES: imports a workbook of three sheets, so many rows each, and ends. */
const [, , home = '', rows = '', edition = '', resources = ''] = process.argv

const app = await createApp({
  clock: { today: () => '2026-11-23' as LocalDate, now: () => '2026-11-23T09:00:00.000Z' },
  home,
  resources,
  host: 'command-line',
})
assert(app.ok, app.ok ? '' : app.failure.details)
const headings = ['Origin', 'Destination', 'Carrier', 'Service', 'Currency', 'N', '+45']
const names = ['CGO', 'PVG', 'CAN']
const bytes = writeWorkbook(
  names.map((name) => ({
    name,
    rows: [
      headings,
      ...Array.from({ length: Number(rows) }, (_, at) => [
        name,
        'LGG',
        'Meuse',
        `S${at}`,
        'EUR',
        `${edition}.95`,
        `${edition}.75`,
      ]),
    ],
    numberColumns: new Set([5, 6]),
  })),
)
process.stdout.write('go\n')
let answer = await app.value.dispatch('tariffs.importSheets', {
  fileName: 'book.xlsx',
  bytes,
  sheets: names.map((sheet) => ({ sheet, issuer: 'Meuse' })),
})
// A long workbook is a job in a thread of its own, which is killed with its process.
while (answer.ok && (answer.value as { readonly state: string }).state === 'running') {
  answer = await app.value.dispatch('jobs.wait', { job: (answer.value as { readonly job: string }).job })
}
assert(answer.ok, JSON.stringify(answer))
app.value.close()
