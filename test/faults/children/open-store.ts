import { openStore } from '../../../electron/store/store.ts'
import { manySamples } from '../many-samples.ts'

/** open-store.ts HOME EDITION: opens the store of the folder with that edition of the samples and closes it again. */
const [, , home = '', edition = ''] = process.argv

process.stdout.write('go\n')
const store = await openStore({
  home,
  now: () => '2026-11-23T12:00:00.000Z',
  samples: manySamples(Number(edition)),
})
if (!store.ok) throw new Error(`${store.failure.code} ${store.failure.details}`)
store.value.close()
process.stdout.write('done\n')
