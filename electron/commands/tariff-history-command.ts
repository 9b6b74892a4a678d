import type { TariffHistory } from '../../shared/api/book-schemas.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { Wording } from '../../shared/text/format.ts'
import { ask, exitCodes, type Command } from './command.ts'
import { textTable } from './text-table.ts'

const moment = (iso: string): string => iso.slice(0, 16).replace('T', ' ')

const spansOf = ({ inForce }: TariffHistory['versions'][number], { say }: Wording): string =>
  inForce
    .map(({ since, until }) => `${moment(since)} – ${until === null ? say('cli.untilNow') : moment(until)}`)
    .join('; ')

const sourceOf = (
  { tariff, edited, imported }: TariffHistory['versions'][number],
  { say }: Wording,
): string => {
  const hash = tariff.fileHash === null ? '' : ` (${tariff.fileHash.slice(0, 12)})`
  if (edited) return say('cli.editedFrom', { base: edited.baseId, n: edited.count })
  const corrected = imported && imported.corrections.length > 0 ? imported.corrections.length : 0
  return `${tariff.sourceFile}${hash}${corrected > 0 ? `, ${say('cli.correctedCells', { n: corrected })}` : ''}`
}

/** Every version of one tariff: where it came from, when it priced, what it took the place of. */
export const tariffHistoryCommand: Command = {
  name: 'tariff history',
  words: { least: 1, most: 1 },
  options: { json: 'switch' },
  run: async (call) => {
    const { io, wording } = call
    const { say } = wording
    const answer = await ask(call, 'tariffs.history', { id: call.words[0] ?? '', language: wording.language })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    if (call.options['json'] === true) await io.out(`${canonicalJson(answer.value)}\n`)
    else {
      const heads = ['id', 'added', 'source', 'rows', 'priority', 'inForce', 'replaced'] as const
      await io.out(
        textTable(
          [
            heads.map((head) => say(`cli.head.${head}`)),
            ...answer.value.versions.map((one) => [
              one.tariff.id,
              moment(one.tariff.addedAt),
              sourceOf(one, wording),
              String(one.tariff.rows),
              String(one.tariff.priority),
              spansOf(one, wording),
              one.inForce.flatMap(({ replaced }) => replaced ?? []).join(', '),
            ]),
          ],
          { right: [3, 4] },
        ),
      )
    }
    return exitCodes.done
  },
}
