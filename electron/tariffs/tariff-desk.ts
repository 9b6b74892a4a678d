import type { Handler } from '../../shared/api/dispatch.ts'
import type { MethodName } from '../../shared/api/contract.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Clock } from '../clock.ts'
import { doneAtOnce, type LongWork } from '../importing/long-work.ts'
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

/** From how many rows on a review is done in a thread: some fifty milliseconds. */
const longFrom = 1000
/** A row in force that an edited one is compared with, against one that is read and judged itself. */
const weightOfOthers = 1 / 20

const toNobody = (): void => undefined

/** No start pays for any of it: each method loads what it needs when it is first asked. */
export const createTariffDesk = ({
  store,
  places,
  clock,
  wordingOf,
  longWork,
  searchFile,
}: {
  readonly store: Store
  readonly places: () => PlaceIndex
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
  readonly longWork: LongWork
  readonly searchFile: string
}): TariffDesk => {
  const wordingFor = ({ language }: { readonly language?: Language | undefined }): Wording =>
    wordingOf(language ?? 'en')
  let index: SearchIndex | undefined
  let lastRead: LastRead | undefined
  const depsFor = async (input: { readonly language?: Language | undefined }) => {
    lastRead ??= (await import('./last-read.ts')).createLastRead()
    return { store, places, today: clock.today, now: clock.now, wording: wordingFor(input), lastRead }
  }
  /** A list that cannot be read is told by the method itself. */
  const isLong = (id: string): boolean => {
    const listed = store.read(store.tariffs.list)
    if (!listed.ok) return false
    let rows = 0
    for (const tariff of listed.value) {
      if (tariff.id === id || (tariff.active && tariff.tariffId === id)) rows += tariff.rows
      if (tariff.active) rows += tariff.rows * weightOfOthers
    }
    return rows >= longFrom
  }
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
      if (isLong(input.id)) return longWork.start({ kind: 'edit-review', input }, input.language)
      const { reviewEdit } = await import('./edit-tariff.ts')
      return doneAtOnce(reviewEdit(input, await depsFor(input), toNobody))
    },
    'tariffs.saveEdit': async (input) => {
      if (isLong(input.id)) return longWork.start({ kind: 'edit-save', input }, input.language)
      const { saveEdit } = await import('./edit-tariff.ts')
      return doneAtOnce(saveEdit(input, await depsFor(input), toNobody))
    },
    'tariffs.setPriority': async (input) => {
      if (isLong(input.id)) return longWork.start({ kind: 'set-priority', input }, input.language)
      const { setPriority } = await import('./set-priority.ts')
      return doneAtOnce(setPriority(input, await depsFor(input), toNobody))
    },
    'tariffs.rehearse': async (input) => {
      if (isLong(input.id)) return longWork.start({ kind: 'rehearse', input }, input.language)
      const { rehearseActivation } = await import('./rehearse-activation.ts')
      return doneAtOnce(rehearseActivation(input, await depsFor(input), toNobody))
    },
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
      return searchRates(
        input,
        { store, places: places(), index, milliseconds: () => performance.now() },
        wordingFor(input),
      )
    },
    close: () => {
      index?.close()
    },
  }
}
