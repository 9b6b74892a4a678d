import { exitCodes, ask, type Command } from './command.ts'
import { finishJob } from './finish-job.ts'
import { writeFileWhole } from '../files/write-file.ts'

const commandOver = (
  name: 'tariff activate' | 'tariff retire',
  method: 'tariffs.activate' | 'tariffs.retire',
  options: Command['options'],
): Command => ({
  name,
  words: { least: 1, most: 1 },
  options,
  run: async (call) => {
    const { io, wording } = call
    const asked = { id: call.words[0] ?? '', language: wording.language }
    const given = call.options['priority']
    if (typeof given === 'string' && !/^-?\d{1,7}$/.test(given)) {
      await io.err(`${wording.say('cli.priority')}\n`)
      return exitCodes.usage
    }
    const answer =
      typeof given === 'string'
        ? await finishJob(
            call,
            await ask(call, 'tariffs.setPriority', { ...asked, priority: Number(given) }),
            'saved-version',
          )
        : await ask(call, method, asked)
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      const conflicts = 'conflicts' in answer.failure ? answer.failure.conflicts : []
      const step =
        conflicts.length > 0 && method === 'tariffs.activate' ? [wording.say('cli.conflictStep')] : []
      await io.err(
        `${[answer.failure.text, ...conflicts.map(({ text }) => `  ${text}`), ...step].join('\n')}\n`,
      )
      return exitCodes.refused
    }
    const warnings = 'bookWarnings' in answer.value ? answer.value.bookWarnings : []
    if (warnings.length > 0) await io.err(`${warnings.map(({ text }) => text).join('\n')}\n`)
    const { id, active } = answer.value.tariff
    await io.out(`${id}: ${wording.say(active ? 'cli.inForce' : 'cli.notInForce')}\n`)
    return exitCodes.done
  },
})

export const tariffActivateCommand = commandOver('tariff activate', 'tariffs.activate', {
  priority: 'text',
})
export const tariffRetireCommand = commandOver('tariff retire', 'tariffs.retire', {})

/** Tariffs into a file: `.csv` for one, `.xlsx` for any number. */
export const tariffExportCommand: Command = {
  name: 'tariff export',
  words: { least: 1, most: 200 },
  options: { to: 'text' },
  run: async (call) => {
    const { io, wording, options, words } = call
    const to = options['to']
    const format = typeof to === 'string' ? /\.(csv|xlsx)$/i.exec(to)?.[1]?.toLowerCase() : undefined
    if (typeof to !== 'string' || (format !== 'csv' && format !== 'xlsx')) {
      await io.err(`${wording.say('cli.exportTo')}\n`)
      return exitCodes.usage
    }
    const answer = await ask(call, 'tariffs.export', { ids: [...words], format, language: wording.language })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    if (!writeFileWhole(to, Buffer.from(answer.value.base64, 'base64'))) {
      await io.err(`${wording.say('cli.fileUnwritable', { file: to })}\n`)
      return exitCodes.disk
    }
    await io.out(`${to}\n`)
    return exitCodes.done
  },
}
