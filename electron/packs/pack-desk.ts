import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { PackRequest } from './make-pack-file.ts'
import type { PackInput } from './prepare-pack.ts'

/** Packs for the handlers. */
export interface PackDesk {
  readonly make: (
    request: PackRequest,
    language: Language | undefined,
  ) => Promise<HandlerAnswer<'packs.make'>>
  readonly preview: (
    input: PackInput,
    language: Language | undefined,
  ) => Promise<HandlerAnswer<'packs.preview'>>
  readonly accept: (
    input: PackInput,
    language: Language | undefined,
  ) => Promise<HandlerAnswer<'packs.import'>>
}

export const createPackDesk = ({
  store,
  places,
  clock,
  wordingOf,
  home,
}: {
  readonly store: Store
  readonly places: () => PlaceIndex
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
  /** The folder of the data file, where the own key lies. */
  readonly home: string
}): PackDesk => {
  const deps = { store, places, today: clock.today, home }
  // Only a pack pays for the parser and the curve.
  return {
    make: async (request, language) => {
      const { makePackFile } = await import('./make-pack-file.ts')
      return makePackFile(request, deps, wordingOf(language ?? 'en'))
    },
    preview: async (input, language) => {
      const wording = wordingOf(language ?? 'en')
      const [{ preparePack }, { wordPackPreview, wordPackRefusal }] = await Promise.all([
        import('./prepare-pack.ts'),
        import('./word-pack.ts'),
      ])
      const prepared = preparePack(input, deps)
      return prepared.ok
        ? { ok: true, value: wordPackPreview(input.fileName, prepared.value, wording) }
        : wordPackRefusal(prepared.failure, wording)
    },
    accept: async (input, language) => {
      const { acceptPack } = await import('./accept-pack.ts')
      return acceptPack(input, { ...deps, now: clock.now, wording: wordingOf(language ?? 'en') })
    },
  }
}
