import type { Handler } from '../../shared/api/dispatch.ts'
import type { MethodName } from '../../shared/api/contract.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Clock } from '../clock.ts'
import type { SearchIndex } from '../store/search-index.ts'
import type { Store } from '../store/store.ts'
import type { LastRead } from './last-read.ts'

type DeskMethod =
  | 'tariffs.grid'
  | 'tariffs.reviewEdit'
  | 'tariffs.saveEdit'
  | 'tariffs.setPriority'
  | 'tariffs.rehearse'
  | 'tariffs.history'
  | 'tariffs.compareVersions'
  | 'tariffs.search'

/** Tariffs that are kept, worked with: their rows edited, their versions compared and brought back, all of them searched. */
export type TariffDesk = { readonly [Name in DeskMethod & MethodName]: Handler<Name> } & {
  readonly close: () => void
}

/** No start pays for any of it: each method loads what it needs when it is first asked. */
export const createTariffDesk = ({
  store,
  places,
  clock,
  wordingOf,
  searchFile,
}: {
  readonly store: Store
  readonly places: () => PlaceIndex
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
  readonly searchFile: string
}): TariffDesk => {
  const wordingFor = ({ language }: { readonly language?: Language | undefined }): Wording =>
    wordingOf(language ?? 'en')
  const deps = { store, places, today: clock.today, now: clock.now }
  let index: SearchIndex | undefined
  let lastRead: LastRead | undefined
  return {
    'tariffs.grid': async (input) => {
      const found = store.read(() => store.tariffs.find(input.id))
      if (!found.ok) return { ok: false, fault: found.failure }
      const { tariffUnknown } = await import('./refusals.ts')
      if (!found.value) return tariffUnknown(input.id, wordingFor(input))
      const { tableOf } = await import('../importing/export-tariffs.ts')
      const { rows: lines, numberColumns } = tableOf(found.value.version)
      const [columns = [], ...rows] = lines
      return {
        ok: true,
        value: {
          tariff: found.value.summary,
          columns,
          rows,
          numberColumns: [...(numberColumns ?? [])].map((at) => at + 1),
        },
      }
    },
    'tariffs.reviewEdit': async (input) => {
      const [{ reviewEdit }, { createLastRead }] = await Promise.all([
        import('./edit-tariff.ts'),
        import('./last-read.ts'),
      ])
      lastRead ??= createLastRead(store)
      return reviewEdit(input, { ...deps, lastRead }, wordingFor(input))
    },
    'tariffs.saveEdit': async (input) =>
      (await import('./edit-tariff.ts')).saveEdit(input, deps, wordingFor(input)),
    'tariffs.setPriority': async (input) =>
      (await import('./set-priority.ts')).setPriority(input, deps, wordingFor(input)),
    'tariffs.rehearse': async (input) =>
      (await import('./rehearse-activation.ts')).rehearseActivation(input.id, deps, wordingFor(input)),
    'tariffs.history': async (input) =>
      (await import('./tariff-history.ts')).tariffHistory(input.id, store, wordingFor(input)),
    'tariffs.compareVersions': async (input) =>
      (await import('./tariff-history.ts')).compareVersions(input, store, wordingFor(input)),
    'tariffs.search': async (input) => {
      const [{ openSearchIndex }, { searchRates }] = await Promise.all([
        import('../store/search-index.ts'),
        import('./search-rates.ts'),
      ])
      index ??= openSearchIndex(searchFile)
      return searchRates(input, { store, places: places(), index }, wordingFor(input))
    },
    close: () => {
      index?.close()
    },
  }
}
