import { canonicalJson } from '../../shared/api/wire.ts'
import { ask, exitCodes, type Command } from './command.ts'

/** Rows of all tariffs that have every word of the text; answers once all of them are searched. */
export const tariffSearchCommand: Command = {
  name: 'tariff search',
  words: { least: 1, most: 20 },
  options: { all: 'switch', limit: 'text', json: 'switch' },
  run: async (call) => {
    const { io, wording, options } = call
    const { say } = wording
    const asked = options['limit']
    if (typeof asked === 'string' && !/^([1-9]\d?|1\d\d|200)$/.test(asked)) {
      await io.err(`${say('cli.searchLimit')}\n`)
      return exitCodes.usage
    }
    const input = {
      text: call.words.join(' ').slice(0, 120),
      allVersions: options['all'] === true,
      limit: typeof asked === 'string' ? Number(asked) : 20,
      language: wording.language,
    }
    let answer = await ask(call, 'tariffs.search', input)
    while (!('exit' in answer) && answer.ok && answer.value.pending !== null) {
      answer = await ask(call, 'tariffs.search', input)
    }
    if ('exit' in answer) return answer.exit
    if (!answer.ok) return exitCodes.refused
    const { groups } = answer.value
    if (options['json'] === true) await io.out(`${canonicalJson(answer.value)}\n`)
    else if (groups.length === 0) await io.err(`${say('cli.nothingFound', { text: input.text })}\n`)
    for (const { tariff, hits, count, more } of options['json'] === true ? [] : groups) {
      const title = `${tariff.issuer}: ${tariff.name}${tariff.sample ? ` ${say('cli.sampleMark')}` : ''}`
      const rows = hits.map(
        ({ row, label, facts }) => `  ${row}  ${label}${facts === '' ? '' : `  ${facts}`}`,
      )
      const found = say(more ? 'cli.foundMore' : 'cli.found', { n: count })
      await io.out(`${[`${tariff.id}  ${title}  ${found}`, ...rows].join('\n')}\n`)
    }
    return exitCodes.done
  },
}
