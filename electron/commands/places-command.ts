import { canonicalJson } from '../../shared/api/wire.ts'
import { ask, exitCodes, type Command } from './command.ts'
import { readSearchLimit } from './search-limit.ts'
import { textTable } from './text-table.ts'

export const placesCommand: Command = {
  name: 'places',
  words: { least: 1, most: 12 },
  options: { json: 'switch', limit: 'text' },
  run: async (call) => {
    const { words, options, io, wording } = call
    const read = await readSearchLimit(call)
    if ('exit' in read) return read.exit
    const { limit } = read
    const answer = await ask(call, 'places.search', {
      text: words.join(' '),
      language: wording.language,
      ...(limit === undefined ? {} : { limit }),
    })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) return exitCodes.refused
    if (options['json'] === true) {
      await io.out(`${canonicalJson(answer.value)}\n`)
    } else if (answer.value.length === 0) {
      await io.err(`${wording.say('cli.noPlace')}\n`)
    } else {
      await io.out(
        textTable(
          answer.value.map((place) => [
            place.country,
            place.unlocode ?? '',
            place.iata ?? '',
            wording.say(`cli.placeKind.${place.kind}`),
            place.name,
            [place.nameFr, place.nameZh]
              .filter((name) => name !== null && name !== '' && name !== place.name)
              .join(' · '),
            place.region ?? '',
            place.postcode ?? '',
          ]),
        ),
      )
    }
    return exitCodes.done
  },
}
