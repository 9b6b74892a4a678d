import type { Imported } from '../../shared/api/import-schemas.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { ask, exitCodes, type Command, type CommandCall } from './command.ts'
import { finishJob } from './finish-job.ts'
import { gatherFiles, type Answers, type FileToImport } from './gather-files.ts'
import { readJsonInput } from './json-input.ts'
import { importPackFile, isPackFile } from './pack-import-command.ts'
import { previewText } from './print-preview.ts'
import { tellImportFailure } from './tell-import-failure.ts'

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

/** What keeps a file's sheets out, told with the switch that would let them in; undefined when nothing does. */
const refuse = async (call: CommandCall, file: FileToImport): Promise<number | undefined> => {
  const { wording, options } = call
  // What a sheet of the same file replaces is no rival of another's: the import itself compares them with each other.
  const replaced = new Set(file.sheets.map(({ preview }) => preview.replaces?.versionId))
  let exit: number | undefined
  for (const { preview } of file.sheets) {
    const { questions, issues, errors, warnings, sheets, sheet } = preview
    const name = sheets.length > 1 && sheet !== null ? `${file.fileName} (${sheet})` : file.fileName
    const conflicts = preview.conflicts.filter(
      ({ first, second }) => !replaced.has(first.versionId) && !replaced.has(second.versionId),
    )
    if (questions.length > 0) {
      const text = wording.say('import.questionsOpen', { n: questions.length })
      exit = await tellImportFailure(call, name, { code: 'QuestionsOpen', questions, text })
    } else if (errors > 0) {
      const text = wording.say('import.hasErrors', { n: errors })
      exit = await tellImportFailure(call, name, { code: 'SheetHasErrors', errors, issues, text })
    } else if (warnings > 0 && options['accept-warnings'] !== true) {
      const text = wording.say('import.warningsNotAccepted', { n: warnings })
      exit = await tellImportFailure(call, name, { code: 'WarningsNotAccepted', warnings, issues, text })
    } else if (conflicts.length > 0 && options['inactive'] !== true) {
      const text = wording.say('import.conflicts', { n: conflicts.length })
      exit = await tellImportFailure(call, name, { code: 'ActivationConflicts', conflicts, text })
    }
  }
  return exit
}

/** One file in one transaction, however many sheets it has; the versions, or the exit code. */
const importFile = async (
  call: CommandCall,
  { fileName, bytes, sheets }: FileToImport,
): Promise<Result<readonly Imported[], number>> => {
  const acceptance = {
    fileName,
    bytes,
    acceptWarnings: call.options['accept-warnings'] === true,
    activate: call.options['inactive'] !== true,
    language: call.wording.language,
  }
  const [only] = sheets
  const asked =
    only && sheets.length === 1
      ? await ask(call, 'tariffs.import', { ...only.answers, ...acceptance })
      : await ask(call, 'tariffs.importSheets', {
          sheets: sheets.map(({ answers }) => answers),
          ...acceptance,
        })
  const done = await finishJob(call, asked, 'imported', 'imported-sheets')
  if ('exit' in done) return fail(done.exit)
  if (!done.ok) return fail(await tellImportFailure(call, fileName, done.failure))
  return ok(done.value.kind === 'imported' ? [done.value] : done.value.sheets)
}

/**
 * Rate sheets in, all looked at before the first is written. `--dry-run` prints the findings by cell, the open questions
 * and the difference to what is in force, and answers what the import would. A tariff pack is told by its content.
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
    'all-sheets': 'switch',
    'dry-run': 'switch',
    json: 'switch',
  },
  run: async (call) => {
    const { io, options, wording } = call
    const pack = call.words.find(isPackFile)
    if (pack !== undefined && call.words.length > 1) {
      await io.err(`${wording.say('cli.packAlone', { file: pack })}\n`)
      return exitCodes.usage
    }
    const answers = await answersOf(call)
    if (!answers.ok) {
      await io.err(`${answers.failure}\n`)
      return exitCodes.refused
    }
    if (pack !== undefined) return importPackFile(call, pack, answers.value.priority)
    const gathered = await gatherFiles(call, answers.value)
    if (!gathered.ok) return gathered.failure
    const isDry = options['dry-run'] === true
    if (isDry) {
      for (const { preview } of gathered.value.flatMap(({ sheets }) => sheets)) {
        await io.out(options['json'] === true ? `${canonicalJson(preview)}\n` : previewText(preview, wording))
      }
    }
    let exit: number = exitCodes.done
    for (const file of gathered.value) exit = (await refuse(call, file)) ?? exit
    if (isDry || exit !== exitCodes.done) return exit
    for (const file of gathered.value) {
      const imported = await importFile(call, file)
      if (!imported.ok) return imported.failure
      for (const one of imported.value) {
        const { tariff, unchanged } = one
        const key = unchanged ? 'cli.importedUnchanged' : 'cli.imported'
        await io.out(
          options['json'] === true
            ? `${canonicalJson(one)}\n`
            : `${wording.say(key, { file: file.fileName, id: tariff.id, n: tariff.rows })} (${wording.say(
                tariff.active ? 'cli.inForce' : 'cli.notInForce',
              )})\n`,
        )
      }
    }
    return exitCodes.done
  },
}
