import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { ExplainedQuotes, VerifiedQuote } from '../../shared/api/quote-record-methods.ts'
import type { Wording } from '../../shared/text/format.ts'
import { ask, exitCodes, type Command, type CommandCall } from './command.ts'
import { textTable } from './text-table.ts'

const printVerified = (verified: VerifiedQuote, wording: Wording): string => {
  const { number, result, differences, differenceCount, notes } = verified
  const more = differenceCount - differences.length
  return [
    `${wording.say(`verify.result.${result}`, { number })}\n`,
    ...notes.map(({ code, text }) => `${code}: ${text}\n`),
    ...differences.map(({ text }) => `  ${text}\n`),
    more > 0 ? `  ${wording.say('verify.more', { n: more })}\n` : '',
  ].join('')
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

const verifyFile = async (call: CommandCall, path: string): Promise<number> => {
  const { io, wording } = call
  const answer = await ask(call, 'quotes.verifyFile', {
    fileName: basename(path),
    bytes: new Uint8Array(readFileSync(path)),
    language: wording.language,
  })
  if ('exit' in answer) return answer.exit
  if (!answer.ok) {
    await io.err(`${answer.failure.text}\n`)
    return exitCodes.refused
  }
  const { file, text, verified } = answer.value
  if (call.options['json'] === true) await io.out(`${canonicalJson(answer.value)}\n`)
  else await io.out(`${text}\n${verified ? printVerified(verified, wording) : ''}`)
  return file === 'same' && verified?.result === 'identical' ? exitCodes.done : exitCodes.refused
}

/** Whether a quote, by its number or in a file, is what it was. */
export const quoteVerifyCommand: Command = {
  name: 'quote verify',
  words: { least: 1, most: 1 },
  options: { json: 'switch' },
  run: async (call) => {
    const { io, wording } = call
    const word = call.words[0] ?? ''
    if (isFile(word)) return verifyFile(call, word)
    const answer = await ask(call, 'quotes.verify', { number: word, language: wording.language })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    if (call.options['json'] === true) await io.out(`${canonicalJson(answer.value)}\n`)
    else await io.out(printVerified(answer.value, wording))
    return answer.value.result === 'identical' ? exitCodes.done : exitCodes.refused
  },
}

const printExplained = (explained: ExplainedQuotes, wording: Wording): string => {
  const { currency, splits, onlyFirst, onlySecond } = explained
  const tables = splits.map(({ mode, offers, from, to, difference, parts }) => {
    const [first, second] = offers
    const rows = [
      ['', wording.say('explain.from'), wording.number(from)],
      ...parts.map(({ name, amount, with: joined }) => [
        '',
        [name, ...joined].join(' + '),
        wording.number(amount),
      ]),
      ['', wording.say('explain.to'), wording.number(to)],
    ]
    const head = `${wording.say(`cli.mode.${mode}`)}: ${first === second ? first : `${first} → ${second}`}`
    const sum = wording.say('explain.difference', { difference: wording.number(difference), currency })
    return `${head}\n${textTable(rows, { right: [2] })}  ${sum}\n`
  })
  const missing = [
    ...onlyFirst.map((offer) => `${wording.say('explain.onlyFirst', { offer })}\n`),
    ...onlySecond.map((offer) => `${wording.say('explain.onlySecond', { offer })}\n`),
  ]
  return [...tables, missing.join('')].filter((text) => text !== '').join('\n')
}

/** Why two quotes differ; one alone is held against today's tariffs. */
export const quoteExplainCommand: Command = {
  name: 'quote explain',
  words: { least: 1, most: 2 },
  options: { json: 'switch' },
  run: async (call) => {
    const { io, wording } = call
    const [number = '', other] = call.words
    const { language } = wording
    const answer =
      other === undefined
        ? await ask(call, 'quotes.requote', { number, language })
        : await ask(call, 'quotes.explain', { number, other, language })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    if (call.options['json'] === true) await io.out(`${canonicalJson(answer.value)}\n`)
    else await io.out(printExplained(answer.value, wording))
    return exitCodes.done
  },
}
