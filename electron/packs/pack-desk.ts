import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Clock } from '../clock.ts'
import { doneAtOnce, type LongWork } from '../importing/long-work.ts'
import type { Store } from '../store/store.ts'
import type { PackRequest } from './make-pack-file.ts'
import type { PackInput } from './prepare-pack.ts'

/** Packs for the handlers: short ones at once, long ones as jobs. */
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

/** From how many bytes on a pack is read, and from how many rows on one is made, in a thread: what a window would notice. */
const longFrom = { bytes: 40_000, rows: 1500 }

const toNobody = (): void => undefined

export const createPackDesk = ({
  store,
  places,
  clock,
  wordingOf,
  longWork,
  home,
}: {
  readonly store: Store
  readonly places: () => PlaceIndex
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
  readonly longWork: LongWork
  /** The folder of the data file, where the own key lies. */
  readonly home: string
}): PackDesk => {
  const depsFor = (language: Language | undefined) => ({
    store,
    places,
    today: clock.today,
    now: clock.now,
    home,
    wording: wordingOf(language ?? 'en'),
  })
  const isLong = ({ bytes }: PackInput): boolean => bytes.byteLength >= longFrom.bytes
  // Only a pack pays for the parser and the curve.
  return {
    make: async (request, language) => {
      const listed = store.read(store.tariffs.list)
      if (!listed.ok) return { ok: false, fault: listed.failure }
      const rows = listed.value
        .filter(({ id, tariffId }) => request.ids.includes(id) || request.ids.includes(tariffId))
        .reduce((sum, tariff) => sum + tariff.rows, 0)
      if (rows >= longFrom.rows) return longWork.start({ kind: 'pack-make', input: request }, language)
      const { makePackFile } = await import('./make-pack-file.ts')
      return doneAtOnce(makePackFile(request, depsFor(language), toNobody))
    },
    preview: async (input, language) => {
      if (isLong(input)) return longWork.start({ kind: 'pack-preview', input }, language)
      const { previewPack } = await import('./preview-pack.ts')
      return doneAtOnce(previewPack(input, depsFor(language), toNobody))
    },
    accept: async (input, language) => {
      if (isLong(input)) return longWork.start({ kind: 'pack-import', input }, language)
      const { acceptPack } = await import('./accept-pack.ts')
      return doneAtOnce(acceptPack(input, depsFor(language), toNobody))
    },
  }
}
