import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'
import type { Jobs } from './jobs.ts'
import type {
  ImportRequest,
  ImportSheetsRequest,
  PreviewRequest,
  WorkAnswer,
  WorkDeps,
} from './run-import.ts'
import type { WorkOrder } from './work-order.ts'

interface Worded {
  readonly language?: Language | undefined
}

/** Imports for the handlers: short ones at once, long ones as jobs. */
export interface Importer {
  readonly preview: (input: PreviewRequest & Worded) => Promise<HandlerAnswer<'tariffs.preview'>>
  readonly accept: (input: ImportRequest & Worded) => Promise<HandlerAnswer<'tariffs.import'>>
  readonly acceptSheets: (
    input: ImportSheetsRequest & Worded,
  ) => Promise<HandlerAnswer<'tariffs.importSheets'>>
  readonly wait: (job: string, language: Language | undefined) => Promise<HandlerAnswer<'jobs.wait'>>
  readonly cancel: (job: string) => void
  readonly close: () => void
}

export interface ImporterOptions {
  readonly store: Store
  readonly places: () => PlaceIndex
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
  readonly home: string
  readonly resources: string
  /** From how many bytes on a file is a job; by default what a window would notice. */
  readonly longFrom?: { readonly csv: number; readonly xlsx: number }
}

const usualLength = { csv: 400_000, xlsx: 60_000 }

const done = <Value, Failure>(
  answer: WorkAnswer<Value, Failure>,
): WorkAnswer<{ readonly state: 'done'; readonly result: Value }, Failure> =>
  answer.ok ? { ok: true, value: { state: 'done', result: answer.value } } : answer

export const createImporter = (options: ImporterOptions): Importer => {
  const { store, places, clock, wordingOf, home, resources } = options
  const longFrom = options.longFrom ?? usualLength
  let jobs: Jobs | undefined

  const depsFor = (language: Language | undefined): WorkDeps => ({
    store,
    places,
    today: clock.today,
    now: clock.now,
    wording: wordingOf(language ?? 'en'),
  })
  // Only an import pays for the parser.
  const work = () => import('./run-import.ts')

  const isLong = ({ bytes }: { readonly bytes: Uint8Array }): boolean => {
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
    return bytes.byteLength >= (isArchive ? longFrom.xlsx : longFrom.csv)
  }

  const start = async (ordered: WorkOrder['work'], language: Language | undefined) => {
    const { createJobs } = await import('./jobs.ts')
    jobs ??= createJobs()
    const text = wordingOf(language ?? 'en').say('import.cancelled')
    const job = jobs.start(
      { work: ordered, home, resources, language: language ?? 'en', today: clock.today(), now: clock.now() },
      { ok: false, failure: { code: 'JobCancelled', text } },
    )
    const progress = { step: 'reading', done: 0, of: 0 } as const
    return { ok: true, value: { state: 'running', job, progress } } as const
  }

  return {
    preview: async (input) =>
      isLong(input)
        ? start({ kind: 'preview', input }, input.language)
        : done(await (await work()).runPreview(input, depsFor(input.language), () => undefined)),

    accept: async (input) =>
      isLong(input)
        ? start({ kind: 'import', input }, input.language)
        : done(await (await work()).runImport(input, depsFor(input.language), () => undefined)),

    acceptSheets: async (input) =>
      isLong(input)
        ? start({ kind: 'import-sheets', input }, input.language)
        : done(await (await work()).runImportSheets(input, depsFor(input.language), () => undefined)),

    wait: async (job, language) => {
      const report = await jobs?.wait(job)
      if (!report) {
        const text = wordingOf(language ?? 'en').say('import.jobUnknown')
        return { ok: false, failure: { code: 'JobUnknown', text } }
      }
      return report.state === 'running'
        ? { ok: true, value: { state: 'running', job, progress: report.progress } }
        : done(report.answer)
    },

    cancel: (job) => jobs?.cancel(job),
    close: () => jobs?.close(),
  }
}
