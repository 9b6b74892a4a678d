import { canonicalJson } from '../../shared/api/wire.ts'
import type { MethodInput } from '../../shared/api/contract.ts'
import { ask, exitCodes, type Command } from './command.ts'
import { readJsonInput } from './json-input.ts'
import { printComparison } from './print-comparison.ts'

type CompareInput = MethodInput<'quotes.compare'>

/** Both modes of one shipment; `--on` says the day of the quote whatever the file says. */
export const compareCommand: Command = {
  name: 'compare',
  words: { least: 1, most: 1 },
  options: { on: 'text', json: 'switch' },
  run: async (call) => {
    const { io, wording, options } = call
    const read = await readJsonInput(call, call.words[0] ?? '-')
    if (!read.ok) {
      await io.err(`${read.failure}\n`)
      return exitCodes.refused
    }
    const on = options['on']
    const shipment =
      on !== undefined && typeof read.value === 'object' && read.value !== null
        ? { ...read.value, quotedOn: on }
        : read.value
    // Whatever was read: the dispatcher checks it against the contract.
    const answer = await ask(call, 'quotes.compare', {
      shipment: shipment as CompareInput['shipment'],
      language: wording.language,
    })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      const { failure } = answer
      if (options['json'] === true) await io.out(`${canonicalJson(failure)}\n`)
      if (failure.code === 'NothingLoaded') {
        await io.err(`${failure.text}\n`)
        return exitCodes.noOffer
      }
      await io.err(failure.issues.map(({ path, text }) => `${path}: ${text}\n`).join(''))
      return exitCodes.refused
    }
    await io.out(
      options['json'] === true ? `${canonicalJson(answer.value)}\n` : printComparison(answer.value, wording),
    )
    return answer.value.offers.length === 0 ? exitCodes.noOffer : exitCodes.done
  },
}
