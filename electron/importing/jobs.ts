import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { JobProgress } from '../../shared/api/import-schemas.ts'
import { unwordedFault } from '../../shared/api/fault.ts'
import { leaveGoing, workStates, type OrderAnswer, type WorkOrder } from './work-order.ts'

interface Job {
  readonly worker: Worker
  readonly state: WorkOrder['state']
  readonly finished: Promise<OrderAnswer>
  progress: JobProgress
  answer: OrderAnswer | undefined
  stop: () => void
}

export type JobReport =
  | { readonly state: 'running'; readonly progress: JobProgress }
  | { readonly state: 'done'; readonly answer: OrderAnswer }

/** Pieces of work in threads of their own, each known by an id until its result is fetched. */
export interface Jobs {
  readonly start: (order: Omit<WorkOrder, 'state'>, stopped: OrderAnswer) => string
  /** Within a second; undefined for an id that is not, or whose result was given before. */
  readonly wait: (id: string) => Promise<JobReport | undefined>
  readonly cancel: (id: string) => void
  readonly close: () => void
}

/** Beside the program's own file, whether it runs from its sources or bundled. */
const workerFile = (): URL => {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL('../workers/import-worker.ts', here)
  return new URL(here.includes('/chunks/') ? '../import-worker.js' : './import-worker.js', here)
}

const patience = 800
const keptResults = 16

export const createJobs = (): Jobs => {
  const jobs = new Map<string, Job>()

  const start: Jobs['start'] = (order, stopped) => {
    const state = new Int32Array(new SharedArrayBuffer(4))
    const worker = new Worker(workerFile(), { workerData: { ...order, state } })
    let finish: (answer: OrderAnswer) => void = () => undefined
    const finished = new Promise<OrderAnswer>((resolve) => (finish = resolve))
    const job: Job = {
      worker,
      state,
      finished,
      progress: { step: 'reading', done: 0, of: 0 },
      answer: undefined,
      stop: () => end(stopped),
    }
    const end = (answer: OrderAnswer): void => {
      job.answer ??= answer
      finish(job.answer)
      void worker.terminate()
    }
    worker.on('message', (message: { readonly progress?: JobProgress; readonly answer?: OrderAnswer }) => {
      if (message.progress) job.progress = message.progress
      if (message.answer) end(message.answer)
    })
    worker.on('error', (defect) =>
      end({ ok: false, fault: unwordedFault('E-BUG', `${defect.name} in a job`) }),
    )
    worker.on('exit', () =>
      end({ ok: false, fault: unwordedFault('E-BUG', 'a job ended without an answer') }),
    )
    const id = randomUUID()
    jobs.set(id, job)
    // Results that nobody fetches are not kept for ever.
    for (const [old, { answer }] of jobs) {
      if (jobs.size <= keptResults) break
      if (answer) jobs.delete(old)
    }
    return id
  }

  return {
    start,
    wait: async (id) => {
      const job = jobs.get(id)
      if (!job) return undefined
      let timer: NodeJS.Timeout | undefined
      await Promise.race([job.finished, new Promise((resolve) => (timer = setTimeout(resolve, patience)))])
      clearTimeout(timer)
      if (!job.answer) return { state: 'running', progress: job.progress }
      jobs.delete(id)
      return { state: 'done', answer: job.answer }
    },
    cancel: (id) => {
      const job = jobs.get(id)
      if (job && !job.answer && leaveGoing(job.state, workStates.stopped)) job.stop()
    },
    close: () => {
      for (const { worker } of jobs.values()) void worker.terminate()
      jobs.clear()
    },
  }
}
