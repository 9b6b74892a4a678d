import type { Answer, Client } from '../../shared/api/contract.ts'
import type { JobProgress } from '../../shared/api/import-schemas.ts'
import type { Language } from '../../shared/text/language.ts'

type JobAnswer = Answer<'jobs.wait'>
export type JobResult = Extract<
  Extract<JobAnswer, { readonly ok: true }>['value'],
  { readonly state: 'done' }
>['result']
export type FailedJob = Exclude<JobAnswer, { readonly ok: true }>

export type JobStart = JobAnswer | Answer<'tariffs.preview' | 'tariffs.import' | 'tariffs.importSheets'>

interface JobListener {
  /** False once something else has taken the job's place: it is then stopped. */
  readonly isWanted: () => boolean
  readonly onProgress: (job: string, progress: JobProgress) => void
}

/** Follows work of the host to its end: its result, how it failed, or null when it is not wanted any more. */
export const waitForJob = async (
  client: Client,
  first: Promise<JobStart>,
  language: () => Language,
  { isWanted, onProgress }: JobListener,
): Promise<{ readonly ok: true; readonly value: JobResult } | FailedJob | null> => {
  let answer: JobStart = await first
  for (;;) {
    if (!isWanted()) {
      if (answer.ok && answer.value.state === 'running') void client('jobs.cancel', { job: answer.value.job })
      return null
    }
    if (!answer.ok) return answer
    if (answer.value.state === 'done') return { ok: true, value: answer.value.result }
    const { job, progress } = answer.value
    onProgress(job, progress)
    answer = await client('jobs.wait', { job, language: language() })
  }
}
