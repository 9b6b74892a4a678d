import type { Answer, Client, JobMethod } from '../../shared/api/contract.ts'
import type { JobProgress } from '../../shared/api/import-schemas.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { Language } from '../../shared/text/language.ts'

type JobAnswer = Answer<'jobs.wait'>
export type JobResult = Extract<
  Extract<JobAnswer, { readonly ok: true }>['value'],
  { readonly state: 'done' }
>['result']
export type FailedJob = Exclude<JobAnswer, { readonly ok: true }>

export type JobStart = Answer<JobMethod>

interface JobListener {
  /** False once something else has taken the job's place: it is then stopped. */
  readonly isWanted: () => boolean
  readonly onProgress: (job: string, progress: JobProgress) => void
}

/**
 * Follows what may be a job of the host to its end: its result (of a kind that the method gives), how it failed, or null
 * when it is not wanted any more.
 */
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

/** The same of what nothing else takes the place of and nobody watches. */
export const finishJob = async (
  client: Client,
  first: Promise<JobStart>,
  language: Language,
): Promise<{ readonly ok: true; readonly value: JobResult } | FailedJob> => {
  const done = await waitForJob(client, first, () => language, {
    isWanted: () => true,
    onProgress: () => undefined,
  })
  assert(done, 'a job that is always wanted ends')
  return done
}
