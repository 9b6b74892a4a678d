import { wordCustomer } from '../../shared/text/word-customer.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { ask, exitCodes, type Command } from './command.ts'
import { findCustomer } from './find-customer.ts'
import { textTable } from './text-table.ts'

export const customerListCommand: Command = {
  name: 'customer list',
  words: { least: 0, most: 20 },
  options: { archived: 'switch', json: 'switch' },
  run: async (call) => {
    const { io, wording, options, words } = call
    const answer = await ask(call, 'customers.search', {
      text: words.join(' ').slice(0, 200),
      limit: 500,
      archived: options['archived'] === true,
    })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) return exitCodes.refused
    const { found, total } = answer.value
    if (options['json'] === true) {
      await io.out(`${canonicalJson(answer.value)}\n`)
      return exitCodes.done
    }
    await io.out(
      textTable(
        found.map(({ id, name, contact, city, country }) => [
          id,
          name,
          contact,
          [city, country].filter((part) => part !== '').join(', '),
        ]),
      ),
    )
    await io.err(`${wording.say('cli.customer.count', { n: total, shown: found.length })}\n`)
    return exitCodes.done
  },
}

export const customerShowCommand: Command = {
  name: 'customer show',
  words: { least: 1, most: 20 },
  options: { json: 'switch' },
  run: async (call) => {
    const { io, wording, options, words } = call
    const found = await findCustomer(call, words.join(' '))
    if ('exit' in found) return found.exit
    if (options['json'] === true) await io.out(`${canonicalJson(found)}\n`)
    else if (found.state === 'erased') {
      await io.out(`${wording.say('customer.erased', { date: found.erasedOn })}\n`)
    } else {
      const { id, details } = found.customer
      await io.out(textTable([[wording.say('customer.field.id'), id], ...wordCustomer(details, wording)]))
    }
    return exitCodes.done
  },
}

/** For good: the id has to be written, a name is not enough. */
export const customerEraseCommand: Command = {
  name: 'customer erase',
  words: { least: 1, most: 1 },
  options: {},
  run: async (call) => {
    const { io, wording, words } = call
    const answer = await ask(call, 'customers.erase', { id: words[0] ?? '', language: wording.language })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    const { id, erasedOn } = answer.value
    await io.out(`${wording.say('cli.customer.erased', { id, date: erasedOn })}\n`)
    return exitCodes.done
  },
}
