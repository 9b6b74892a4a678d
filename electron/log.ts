import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What happened, for whoever looks after the program; neither names nor prices nor anything that was typed. */
export interface Log {
  readonly write: (event: string, fields?: Readonly<Record<string, string | number | boolean>>) => void
}

const rotateAtBytes = 256 * 1024

/** A defect's name and the places in our code where it passed; its message may hold what was typed. */
export const defectFields = (defect: unknown): Readonly<Record<string, string>> => {
  if (!(defect instanceof Error)) return { defect: typeof defect }
  const places = (defect.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { defect: defect.name, at: places.slice(0, 8).join(' ').replaceAll(/\s+/g, ' ') }
}

/**
 * A line of JSON an event in `log/viaduct.log`, and one file of older lines. A log that cannot be written is given up
 * in silence: it must not be what stops a calculation.
 */
export const createLog = (home: string, now: () => string): Log => {
  const folder = join(home, 'log')
  const file = join(folder, 'viaduct.log')
  return {
    write: (event, fields = {}) => {
      try {
        mkdirSync(folder, { recursive: true })
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > rotateAtBytes) {
          renameSync(file, join(folder, 'viaduct.1.log'))
        }
        appendFileSync(file, `${JSON.stringify({ at: now(), event, ...fields })}\n`)
      } catch {
        // See above.
      }
    },
  }
}
