import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { JobProgress } from '../../shared/api/import-schemas.ts'
import { unwordedFault } from '../../shared/api/fault.ts'
import type { OrderAnswer, Work } from './do-work.ts'
import type { PreviewPages } from './preview-pages.ts'
import type { WorkOrder } from './work-order.ts'
import { leaveGoing, workStates, type WorkState } from './work-state.ts'

interface Job {
  readonly state: WorkState
  readonly finished: Promise<OrderAnswer>
  readonly settle: (answer: OrderAnswer) => void
  readonly stopped: OrderAnswer
  readonly bytes: number
  progress: JobProgress
  answer: OrderAnswer | undefined
  worker: Worker | undefined
}

export type JobReport =
  | { readonly state: 'running'; readonly progress: JobProgress }
  | { readonly state: 'done'; readonly answer: OrderAnswer }

/** Pieces of work in a thread of their own, each known by an id until its result is fetched. */
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

const patience = 100
const keptResults = 16
const megabyte = 1024 * 1024

/** As much of a file is copied at a time: a window draws a frame every 16 ms. */
const copiedAtOnce = megabyte

/** After a file of this size its thread has a heap that it would never give back: the next one gets a new thread. */
const heavyBytes = 16 * megabyte

/** How long a thread may need to notice that its work was stopped. */
const stoppingMilliseconds = 2000

/** Rows live as long as their sheet: a larger nursery is copied less often. The largest sheet that is taken needs half. */
const resourceLimits = { maxYoungGenerationSizeMb: 192, maxOldGenerationSizeMb: 4096 }

/** A copy that can be given away: whoever sent the file may need it again. */
const copyOf = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const copy = new Uint8Array(bytes.byteLength)
  for (let at = 0; at < bytes.byteLength; at += copiedAtOnce) {
    copy.set(bytes.subarray(at, at + copiedAtOnce), at)
    await nextTurn()
  }
  return copy
}

/** The file that a piece of work is about; what is done to kept tariffs has none. */
const fileOf = ({ input }: Work): Uint8Array | undefined => ('bytes' in input ? input.bytes : undefined)

const bug = (what: string): OrderAnswer => ({ ok: false, fault: unwordedFault('E-BUG', what) })

/** A thread says how far it is, hands over the rows of its preview, and at last its answer. */
interface JobMessage {
  readonly progress?: JobProgress
  readonly handle?: string
  readonly pages?: readonly Uint8Array[]
  readonly answer?: OrderAnswer
}

/** One thread is kept warm from the first job on; further ones come and go with jobs at the same time. */
export const createJobs = (pages: PreviewPages): Jobs => {
  const jobs = new Map<string, Job>()
  const workers = new Map<Worker, Job | undefined>()
  let isClosed = false

  const discard = (worker: Worker): void => {
    workers.delete(worker)
    void worker.terminate()
  }

  const hire = (): Worker => {
    const worker = new Worker(workerFile(), { resourceLimits })
    workers.set(worker, undefined)
    // Work that is under way keeps the process alive; a thread that only waits does not.
    worker.unref()
    const lose = (what: string): void => {
      workers.get(worker)?.settle(bug(what))
      workers.delete(worker)
    }
    worker.on('message', (message: JobMessage) => {
      const job = workers.get(worker)
      if (!job) return
      if (message.handle !== undefined && message.pages) pages.keep(message.handle, message.pages)
      if (message.progress) job.progress = message.progress
      if (!message.answer) return
      job.settle(message.answer)
      workers.set(worker, undefined)
      worker.unref()
      if (job.bytes >= heavyBytes) discard(worker)
      const idle = [...workers].filter(([, work]) => !work)
      for (const [surplus] of idle.slice(1)) discard(surplus)
      if (workers.size === 0 && !isClosed) hire()
    })
    worker.on('error', (defect) => lose(`${defect.name} in a job`))
    worker.on('exit', () => lose('a job ended without an answer'))
    return worker
  }

  const handOver = async (job: Job, order: Omit<WorkOrder, 'state'>): Promise<void> => {
    const sent = fileOf(order.work)
    const bytes = sent && (await copyOf(sent))
    if (job.answer || isClosed) return
    const worker = [...workers].find(([, work]) => !work)?.[0] ?? hire()
    workers.set(worker, job)
    worker.ref()
    job.worker = worker
    const work = bytes ? { ...order.work, input: { ...order.work.input, bytes } } : order.work
    worker.postMessage({ ...order, work, state: job.state }, bytes ? [bytes.buffer] : [])
  }

  const start: Jobs['start'] = (order, stopped) => {
    let finish: (answer: OrderAnswer) => void = () => undefined
    const finished = new Promise<OrderAnswer>((resolve) => (finish = resolve))
    const job: Job = {
      state: new Int32Array(new SharedArrayBuffer(4)),
      finished,
      settle: (answer) => {
        job.answer ??= answer
        finish(job.answer)
      },
      stopped,
      bytes: fileOf(order.work)?.byteLength ?? 0,
      progress: { step: 'reading', done: 0, of: 0 },
      answer: undefined,
      worker: undefined,
    }
    void handOver(job, order)
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
      if (!job || job.answer || !leaveGoing(job.state, workStates.stopped)) return
      job.settle(job.stopped)
      const { worker } = job
      if (!worker) return
      // It notices between two handfuls of rows, and is warm for the next job; if it does not, it goes.
      const timer = setTimeout(() => {
        if (workers.get(worker) === job) discard(worker)
      }, stoppingMilliseconds)
      timer.unref()
    },
    close: () => {
      isClosed = true
      for (const worker of workers.keys()) discard(worker)
      jobs.clear()
    },
  }
}
