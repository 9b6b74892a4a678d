import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { ImportRequest, PreviewRequest, WorkAnswer, WorkDeps } from './run-import.ts'

interface Worded {
  readonly language?: Language | undefined
}

/** Imports for the handlers: short ones at once, long ones as jobs. */
export interface Importer {
  readonly preview: (input: PreviewRequest & Worded) => Promise<HandlerAnswer<'tariffs.preview'>>
  readonly accept: (input: ImportRequest & Worded) => Promise<HandlerAnswer<'tariffs.import'>>
  readonly wait: (job: string, language: Language | undefined) => Promise<HandlerAnswer<'jobs.wait'>>
  readonly cancel: (job: string) => void
}

const done = <Value, Failure>(
  answer: WorkAnswer<Value, Failure>,
): WorkAnswer<{ readonly state: 'done'; readonly result: Value }, Failure> =>
  answer.ok ? { ok: true, value: { state: 'done', result: answer.value } } : answer

export const createImporter = ({
  store,
  places,
  clock,
  wordingOf,
}: {
  readonly store: Store
  readonly places: () => PlaceIndex
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
}): Importer => {
  const depsFor = (language: Language | undefined): WorkDeps => ({
    store,
    places,
    today: clock.today,
    now: clock.now,
    wording: wordingOf(language ?? 'en'),
  })
  // Only an import pays for the parser.
  const work = () => import('./run-import.ts')
  return {
    preview: async (input) =>
      done(await (await work()).runPreview(input, depsFor(input.language), () => undefined)),
    accept: async (input) =>
      done(await (await work()).runImport(input, depsFor(input.language), () => undefined)),
    wait: (_job, language) =>
      Promise.resolve({
        ok: false,
        failure: { code: 'JobUnknown', text: wordingOf(language ?? 'en').say('import.jobUnknown') },
      }),
    cancel: () => undefined,
  }
}
