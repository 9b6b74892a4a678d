import type { JobMethod, MethodFailure, MethodOutput } from '../../shared/api/contract.ts'
import type { JobProgress } from '../../shared/api/import-schemas.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { ask, type CommandCall } from './command.ts'

export interface FailedAnswer {
  readonly ok: false
  readonly failure: MethodFailure<'jobs.wait'>
}
type JobResult = (MethodOutput<'jobs.wait'> & { readonly state: 'done' })['result']
type JobAnswer = { readonly ok: true; readonly value: MethodOutput<JobMethod> } | FailedAnswer
type ResultOf<Kind> = Extract<JobResult, { readonly kind: Kind }>

/**
 * Waits for what may be a job to its end; its rows go to standard error as they come. Answers a result of one of the
 * kinds that the method gives, the failure, or the exit code of a fault that has been told.
 */
export const finishJob = async <Kind extends JobResult['kind']>(
  call: CommandCall,
  first: JobAnswer | { readonly exit: number },
  ...kinds: readonly Kind[]
): Promise<
  { readonly ok: true; readonly value: ResultOf<Kind> } | FailedAnswer | { readonly exit: number }
> => {
  let answer: JobAnswer | { readonly exit: number } = first
  while (!('exit' in answer) && answer.ok && answer.value.state === 'running') {
    const { job, progress }: { readonly job: string; readonly progress: JobProgress } = answer.value
    if (progress.of > 0) {
      await call.io.err(`${call.wording.say('cli.progress', { done: progress.done, of: progress.of })}\n`)
    }
    answer = await ask(call, 'jobs.wait', { job, language: call.wording.language })
  }
  if ('exit' in answer || !answer.ok) return answer
  assert(answer.value.state === 'done', 'a job that no longer runs is done')
  const { result } = answer.value
  const isExpected = (value: JobResult): value is ResultOf<Kind> => kinds.some((kind) => kind === value.kind)
  assert(isExpected(result), 'a job answers what its method does')
  return { ok: true, value: result }
}
