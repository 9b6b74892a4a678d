import { canonicalJson } from '../../shared/api/wire.ts'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { tariffStateOn } from '../../shared/tariff/tariff-state.ts'
import type { Wording } from '../../shared/text/format.ts'
import { ask, exitCodes, type Command } from './command.ts'
import { textTable } from './text-table.ts'

const validityText = ({ validFrom, validTo }: TariffSummary, wording: Wording): string => {
  if (validFrom === null && validTo === null) return ''
  return `${validFrom === null ? '…' : wording.date(validFrom)} – ${validTo === null ? '…' : wording.date(validTo)}`
}

const rowOf = (tariff: TariffSummary, wording: Wording, today: LocalDate): readonly string[] => [
  tariff.id,
  tariff.issuer,
  tariff.name,
  tariff.layout,
  String(tariff.rows),
  tariff.lanes === 0 ? '' : String(tariff.lanes),
  validityText(tariff, wording),
  String(tariff.priority),
  wording.say(`cli.state.${tariffStateOn(tariff, today)}`),
  tariff.fileHash === null ? tariff.sourceFile : `${tariff.sourceFile} (${tariff.fileHash.slice(0, 12)})`,
  tariff.sample ? wording.say('cli.sampleMark') : '',
]

export const tariffListCommand: Command = {
  name: 'tariff list',
  words: { least: 0, most: 0 },
  options: { json: 'switch' },
  run: async (call) => {
    const { io, wording } = call
    const answer = await ask(call, 'tariffs.list', {})
    if ('exit' in answer) return answer.exit
    if (!answer.ok) return exitCodes.refused
    if (call.options['json'] === true) await io.out(`${canonicalJson(answer.value)}\n`)
    else if (answer.value.length === 0) await io.err(`${wording.say('cli.noTariff')}\n`)
    else {
      const heads = [
        'id',
        'issuer',
        'name',
        'layout',
        'rows',
        'lanes',
        'validity',
        'priority',
        'state',
        'source',
      ] as const
      await io.out(
        textTable(
          [
            heads.map((head) => wording.say(`cli.head.${head}`)),
            ...answer.value.map((tariff) => rowOf(tariff, wording, io.clock.today())),
          ],
          { right: [4, 5, 7] },
        ),
      )
    }
    return exitCodes.done
  },
}

export const tariffShowCommand: Command = {
  name: 'tariff show',
  words: { least: 1, most: 1 },
  options: { json: 'switch' },
  run: async (call) => {
    const { io, wording } = call
    const answer = await ask(call, 'tariffs.show', { id: call.words[0] ?? '' })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    const { tariff, columns, rows } = answer.value
    if (call.options['json'] === true) await io.out(`${canonicalJson(answer.value)}\n`)
    else
      await io.out(
        `${textTable([rowOf(tariff, wording, io.clock.today())])}\n${textTable([columns, ...rows])}`,
      )
    return exitCodes.done
  },
}
