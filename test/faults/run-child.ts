import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface ChildEnd {
  readonly out: string
  readonly err: string
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Milliseconds from its `go` to its end. */
  readonly lasted: number
}

/**
 * Runs a script of `children/` in a process of its own. `killAfter` milliseconds after it printed `go` it is killed
 * with SIGKILL, which no process can answer; nothing it had planned for its end takes place.
 */
export const runChild = (
  script: string,
  parameters: readonly string[],
  killAfter?: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<ChildEnd> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'children', script), ...parameters], {
      env: { ...process.env, ...environment },
    })
    let out = ''
    let err = ''
    let began = 0
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (began === 0 && out.includes('go\n')) {
        began = performance.now()
        if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter)
      }
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      resolve({ out, err, code, signal, lasted: performance.now() - began })
    })
  })
