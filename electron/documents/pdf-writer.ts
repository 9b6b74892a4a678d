import { Worker } from 'node:worker_threads'
import type { Result } from '../../shared/kernel/result.ts'
import type { MissingCharacters, PdfOrder } from '../files/pdf/render-pdf.ts'

export type PdfResult = Result<Uint8Array, MissingCharacters>

/** Writes PDFs in a thread of its own, so that neither the window nor another request waits for one. */
export interface PdfWriter {
  readonly write: (order: PdfOrder) => Promise<PdfResult>
  readonly close: () => void
}

interface PdfAnswer {
  readonly id: number
  readonly result?: PdfResult
  readonly defect?: unknown
}

interface Waiting {
  readonly resolve: (result: PdfResult) => void
  readonly reject: (defect: unknown) => void
}

/** Beside the program's own file, whether it runs from its sources or bundled. */
const workerFile = (): URL => {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL('../workers/pdf-worker.ts', here)
  return new URL(here.includes('/chunks/') ? '../pdf-worker.js' : './pdf-worker.js', here)
}

/**
 * The thread starts with the first document and stays for the next, which then takes a fraction of the time; it holds no
 * process open. When it dies, who waits is told, and the next document starts another.
 */
export const createPdfWriter = (): PdfWriter => {
  let worker: Worker | undefined
  let lastId = 0
  const waiting = new Map<number, Waiting>()

  const failAll = (defect: unknown): void => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(defect)
    waiting.clear()
  }

  const start = (): Worker => {
    const started = new Worker(workerFile())
    started.on('message', ({ id, result, defect }: PdfAnswer) => {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (waiting.size === 0) started.unref()
      if (result) asked?.resolve(result)
      else asked?.reject(defect)
    })
    started.on('error', failAll)
    started.on('exit', () => failAll(new Error('The PDF worker ended without an answer')))
    return started
  }

  return {
    write: (order) =>
      new Promise((resolve, reject) => {
        worker ??= start()
        worker.ref()
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        worker.postMessage({ id: lastId, order }, [])
      }),
    close: () => void worker?.terminate(),
  }
}
