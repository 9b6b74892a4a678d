import { randomUUID } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { assert } from '../../shared/kernel/assert.ts'
import { createOrderDesk, type WorkOrder } from '../importing/work-order.ts'

// One order after the other, until the thread is ended from outside.
assert(parentPort, 'an import worker has somebody to answer')
const port = parentPort
const run = createOrderDesk()

/** The rows of a preview go over without a copy; whoever asked keeps them under the handle that the preview names. */
const keepPages = (pages: readonly Uint8Array<ArrayBuffer>[]): string => {
  const handle = randomUUID()
  port.postMessage(
    { handle, pages },
    pages.map(({ buffer }) => buffer),
  )
  return handle
}

port.on('message', (order: WorkOrder) => {
  run(order, (progress) => port.postMessage({ progress }), keepPages).then(
    (answer) => port.postMessage({ answer }),
    // A defect ends the thread, and is told as one.
    (defect: unknown) =>
      setImmediate(() => {
        throw defect
      }),
  )
})
