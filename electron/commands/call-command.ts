import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { DispatchAnswer } from '../../shared/api/dispatch.ts'
import { unwordedFault, wordFault } from '../../shared/api/fault.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { exitCodeOfFault, exitCodes, type Command } from './command.ts'

const exitCodeOf = (answer: DispatchAnswer): number => {
  if (answer.ok) return exitCodes.done
  return 'fault' in answer ? exitCodeOfFault(answer.fault.code) : exitCodes.refused
}

/** The job that an answer is still waiting for. */
const jobOf = (answer: DispatchAnswer): string | undefined => {
  if (!answer.ok || typeof answer.value !== 'object' || answer.value === null) return undefined
  const { state, job } = answer.value as { readonly state?: unknown; readonly job?: unknown }
  return state === 'running' && typeof job === 'string' ? job : undefined
}

/** Any method of the contract: its input on standard input, the dispatcher's whole answer on standard output. */
export const callCommand: Command = {
  name: 'call',
  words: { least: 1, most: 1 },
  options: { file: 'text' },
  run: async (call) => {
    const print = async (answer: DispatchAnswer): Promise<number> => {
      await call.io.out(`${canonicalJson(answer)}\n`)
      return exitCodeOf(answer)
    }
    const text = await call.io.input()
    let input: unknown
    try {
      input = text.trim() === '' ? {} : (JSON.parse(text) as unknown)
    } catch {
      const fault = unwordedFault('E-FORMAT', 'standard input is not JSON')
      return print({ ok: false, fault: wordFault(fault, call.wording) })
    }
    const file = call.options['file']
    if (typeof file === 'string') {
      let bytes: Uint8Array
      try {
        bytes = new Uint8Array(readFileSync(file))
      } catch {
        await call.io.err(`${call.wording.say('cli.fileUnreadable', { file })}\n`)
        return exitCodes.refused
      }
      input = { fileName: basename(file), ...(typeof input === 'object' ? input : {}), bytes }
    }
    const opened = await call.open()
    if (!opened.ok) return print({ ok: false, fault: opened.failure })
    const { dispatch } = opened.value
    let answer = await dispatch(call.words[0] ?? '', input)
    // A job does not outlive this process.
    for (let job = jobOf(answer); job !== undefined; job = jobOf(answer)) {
      answer = await dispatch('jobs.wait', { job })
    }
    return print(answer)
  },
}
