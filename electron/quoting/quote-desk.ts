import type { UnwordedFault } from '../../shared/api/fault.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { BookInForce } from '../book-in-force.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

/** What everything that is done with quotes stands on. */
export interface QuoteDesk {
  readonly store: Store
  readonly book: () => Result<BookInForce | null, UnwordedFault>
  readonly places: () => PlaceIndex
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
  /** The program's own. */
  readonly version: string
}
