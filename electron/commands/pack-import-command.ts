import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import type { MethodFailure, MethodInput } from '../../shared/api/contract.ts'
import type { PackPreview } from '../../shared/api/pack-schemas.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { looksLikePack } from '../../shared/pack/looks-like-pack.ts'
import { ask, exitCodes, type CommandCall } from './command.ts'
import { finishJob } from './finish-job.ts'
import { packPreviewText } from './print-pack.ts'

/** Whether a file begins as a tariff pack does; one that cannot be read is left to whoever reads it as a sheet. */
export const isPackFile = (path: string): boolean => {
  try {
    const start = new Uint8Array(2)
    const file = openSync(path, 'r')
    try {
      readSync(file, start, 0, start.length, 0)
    } finally {
      closeSync(file)
    }
    return looksLikePack(start)
  } catch {
    return false
  }
}

const tell = async (
  call: CommandCall,
  file: string,
  failure: MethodFailure<'jobs.wait'>,
): Promise<number> => {
  const lines = [`${file}: ${failure.text}`]
  if (failure.code === 'PackRowsRefused')
    lines.push(
      ...failure.issues.map(({ row, text }) => `  ${call.wording.say('cli.packRow', { row })}  ${text}`),
    )
  if (failure.code === 'ActivationConflicts') lines.push(...failure.conflicts.map(({ text }) => `  ${text}`))
  if (failure.code === 'SignerUnknown') lines.push(`  viaduct keys trust "${failure.line}"`)
  await call.io.err(`${lines.join('\n')}\n`)
  return exitCodes.refused
}

/** What would keep a pack out that can be read, told as the import itself would. */
const refuse = async (
  call: CommandCall,
  { fileName, signer, conflicts }: PackPreview,
): Promise<number | undefined> => {
  const { wording } = call
  if (signer.trust === 'unknown') {
    const { name, fingerprint, line } = signer
    const text = wording.say('pack.signerUnknown', { name, fingerprint })
    return tell(call, fileName, { code: 'SignerUnknown', name, fingerprint, line, text })
  }
  if (conflicts.length === 0) return undefined
  const text = wording.say('import.conflicts', { n: conflicts.length })
  return tell(call, fileName, { code: 'ActivationConflicts', conflicts, text })
}

/** A tariff pack in, all its tariffs or none; `--dry-run` prints who signed it and what it would change. */
export const importPackFile = async (
  call: CommandCall,
  path: string,
  priority: number | undefined,
): Promise<number> => {
  const { io, options, wording } = call
  const input: MethodInput<'packs.import'> = {
    fileName: basename(path),
    bytes: new Uint8Array(readFileSync(path)),
    language: wording.language,
    ...(priority === undefined ? {} : { priority }),
  }
  if (options['dry-run'] === true) {
    const seen = await finishJob(call, await ask(call, 'packs.preview', input), 'pack-preview')
    if ('exit' in seen) return seen.exit
    if (!seen.ok) return tell(call, input.fileName, seen.failure)
    const { value } = seen
    await io.out(options['json'] === true ? `${canonicalJson(value)}\n` : packPreviewText(value, wording))
    return (await refuse(call, value)) ?? exitCodes.done
  }
  const answer = await finishJob(call, await ask(call, 'packs.import', input), 'pack-imported')
  if ('exit' in answer) return answer.exit
  if (!answer.ok) return tell(call, input.fileName, answer.failure)
  const { tariffs, expiresOn } = answer.value
  if (options['json'] === true) await io.out(`${canonicalJson(answer.value)}\n`)
  else
    for (const { id, rows } of tariffs)
      await io.out(
        `${wording.say('cli.imported', { file: input.fileName, id, n: rows })} (${wording.say('cli.inForceUntil', { date: expiresOn })})\n`,
      )
  return exitCodes.done
}
