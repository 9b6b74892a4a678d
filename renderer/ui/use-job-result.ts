import { useEffect, useState } from 'react'
import type { JobMethod, MethodInput } from '../../shared/api/contract.ts'
import { waitForJob, type FailedJob, type JobResult } from '../state/wait-for-job.ts'
import { useApp, useWording } from './app-context.tsx'

/**
 * Asks the host what may be a job once a component is there, again when the input changes, and stops one that nobody
 * looks at any more; null until it has ended. A changed `edition` asks the same again.
 */
export const useJobResult = <Name extends JobMethod>(
  name: Name,
  input: MethodInput<Name>,
  edition = 0,
): { readonly ok: true; readonly value: JobResult } | FailedJob | null => {
  const { client } = useApp()
  const { language } = useWording()
  const [answer, setAnswer] = useState<{ readonly ok: true; readonly value: JobResult } | FailedJob | null>(
    null,
  )
  const question = JSON.stringify({ edition, input })
  useEffect(() => {
    let superseded = false
    let running: string | undefined
    const ask = async (): Promise<void> => {
      const asked = client(name, (JSON.parse(question) as { readonly input: MethodInput<Name> }).input)
      const done = await waitForJob(client, asked, () => language, {
        isWanted: () => !superseded,
        onProgress: (job) => (running = job),
      })
      running = undefined
      if (done && !superseded) setAnswer(done)
    }
    void ask()
    return () => {
      superseded = true
      if (running !== undefined) void client('jobs.cancel', { job: running })
    }
  }, [client, language, name, question])
  return answer
}
