import { parentPort } from 'node:worker_threads'
import { assert } from '../../shared/kernel/assert.ts'
import { renderPdf, type PdfOrder } from '../files/pdf/render-pdf.ts'

/** A document to be written; answers carry its id, because the next may come before the one before is done. */
export interface PdfQuestion {
  readonly id: number
  readonly order: PdfOrder
}

// The thread stays: its fonts and its library are what a document waits for.
assert(parentPort, 'a PDF worker has somebody to answer')
const port = parentPort
let before: Promise<unknown> = Promise.resolve()

const answer = async ({ id, order }: PdfQuestion): Promise<void> => {
  try {
    port.postMessage({ id, result: await renderPdf(order) })
  } catch (defect) {
    port.postMessage({ id, defect })
  }
}

port.on('message', (question: PdfQuestion) => {
  // One after another: the library keeps its fonts and its layout in the module.
  before = before.then(() => answer(question))
})
