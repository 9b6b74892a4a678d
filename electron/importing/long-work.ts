import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { JobProgress } from '../../shared/api/import-schemas.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Clock } from '../clock.ts'
import type { Work } from './do-work.ts'
import type { Jobs } from './jobs.ts'
import { createPreviewPages, type PreviewPages } from './preview-pages.ts'
import type { WorkAnswer } from './run-import.ts'

interface Running {
  readonly ok: true
  readonly value: { readonly state: 'running'; readonly job: string; readonly progress: JobProgress }
}

/** Work that a window would notice, done in a thread of its own: begun here, followed by its job's id. */
export interface LongWork {
  readonly start: (work: Work, language: Language | undefined) => Promise<Running>
  readonly wait: (job: string, language: Language | undefined) => Promise<HandlerAnswer<'jobs.wait'>>
  readonly cancel: (job: string) => void
  /** The rows of previews, by the handle that each preview names. */
  readonly pages: PreviewPages
  readonly close: () => void
}

/** What a method that may be a job answers where it was done at once. */
export const doneAtOnce = <Value, Failure>(
  answer: WorkAnswer<Value, Failure>,
): WorkAnswer<{ readonly state: 'done'; readonly result: Value }, Failure> =>
  answer.ok ? { ok: true, value: { state: 'done', result: answer.value } } : answer

export const createLongWork = ({
  clock,
  wordingOf,
  home,
  resources,
}: {
  readonly clock: Clock
  readonly wordingOf: (language: Language) => Wording
  readonly home: string
  readonly resources: string
}): LongWork => {
  const pages = createPreviewPages()
  let jobs: Jobs | undefined
  return {
    pages,

    start: async (work, language = 'en') => {
      const { createJobs } = await import('./jobs.ts')
      jobs ??= createJobs(pages)
      const text = wordingOf(language).say('import.cancelled')
      const job = jobs.start(
        { work, home, resources, language, today: clock.today(), now: clock.now() },
        { ok: false, failure: { code: 'JobCancelled', text } },
      )
      return { ok: true, value: { state: 'running', job, progress: { step: 'reading', done: 0, of: 0 } } }
    },

    wait: async (job, language) => {
      const report = await jobs?.wait(job)
      if (!report) {
        const text = wordingOf(language ?? 'en').say('import.jobUnknown')
        return { ok: false, failure: { code: 'JobUnknown', text } }
      }
      return report.state === 'running'
        ? { ok: true, value: { state: 'running', job, progress: report.progress } }
        : doneAtOnce(report.answer)
    },

    cancel: (job) => jobs?.cancel(job),
    close: () => jobs?.close(),
  }
}
