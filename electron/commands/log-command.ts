import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { sheetEncodings } from '../../shared/api/import-schemas.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { ask, exitCodes, type Command } from './command.ts'
import { textTable } from './text-table.ts'

const dateOrders = ['dmy', 'mdy', 'ymd'] as const

/** Own shipments from a list: all of it or nothing. */
export const logImportCommand: Command = {
  name: 'log import',
  words: { least: 1, most: 1 },
  options: { encoding: 'text', dates: 'text', 'dry-run': 'switch', json: 'switch' },
  run: async (call) => {
    const { io, wording, options, words } = call
    const { say } = wording
    const [file = ''] = words
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(readFileSync(file))
    } catch {
      await io.err(`${say('cli.fileUnreadable', { file })}\n`)
      return exitCodes.refused
    }
    const encoding = sheetEncodings.find((known) => known === options['encoding'])
    if (options['encoding'] !== undefined && encoding === undefined) {
      await io.err(`${say('cli.encoding', { known: sheetEncodings.join(', ') })}\n`)
      return exitCodes.usage
    }
    const dates = dateOrders.find((known) => known === options['dates'])
    if (options['dates'] !== undefined && dates === undefined) {
      await io.err(`${say('cli.log.dates')}\n`)
      return exitCodes.usage
    }
    const input = {
      fileName: basename(file),
      bytes,
      language: wording.language,
      ...(encoding === undefined ? {} : { encoding }),
      ...(dates === undefined ? {} : { dates }),
    }
    const findingsText = (findings: readonly { row: number; cell: string | null; text: string }[]): string =>
      textTable(findings.map(({ row, cell, text }) => [cell ?? String(row), text]))
    if (options['dry-run'] === true) {
      const seen = await ask(call, 'transitLog.preview', input)
      if ('exit' in seen) return seen.exit
      if (!seen.ok) {
        await io.err(`${file}: ${seen.failure.text}\n`)
        return exitCodes.refused
      }
      const { findings, rows, ready } = seen.value
      await io.out(
        options['json'] === true
          ? `${canonicalJson(seen.value)}\n`
          : `${findingsText(findings)}${say('cli.log.counts', { rows, ready })}\n`,
      )
      return exitCodes.done
    }
    const taken = await ask(call, 'transitLog.import', input)
    if ('exit' in taken) return taken.exit
    if (!taken.ok) {
      const { failure } = taken
      if (failure.code === 'ListRefused') await io.err(findingsText(failure.findings))
      await io.err(`${file}: ${failure.text}\n`)
      if (failure.code === 'DatesAmbiguous') await io.err(`${say('cli.useFlag', { flag: '--dates' })}\n`)
      return exitCodes.refused
    }
    await io.out(
      options['json'] === true
        ? `${canonicalJson(taken.value)}\n`
        : `${say('logReview.taken', { n: taken.value.added })}\n`,
    )
    return exitCodes.done
  },
}

/** How own shipments went, and what that says of each service and season. */
export const logListCommand: Command = {
  name: 'log list',
  words: { least: 0, most: 20 },
  options: { json: 'switch' },
  run: async (call) => {
    const { io, wording, options, words } = call
    const { say, date } = wording
    const listed = await ask(call, 'transitLog.list', { text: words.join(' '), limit: 5000 })
    if ('exit' in listed) return listed.exit
    const statistics = await ask(call, 'transitLog.statistics', {})
    if ('exit' in statistics) return statistics.exit
    if (!listed.ok || !statistics.ok) return exitCodes.refused
    if (options['json'] === true) {
      await io.out(`${canonicalJson({ ...listed.value, statistics: statistics.value })}\n`)
      return exitCodes.done
    }
    const { groups, leastShipments } = statistics.value
    await io.out(
      [
        textTable(
          listed.value.entries.map((entry) => [
            date(entry.departedOn),
            entry.arrivedOn === null ? say('logScreen.isUnderWay') : date(entry.arrivedOn),
            entry.days === null ? '' : String(entry.days),
            say(`cli.mode.${entry.mode}`),
            `${entry.carrier} ${entry.service}`,
            `${entry.originGateway}–${entry.destinationGateway}`,
            entry.reference,
          ]),
          { right: [2] },
        ),
        '\n',
        textTable(
          groups.map((group) => [
            say(`cli.mode.${group.mode}`),
            `${group.carrier} ${group.service}`,
            `${group.originGateway}–${group.destinationGateway}`,
            say(`logStats.${group.season}`),
            group.enough
              ? say('cli.log.days', {
                  n: group.shipments,
                  p10: group.p10Days,
                  p50: group.p50Days,
                  p90: group.p90Days,
                })
              : say('logStats.few', { n: group.shipments, least: leastShipments }),
          ]),
        ),
      ].join(''),
    )
    return exitCodes.done
  },
}
