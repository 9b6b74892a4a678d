import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { MethodFailure, MethodInput, MethodOutput } from '../../shared/api/contract.ts'
import type { Imported, ImportPreview, ImportQuestion, JobProgress } from '../../shared/api/import-schemas.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { ask, exitCodes, type Command, type CommandCall } from './command.ts'
import { readJsonInput } from './json-input.ts'
import { previewText } from './print-preview.ts'

/** The switch that answers a question of the preview. */
const flagOf: Readonly<Record<ImportQuestion['kind'], string>> = {
  encoding: '--encoding',
  sheet: '--sheet',
  layout: '--layout',
  mapping: '--map',
  decimal: '--decimal',
  dates: '--dates',
  issuer: '--issuer',
}

type Answers = Omit<MethodInput<'tariffs.preview'>, 'fileName' | 'bytes' | 'firstRows'>

const isTextRecord = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string')

/** `{ "heading": "Column" }`, or `{ "mapping": {…}, "constants": {…} }`. */
const readMap = async (
  call: CommandCall,
  path: string,
): Promise<Result<Pick<Answers, 'mapping' | 'constants'>, string>> => {
  const json = await readJsonInput(call, path)
  if (!json.ok) return json
  const { value } = json
  if (isTextRecord(value)) return ok({ mapping: value })
  const { mapping = {}, constants = {} } = (value ?? {}) as Readonly<Record<string, unknown>>
  return isTextRecord(mapping) && isTextRecord(constants)
    ? ok({ mapping, constants })
    : fail(call.wording.say('cli.mapUnreadable', { file: path }))
}

/** The switches as answers, word for word: the contract says which words there are. */
const answersOf = async (call: CommandCall): Promise<Result<Answers, string>> => {
  const { options, wording } = call
  const names = ['sheet', 'encoding', 'layout', 'decimal', 'dates', 'issuer', 'name'] as const
  const given = Object.fromEntries(
    names.flatMap((name) => (typeof options[name] === 'string' ? [[name, options[name]]] : [])),
  )
  const priority = options['priority']
  if (typeof priority === 'string' && !/^-?\d{1,7}$/.test(priority)) return fail(wording.say('cli.priority'))
  const map = typeof options['map'] === 'string' ? await readMap(call, options['map']) : ok({})
  if (!map.ok) return map
  return ok({
    ...given,
    ...map.value,
    ...(typeof priority === 'string' ? { priority: Number(priority) } : {}),
    language: wording.language,
  })
}

interface FailedAnswer {
  readonly ok: false
  readonly failure: MethodFailure<'jobs.wait'>
}
type JobResult = ImportPreview | Imported
type JobAnswer = { readonly ok: true; readonly value: MethodOutput<'jobs.wait'> } | FailedAnswer

/** Waits for a job to its end; its rows go to standard error as they come. */
const finish = async (
  call: CommandCall,
  first: JobAnswer,
): Promise<{ readonly ok: true; readonly value: JobResult } | FailedAnswer | { readonly exit: number }> => {
  let answer: JobAnswer | { readonly exit: number } = first
  while (!('exit' in answer) && answer.ok && answer.value.state === 'running') {
    const { job, progress }: { readonly job: string; readonly progress: JobProgress } = answer.value
    if (progress.of > 0) {
      await call.io.err(`${call.wording.say('cli.progress', { done: progress.done, of: progress.of })}\n`)
    }
    answer = await ask(call, 'jobs.wait', { job, language: call.wording.language })
  }
  if ('exit' in answer || !answer.ok) return answer
  assert(answer.value.state === 'done', 'a job that no longer runs is done')
  return { ok: true, value: answer.value.result }
}

interface SheetToImport {
  readonly input: MethodInput<'tariffs.preview'>
  readonly preview: ImportPreview
}

const tellFailure = async (
  call: CommandCall,
  file: string,
  failure: FailedAnswer['failure'],
): Promise<number> => {
  const { io, wording } = call
  const lines = [`${file}: ${failure.text}`]
  if (failure.code === 'QuestionsOpen') {
    lines.push(...failure.questions.map((question) => questionText(question)))
  }
  if (failure.code === 'ActivationConflicts') lines.push(...failure.conflicts.map(({ text }) => `  ${text}`))
  if (failure.code === 'SheetHasErrors' || failure.code === 'WarningsNotAccepted') {
    lines.push(
      ...failure.issues.map(
        ({ severity, cell, row, text }) =>
          `  ${cell ?? row}  ${wording.say(`cli.severity.${severity}`)}  ${text}`,
      ),
    )
  }
  if (failure.code === 'WarningsNotAccepted')
    lines.push(wording.say('cli.useFlag', { flag: '--accept-warnings' }))
  await io.err(`${lines.join('\n')}\n`)
  return exitCodes.refused
}

const questionText = ({ kind, cell, text, choices }: ImportQuestion): string => {
  const shown = choices.slice(0, 12).map((choice) => `      ${choice.value}  ${choice.text}`)
  return [`  ${flagOf[kind]}  ${cell === null ? '' : `${cell}: `}${text}`, ...shown].join('\n')
}

/** Every sheet of the files that is to go in, looked at before the first is written. */
const gather = async (
  call: CommandCall,
  answers: Answers,
): Promise<Result<readonly SheetToImport[], number>> => {
  const sheets: SheetToImport[] = []
  for (const path of call.words) {
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(readFileSync(path))
    } catch {
      await call.io.err(`${call.wording.say('cli.fileUnreadable', { file: path })}\n`)
      return fail(exitCodes.refused)
    }
    const input = { ...answers, fileName: basename(path), bytes }
    const look = async (given: MethodInput<'tariffs.preview'>): Promise<Result<ImportPreview, number>> => {
      const asked = await ask(call, 'tariffs.preview', given)
      if ('exit' in asked) return fail(asked.exit)
      const seen = await finish(call, asked)
      if ('exit' in seen) return fail(seen.exit)
      if (!seen.ok) return fail(await tellFailure(call, path, seen.failure))
      assert(seen.value.kind === 'preview', 'a preview is a preview')
      return ok(seen.value)
    }
    const first = await look(input)
    if (!first.ok) return first
    if (!first.value.ownWorkbook || first.value.sheet !== null) {
      sheets.push({ input, preview: first.value })
      continue
    }
    // Our own workbook says itself what each of its sheets is.
    for (const { name } of first.value.sheets) {
      const one = { ...input, sheet: name }
      const preview = await look(one)
      if (!preview.ok) return preview
      sheets.push({ input: one, preview: preview.value })
    }
  }
  return ok(sheets)
}

/** What keeps a sheet out, told with the switch that would let it in; undefined when nothing does. */
const refuse = async (call: CommandCall, { input, preview }: SheetToImport): Promise<number | undefined> => {
  const { wording, options } = call
  const file =
    preview.sheets.length > 1 && preview.sheet !== null
      ? `${input.fileName} (${preview.sheet})`
      : input.fileName
  if (preview.questions.length > 0) {
    const { questions } = preview
    const text = wording.say('import.questionsOpen', { n: questions.length })
    return tellFailure(call, file, { code: 'QuestionsOpen', questions, text })
  }
  const { issues, errors, warnings, conflicts } = preview
  if (errors > 0) {
    const text = wording.say('import.hasErrors', { n: errors })
    return tellFailure(call, file, { code: 'SheetHasErrors', errors, issues, text })
  }
  if (warnings > 0 && options['accept-warnings'] !== true) {
    const text = wording.say('import.warningsNotAccepted', { n: warnings })
    return tellFailure(call, file, { code: 'WarningsNotAccepted', warnings, issues, text })
  }
  if (conflicts.length > 0 && options['inactive'] !== true) {
    const text = wording.say('import.conflicts', { n: conflicts.length })
    return tellFailure(call, file, { code: 'ActivationConflicts', conflicts, text })
  }
  return undefined
}

/**
 * Rate sheets in, all looked at before the first is written. `--dry-run` prints the findings by cell, the open questions
 * and the difference to what is in force, and answers what the import would.
 */
export const tariffImportCommand: Command = {
  name: 'tariff import',
  words: { least: 1, most: 100 },
  options: {
    issuer: 'text',
    name: 'text',
    sheet: 'text',
    encoding: 'text',
    layout: 'text',
    map: 'text',
    decimal: 'text',
    dates: 'text',
    priority: 'text',
    'accept-warnings': 'switch',
    inactive: 'switch',
    'dry-run': 'switch',
    json: 'switch',
  },
  run: async (call) => {
    const { io, options, wording } = call
    const answers = await answersOf(call)
    if (!answers.ok) {
      await io.err(`${answers.failure}\n`)
      return exitCodes.refused
    }
    const gathered = await gather(call, answers.value)
    if (!gathered.ok) return gathered.failure
    const isDry = options['dry-run'] === true
    if (isDry) {
      for (const { preview } of gathered.value) {
        await io.out(options['json'] === true ? `${canonicalJson(preview)}\n` : previewText(preview, wording))
      }
    }
    let exit: number = exitCodes.done
    for (const sheet of gathered.value) exit = (await refuse(call, sheet)) ?? exit
    if (isDry || exit !== exitCodes.done) return exit
    for (const { input } of gathered.value) {
      const asked = await ask(call, 'tariffs.import', {
        ...input,
        acceptWarnings: options['accept-warnings'] === true,
        activate: options['inactive'] !== true,
      })
      if ('exit' in asked) return asked.exit
      const done = await finish(call, asked)
      if ('exit' in done) return done.exit
      if (!done.ok) return tellFailure(call, input.fileName, done.failure)
      assert(done.value.kind === 'imported', 'an import is an import')
      const { tariff, unchanged } = done.value
      const key = unchanged ? 'cli.importedUnchanged' : 'cli.imported'
      await io.out(
        options['json'] === true
          ? `${canonicalJson(done.value)}\n`
          : `${wording.say(key, { file: input.fileName, id: tariff.id, n: tariff.rows })} (${wording.say(
              tariff.active ? 'cli.inForce' : 'cli.notInForce',
            )})\n`,
      )
    }
    return exitCodes.done
  },
}
