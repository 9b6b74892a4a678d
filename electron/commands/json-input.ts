import { readFileSync } from 'node:fs'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { CommandCall } from './command.ts'

/** JSON of a file, or of standard input for `-`; the failure is a sentence. */
export const readJsonInput = async (call: CommandCall, path: string): Promise<Result<unknown, string>> => {
  let text: string
  try {
    text = path === '-' ? await call.io.input() : readFileSync(path, 'utf8')
  } catch {
    return fail(call.wording.say('cli.fileUnreadable', { file: path }))
  }
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')) as unknown)
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    return fail(call.wording.say('cli.notJson', { file: path === '-' ? '(stdin)' : path, reason }))
  }
}
