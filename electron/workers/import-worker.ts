import { parentPort } from 'node:worker_threads'
import { assert } from '../../shared/kernel/assert.ts'
import { createOrderDesk, type WorkOrder } from '../importing/work-order.ts'

// One order after the other, until the thread is ended from outside.
assert(parentPort, 'an import worker has somebody to answer')
const port = parentPort
const run = createOrderDesk()
port.on('message', (order: WorkOrder) => {
  run(order, (progress) => port.postMessage({ progress })).then(
    (answer) => port.postMessage({ answer }),
    // A defect ends the thread, and is told as one.
    (defect: unknown) =>
      setImmediate(() => {
        throw defect
      }),
  )
})
