import { canonicalJson } from '../../shared/api/wire.ts'
import { answeredStatuses } from '../../shared/quote/quote-status.ts'
import { ask, exitCodes, type Command } from './command.ts'

/** What became of a quote. */
export const quoteStatusCommand: Command = {
  name: 'quote status',
  words: { least: 2, most: 2 },
  options: { reason: 'text', offer: 'text', on: 'text', json: 'switch' },
  run: async (call) => {
    const { io, wording, options } = call
    const [number = '', word = ''] = call.words
    const status = answeredStatuses.find((known) => known === word)
    if (!status) {
      await io.err(`${wording.say('cli.quote.statusWord', { known: answeredStatuses.join(', ') })}\n`)
      return exitCodes.usage
    }
    const given = (name: 'reason' | 'offer' | 'on') => {
      const value = options[name]
      return typeof value === 'string' ? { [name]: value } : {}
    }
    const answer = await ask(call, 'quotes.status', {
      number,
      status,
      ...given('reason'),
      ...given('offer'),
      ...given('on'),
      language: wording.language,
    })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    if (options['json'] === true) await io.out(`${canonicalJson(answer.value)}\n`)
    else {
      const { quote } = answer.value
      await io.out(`${quote.number}: ${wording.say(`quoteStatus.${quote.status}`)}\n`)
    }
    return exitCodes.done
  },
}
