import type { UnwordedFault } from '../shared/api/fault.ts'
import type { OwnTransit } from '../shared/freight/own-transit.ts'
import type { PlaceIndex } from '../shared/freight/place-index.ts'
import { ok, type Result } from '../shared/kernel/result.ts'
import { compileBook } from '../shared/tariff/compile.ts'
import { quotableCurrencies } from '../shared/tariff/quotable-currencies.ts'
import type { TariffBook } from '../shared/tariff/tariff-book.ts'
import { createOwnTransitReader } from './transit-log/own-transit-reader.ts'
import type { Store } from './store/store.ts'

/** The tariffs in force, compiled once. */
export interface BookInForce {
  readonly hash: string
  readonly compiled: TariffBook
  /** Currencies that have a rate of exchange; EUR first, the others by their code. */
  readonly currencies: readonly string[]
  /** What the own transit log says, as it is now. */
  readonly ownTransit: () => Result<readonly OwnTransit[], UnwordedFault>
}

/**
 * Answers the book in force; null while no tariff is. What is in force is asked of the data file every time (one short
 * read: another window may have changed it), and compiled again only when its hash is another.
 */
export const createBookInForce = (
  store: Store,
  places: () => PlaceIndex,
): (() => Result<BookInForce | null, UnwordedFault>) => {
  let kept: BookInForce | undefined
  const ownTransit = createOwnTransitReader(store)
  return () => {
    const known = store.read(store.tariffs.bookHash)
    if (!known.ok) return known
    if (kept?.hash === known.value) return ok(kept)
    const active = store.read(store.tariffs.activeBook)
    if (!active.ok) return active
    const { hash, versions } = active.value
    if (versions.length === 0) return ok(null)
    kept = {
      hash,
      compiled: compileBook({ versions, places: { gateway: (code, mode) => places().gateway(code, mode) } }),
      currencies: quotableCurrencies(versions),
      ownTransit,
    }
    return ok(kept)
  }
}
