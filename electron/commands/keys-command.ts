import { canonicalJson } from '../../shared/api/wire.ts'
import { ask, exitCodes, type Command } from './command.ts'
import { textTable } from './text-table.ts'

export const keysListCommand: Command = {
  name: 'keys list',
  words: { least: 0, most: 0 },
  options: { json: 'switch' },
  run: async (call) => {
    const { io, wording } = call
    const answer = await ask(call, 'keys.list', {})
    if ('exit' in answer) return answer.exit
    if (!answer.ok) return exitCodes.refused
    const { own, trusted } = answer.value
    if (call.options['json'] === true) await io.out(`${canonicalJson(answer.value)}\n`)
    else {
      const rows = [
        ...(own ? [[wording.say('cli.keyOwn'), own.name, own.fingerprint, wording.date(own.madeOn)]] : []),
        ...trusted.map(({ name, fingerprint, trustedOn }) => [
          wording.say('cli.keyTrusted'),
          name,
          fingerprint,
          wording.date(trustedOn),
        ]),
      ]
      await io.out(`${textTable(rows)}${own ? `${own.line}\n` : ''}`)
      if (!own) await io.err(`${wording.say('cli.noKey')}\n`)
    }
    return exitCodes.done
  },
}

export const keysMakeCommand: Command = {
  name: 'keys make',
  words: { least: 1, most: 1 },
  options: { replace: 'switch' },
  run: async (call) => {
    const { io, wording, options } = call
    const answer = await ask(call, 'keys.make', {
      name: call.words[0] ?? '',
      replace: options['replace'] === true,
      language: wording.language,
    })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n${wording.say('cli.useFlag', { flag: '--replace' })}\n`)
      return exitCodes.refused
    }
    await io.out(`${answer.value.own.line}\n`)
    return exitCodes.done
  },
}

export const keysTrustCommand: Command = {
  name: 'keys trust',
  words: { least: 1, most: 80 },
  options: { name: 'text' },
  run: async (call) => {
    const { io, wording, options } = call
    const { name } = options
    const answer = await ask(call, 'keys.trust', {
      // Quoted or not, the line is the same words.
      line: call.words.join(' '),
      ...(typeof name === 'string' ? { name } : {}),
      language: wording.language,
    })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    const { trusted } = answer.value
    await io.out(`${trusted.name}  ${trusted.fingerprint}\n`)
    return exitCodes.done
  },
}

const plain = (text: string): string => text.replace(/\s+/g, '').toLowerCase()

export const keysForgetCommand: Command = {
  name: 'keys forget',
  words: { least: 1, most: 80 },
  options: {},
  run: async (call) => {
    const { io, wording } = call
    const listed = await ask(call, 'keys.list', {})
    if ('exit' in listed) return listed.exit
    const asked = plain(call.words.join(' '))
    const trusted = listed.ok ? listed.value.trusted : []
    // By key or fingerprint, or by a name that only one of them has.
    const named = trusted.filter(({ name }) => plain(name) === asked)
    const found =
      trusted.find(({ publicKey, fingerprint }) => publicKey === asked || plain(fingerprint) === asked) ??
      (named.length === 1 ? named[0] : undefined)
    if (!found) {
      await io.err(`${wording.say('key.unknown')}\n`)
      return exitCodes.refused
    }
    const answer = await ask(call, 'keys.forget', {
      publicKey: found.publicKey,
      language: wording.language,
    })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    await io.out(`${found.name}  ${found.fingerprint}\n`)
    return exitCodes.done
  },
}
