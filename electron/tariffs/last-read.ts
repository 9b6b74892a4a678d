import { rowsToGrid } from '../../shared/rate-sheet/row-to-cells.ts'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'
import type { Store } from '../store/store.ts'

export interface VersionUnderEdit {
  readonly summary: TariffSummary
  readonly version: TariffVersion
  readonly cells: ReturnType<typeof rowsToGrid>
}

/**
 * The version that is being edited and the tariffs in force, kept between one keystroke and the next: both are known by
 * their hash, and of a large tariff reading and checking them again takes longer than judging the change. Call inside
 * the store's `read`.
 */
export interface LastRead {
  readonly version: (store: Store, id: string) => VersionUnderEdit | undefined
  readonly active: (store: Store) => readonly TariffVersion[]
}

export const createLastRead = (): LastRead => {
  let edited: VersionUnderEdit | undefined
  let book: { readonly hash: string; readonly versions: readonly TariffVersion[] } | undefined
  return {
    version: (store, id) => {
      if (edited?.version.id === id && store.tariffs.summary(id)?.hash === edited.version.hash) return edited
      const found = store.tariffs.find(id)
      edited = found && { ...found, cells: rowsToGrid(found.version.layout, found.version.rows) }
      return edited
    },
    active: (store) => {
      if (book?.hash !== store.tariffs.bookHash()) book = store.tariffs.activeBook()
      return book.versions
    },
  }
}
