import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { MethodInput } from '../../shared/api/contract.ts'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { ask, exitCodes, type CommandCall } from './command.ts'
import { finishJob } from './finish-job.ts'
import { tellImportFailure } from './tell-import-failure.ts'

/** The sheets of one file that go in together. */
export interface FileToImport {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly sheets: readonly SheetToImport[]
}

export type Answers = Omit<MethodInput<'tariffs.preview'>, 'fileName' | 'bytes' | 'firstRows'>

interface SheetToImport {
  readonly answers: Answers
  readonly preview: ImportPreview
}

const look = async (
  call: CommandCall,
  path: string,
  input: MethodInput<'tariffs.preview'>,
): Promise<Result<ImportPreview, number>> => {
  const seen = await finishJob(call, await ask(call, 'tariffs.preview', input), 'preview')
  if ('exit' in seen) return fail(seen.exit)
  if (!seen.ok) return fail(await tellImportFailure(call, path, seen.failure))
  return ok(seen.value)
}

/** Our own workbook says itself what each of its sheets is; of another every sheet goes in whose headings are known. */
const sheetsToTake = (
  { ownWorkbook, sheets, sheet }: ImportPreview,
  all: boolean,
): readonly string[] | null => {
  if (ownWorkbook && sheet === null) return sheets.map(({ name }) => name)
  const known = sheets.filter(({ layout }) => layout !== null)
  return all && known.length > 1 ? known.map(({ name }) => name) : null
}

/** Every sheet of the files that is to go in, looked at before the first is written. */
export const gatherFiles = async (
  call: CommandCall,
  answers: Answers,
): Promise<Result<readonly FileToImport[], number>> => {
  const files: FileToImport[] = []
  for (const path of call.words) {
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(readFileSync(path))
    } catch {
      await call.io.err(`${call.wording.say('cli.fileUnreadable', { file: path })}\n`)
      return fail(exitCodes.refused)
    }
    const file = { fileName: basename(path), bytes }
    const first = await look(call, path, { ...answers, ...file })
    if (!first.ok) return first
    const names = sheetsToTake(first.value, call.options['all-sheets'] === true)
    if (names === null) {
      files.push({ ...file, sheets: [{ answers, preview: first.value }] })
      continue
    }
    const sheets: SheetToImport[] = []
    for (const sheet of names) {
      const one = { ...answers, sheet }
      const preview = await look(call, path, { ...one, ...file })
      if (!preview.ok) return preview
      sheets.push({ answers: one, preview: preview.value })
    }
    files.push({ ...file, sheets })
  }
  return ok(files)
}
