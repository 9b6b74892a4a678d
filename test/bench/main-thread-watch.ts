/** How long the main thread was away at a stretch, at most, in milliseconds. */
export interface LongestAway {
  /** By the clock: everything else that the machine does counts too. */
  readonly held: number
  /** By its own processor time: what the program itself did, on whatever machine. */
  readonly worked: number
}

const workedSoFar = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/**
 * Watches the main thread from the call on, until the answer is called. By a timer of its own: `monitorEventLoopDelay`
 * counts only from its first tick on, and so misses what the first call does before it gives the thread back.
 */
export const watchMainThread = (): (() => LongestAway) => {
  const interval = 1
  let held = 0
  let worked = 0
  let at = performance.now()
  let workedAt = workedSoFar()
  const look = (): void => {
    const now = performance.now()
    const workedNow = workedSoFar()
    held = Math.max(held, now - at - interval)
    worked = Math.max(worked, workedNow - workedAt)
    at = now
    workedAt = workedNow
  }
  const timer = setInterval(look, interval)
  return () => {
    clearInterval(timer)
    look()
    return { held, worked }
  }
}
