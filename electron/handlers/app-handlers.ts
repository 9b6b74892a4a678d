import { basename } from 'node:path'
import type { Handlers } from '../../shared/api/dispatch.ts'
import type { UnwordedFault } from '../../shared/api/fault.ts'
import { engineVersion } from '../../shared/engine/compare.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { BookInForce } from '../book-in-force.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

const aboutBook = ({ hash, compiled: { versions } }: BookInForce) => {
  const lastDays = versions.flatMap(({ validTo }) => (validTo === null ? [] : [validTo]))
  return {
    tariffs: versions.length,
    rows: versions.reduce((sum, { rows }) => sum + rows.length, 0),
    sample: versions.some(({ sample }) => sample),
    // The day on which the first of them runs out: from then on something is missing.
    validTo: lastDays.toSorted()[0] ?? null,
    hash,
  }
}

export const createAppHandlers = ({
  store,
  book,
  clock,
  version,
  host,
}: {
  readonly store: Store
  readonly book: () => Result<BookInForce | null, UnwordedFault>
  readonly clock: Clock
  readonly version: string
  readonly host: 'electron' | 'browser' | 'command-line'
}): Pick<Handlers, 'app.about'> => ({
  'app.about': () => {
    const found = book()
    if (!found.ok) return { ok: false, fault: found.failure }
    return {
      ok: true,
      value: {
        version,
        engineVersion,
        today: clock.today(),
        host,
        book: found.value && aboutBook(found.value),
        dataFile: { name: basename(store.file), readOnly: store.readOnly },
        currencies: found.value?.currencies ?? ['EUR'],
      },
    }
  },
})
