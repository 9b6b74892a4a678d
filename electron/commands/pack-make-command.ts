import type { MethodInput } from '../../shared/api/contract.ts'
import { writeFileWhole } from '../files/write-file.ts'
import { ask, exitCodes, type Command } from './command.ts'
import { finishJob } from './finish-job.ts'

type Order = MethodInput<'packs.make'>

const percent = /^\d{1,4}(\.\d{1,4})?$/

/** The pricing that the switches say; null for tariffs as they are, undefined where they contradict each other. */
const sellOf = (options: Readonly<Record<string, string | boolean | undefined>>): Order['sell'] | null => {
  const { sell, markup, margin } = options
  if (sell !== true && markup === undefined && margin === undefined) return undefined
  if (sell === true && typeof markup === 'string' && margin === undefined && percent.test(markup))
    return { kind: 'markup', percent: markup }
  if (sell === true && typeof margin === 'string' && markup === undefined && percent.test(margin))
    return { kind: 'margin', percent: margin }
  return null
}

/** Tariffs into one signed, expiring file: as they are, or as a sell tariff. */
export const tariffPackCommand: Command = {
  name: 'tariff pack',
  words: { least: 1, most: 200 },
  options: { to: 'text', expires: 'text', name: 'text', sell: 'switch', markup: 'text', margin: 'text' },
  run: async (call) => {
    const { io, wording, options, words } = call
    const { to, expires, name } = options
    if (typeof to !== 'string' || typeof expires !== 'string' || typeof name !== 'string') {
      await io.err(`${wording.say('cli.packNeeds')}\n`)
      return exitCodes.usage
    }
    const sell = sellOf(options)
    if (sell === null) {
      await io.err(`${wording.say('cli.packSell')}\n`)
      return exitCodes.usage
    }
    const asked = await ask(call, 'packs.make', {
      ids: [...words],
      name,
      expiresOn: expires,
      ...(sell ? { sell } : {}),
      language: wording.language,
    })
    const answer = await finishJob(call, asked, 'pack-made')
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
