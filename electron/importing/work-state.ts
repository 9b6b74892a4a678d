/** What a piece of work is at: `going`, then `stopped` or `committing`, whichever is first. */
export const workStates = { going: 0, stopped: 1, committing: 2 } as const

/** One whole number, shared by whoever asked for the work and the thread that does it. */
export type WorkState = Int32Array<SharedArrayBuffer>

/**
 * Moves from `going` to another state; false when it has left `going` already. Whoever stops a piece of work and the
 * work itself ask for it at the same moment: only one of them gets it, so that what is told stopped kept nothing.
 */
export const leaveGoing = (state: WorkState, next: 1 | 2): boolean =>
  Atomics.compareExchange(state, 0, workStates.going, next) === workStates.going
