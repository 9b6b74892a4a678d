import { canonicalJson } from '../../shared/api/wire.ts'
import type { MethodOutput } from '../../shared/api/contract.ts'
import type { Wording } from '../../shared/text/format.ts'
import { ask, exitCodes, type Command } from './command.ts'
import { readSearchLimit } from './search-limit.ts'
import { textTable } from './text-table.ts'

type Search = 'places.search' | 'goods.searchHs'

/** A command that finds by words: its rows as a table for people, the answer as it is for programs. */
export const searchCommand = <Name extends Search>({
  name,
  method,
  none,
  row,
}: {
  readonly name: string
  readonly method: Name
  /** What is said where nothing is found. */
  readonly none: 'cli.noPlace' | 'cli.noHs'
  readonly row: (found: MethodOutput<Name>[number], wording: Wording) => readonly string[]
}): Command => ({
  name,
  words: { least: 1, most: 12 },
  options: { json: 'switch', limit: 'text' },
  run: async (call) => {
    const { words, options, io, wording } = call
    const read = await readSearchLimit(call)
    if ('exit' in read) return read.exit
    const { limit } = read
    const answer = await ask<Search>(call, method, {
      text: words.join(' '),
      language: wording.language,
      ...(limit === undefined ? {} : { limit }),
    })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) return exitCodes.refused
    const found = answer.value as MethodOutput<Name>
    if (options['json'] === true) {
      await io.out(`${canonicalJson(found)}\n`)
    } else if (found.length === 0) {
      await io.err(`${wording.say(none)}\n`)
    } else {
      await io.out(textTable(found.map((one: MethodOutput<Name>[number]) => row(one, wording))))
    }
    return exitCodes.done
  },
})
