import { assert } from '../../../shared/kernel/assert.ts'
import { openStore } from '../../../electron/store/store.ts'

/** count-up.ts HOME TIMES: adds one to a kept number, that many times; prints how often it was told E-BUSY. */
const [, , home = '', times = ''] = process.argv

const open = (): ReturnType<typeof openStore> =>
  openStore({
    home,
    now: () => '2026-11-23T12:00:00.000Z',
    samples: { fingerprint: 'none', load: () => Promise.resolve([]) },
  })
let opened = await open()
while (!opened.ok && opened.failure.code === 'E-BUSY') opened = await open()
assert(opened.ok, 'the store opens')
const store = opened.value

let busy = 0
for (let done = 0; done < Number(times);) {
  const written = store.write(() => {
    const count = Number(store.settings.read().get('count') ?? '0')
    store.settings.write('count', String(count + 1))
  })
  if (written.ok) done += 1
  else if (written.failure.code === 'E-BUSY') busy += 1
  else throw new Error(written.failure.code)
}
store.close()
process.stdout.write(String(busy))
