import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { unwordedFault, type FaultCode, type UnwordedFault } from '../../shared/api/fault.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { packNameSchema, publicKeySchema } from '../../shared/pack/tariff-pack.ts'
import type { KeyPair } from './signing-key.ts'

/** The own key, with which packs are signed. */
export interface SigningKey extends KeyPair {
  readonly name: string
  readonly madeOn: LocalDate
}

const keySchema = z.strictObject({
  name: packNameSchema,
  publicKey: publicKeySchema,
  privateKey: publicKeySchema,
  madeOn: z.string().regex(/^\d{4}-\d\d-\d\d$/),
})

/**
 * The own signing key: a file of its own beside the data file, readable by its owner alone. It is no part of the data
 * file because backups of that travel, to sticks and cloud folders, and whoever holds the key signs in the owner's name.
 * The price: a restored backup has no key, and partners are given a new one.
 */
const fileOf = (home: string): string => join(home, 'signing-key.json')

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

const faultsByCode: Readonly<Record<string, FaultCode>> = {
  ENOSPC: 'E-FULL',
  EDQUOT: 'E-FULL',
  EACCES: 'E-RO',
  EPERM: 'E-RO',
  EROFS: 'E-RO',
}

/** Null while none was made. A file that is no key is a fault: another key in its place would be a surprise to partners. */
export const readSigningKey = (home: string): Result<SigningKey | null, UnwordedFault> => {
  let text: string
  try {
    text = readFileSync(fileOf(home), 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ok(null)
    return fail({ ...unwordedFault('E-IO', codeOf(error)), message: 'fault.signingKey' })
  }
  try {
    const key = keySchema.parse(JSON.parse(text))
    return ok({ ...key, madeOn: key.madeOn as LocalDate })
  } catch {
    return fail({ ...unwordedFault('E-IO', 'signing-key.json'), message: 'fault.signingKey' })
  }
}

/**
 * Writes the key whole or not at all, for its owner's eyes only. Without `replace` a key that is already there stays:
 * the answer is then false.
 */
export const writeSigningKey = (
  home: string,
  key: SigningKey,
  replace: boolean,
): Result<boolean, UnwordedFault> => {
  const file = fileOf(home)
  if (!replace && existsSync(file)) return ok(false)
  const part = `${file}.part-${process.pid}`
  try {
    rmSync(part, { force: true })
    const descriptor = openSync(part, 'wx', 0o600)
    try {
      writeSync(descriptor, `${JSON.stringify(key)}\n`)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(part, file)
    return ok(true)
  } catch (error) {
    const code = codeOf(error)
    return fail(unwordedFault(faultsByCode[code] ?? 'E-IO', code))
  } finally {
    rmSync(part, { force: true })
  }
}
