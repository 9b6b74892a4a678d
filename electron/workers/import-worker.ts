import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '../../shared/kernel/assert.ts'
import { runWorkOrder, type WorkOrder } from '../importing/work-order.ts'

// One piece of work a thread: the order comes with its start, the answer goes back and the thread ends.
assert(parentPort, 'an import worker has somebody to answer')
const port = parentPort
const answer = await runWorkOrder(workerData as WorkOrder, (progress) => port.postMessage({ progress }))
port.postMessage({ answer })
