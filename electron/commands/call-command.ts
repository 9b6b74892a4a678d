import type { DispatchAnswer } from '../../shared/api/dispatch.ts'
import { unwordedFault, wordFault } from '../../shared/api/fault.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { exitCodeOfFault, exitCodes, type Command } from './command.ts'

const exitCodeOf = (answer: DispatchAnswer): number => {
  if (answer.ok) return exitCodes.done
  return 'fault' in answer ? exitCodeOfFault(answer.fault.code) : exitCodes.refused
}

/** Any method of the contract: its input on standard input, the dispatcher's whole answer on standard output. */
export const callCommand: Command = {
  name: 'call',
  words: { least: 1, most: 1 },
  options: {},
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
    const opened = await call.open()
    if (!opened.ok) return print({ ok: false, fault: opened.failure })
    return print(await opened.value.dispatch(call.words[0] ?? '', input))
  },
}
