import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { MethodInput, MethodOutput } from '../../shared/api/contract.ts'
import { sheetEncodings } from '../../shared/api/import-schemas.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import type { Wording } from '../../shared/text/format.ts'
import { writeFileWhole } from '../files/write-file.ts'
import { ask, exitCodes, type Command, type CommandCall } from './command.ts'
import { findCustomer } from './find-customer.ts'
import { textTable } from './text-table.ts'

/** What of a list wants a look, a line a finding, and how many rows are what. */
const previewText = (preview: MethodOutput<'customers.preview'>, wording: Wording): string => {
  const { rows, counts, columns, problem } = preview
  const unread = columns.filter(({ column, heading }) => column === null && heading !== '')
  const lines = rows.flatMap(({ row, state, name, known, earlier, findings }) => {
    if (state === 'wrong') return findings.map(({ cell, text }) => [cell ?? String(row), name, text])
    if (state !== 'known' && state !== 'repeats') return []
    return [
      [String(row), name, wording.say(`cli.customer.${state}`, { id: known?.id ?? '', row: earlier ?? 0 })],
    ]
  })
  return [
    problem === null ? '' : `${problem}\n`,
    unread.length === 0
      ? ''
      : `${wording.say('cli.customer.unread', { columns: unread.map(({ heading }) => heading).join(', ') })}\n`,
    textTable(lines),
    `${wording.say('cli.customer.counts', { ...counts })}\n`,
  ].join('')
}

const tellUnread = async (
  call: CommandCall,
  file: string,
  failure: { readonly text: string; readonly encodings?: readonly { encoding: string; line: string }[] },
): Promise<number> => {
  const choices = (failure.encodings ?? []).map(({ encoding, line }) => `  --encoding ${encoding}  ${line}\n`)
  await call.io.err(`${file}: ${failure.text}\n${choices.join('')}`)
  return exitCodes.refused
}

/** A list of customers in: all of it or nothing. */
export const customerImportCommand: Command = {
  name: 'customer import',
  words: { least: 1, most: 1 },
  options: {
    encoding: 'text',
    update: 'switch',
    'leave-out-wrong': 'switch',
    'dry-run': 'switch',
    json: 'switch',
  },
  run: async (call) => {
    const { io, wording, options, words } = call
    const [file = ''] = words
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(readFileSync(file))
    } catch {
      await io.err(`${wording.say('cli.fileUnreadable', { file })}\n`)
      return exitCodes.refused
    }
    const encoding = sheetEncodings.find((known) => known === options['encoding'])
    if (options['encoding'] !== undefined && encoding === undefined) {
      await io.err(`${wording.say('cli.encoding', { known: sheetEncodings.join(', ') })}\n`)
      return exitCodes.usage
    }
    const input: MethodInput<'customers.preview'> = {
      fileName: basename(file),
      bytes,
      language: wording.language,
      ...(encoding === undefined ? {} : { encoding }),
    }
    const seen = await ask(call, 'customers.preview', input)
    if ('exit' in seen) return seen.exit
    if (!seen.ok) return tellUnread(call, file, seen.failure)
    if (options['dry-run'] === true) {
      await io.out(
        options['json'] === true ? `${canonicalJson(seen.value)}\n` : previewText(seen.value, wording),
      )
      return exitCodes.done
    }
    const done = await ask(call, 'customers.import', {
      ...input,
      onKnown: options['update'] === true ? 'update' : 'skip',
      leaveOutWrong: options['leave-out-wrong'] === true,
    })
    if ('exit' in done) return done.exit
    if (!done.ok) {
      await io.err(previewText(seen.value, wording))
      const exit = await tellUnread(call, file, done.failure)
      if (seen.value.counts.wrong > 0) {
        await io.err(`${wording.say('cli.useFlag', { flag: '--leave-out-wrong' })}\n`)
      }
      return exit
    }
    await io.out(
      options['json'] === true
        ? `${canonicalJson(done.value)}\n`
        : `${wording.say('cli.customer.imported', { ...done.value })}\n`,
    )
    return exitCodes.done
  },
}

/** What is kept about one customer as JSON or text, for a request of access; or all customers as CSV. */
export const customerExportCommand: Command = {
  name: 'customer export',
  words: { least: 0, most: 20 },
  options: { to: 'text' },
  run: async (call) => {
    const { io, wording, options, words } = call
    const to = options['to']
    const kind = typeof to === 'string' ? /\.(json|txt|csv)$/i.exec(to)?.[1]?.toLowerCase() : undefined
    if (typeof to !== 'string' || kind === undefined || (kind === 'csv') !== (words.length === 0)) {
      await io.err(`${wording.say('cli.customer.exportTo')}\n`)
      return exitCodes.usage
    }
    const write = async (base64: string): Promise<number> => {
      if (!writeFileWhole(to, Buffer.from(base64, 'base64'))) {
        await io.err(`${wording.say('cli.fileUnwritable', { file: to })}\n`)
        return exitCodes.disk
      }
      await io.out(`${to}\n`)
      return exitCodes.done
    }
    if (kind === 'csv') {
      const all = await ask(call, 'customers.exportAll', {})
      if ('exit' in all) return all.exit
      return all.ok ? write(all.value.base64) : exitCodes.refused
    }
    const found = await findCustomer(call, words.join(' '))
    if ('exit' in found) return found.exit
    const id = found.state === 'kept' ? found.customer.id : found.id
    const answer = await ask(call, 'customers.export', { id, language: wording.language })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    return write(kind === 'json' ? answer.value.json.base64 : answer.value.text.base64)
  },
}
