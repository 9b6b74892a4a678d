import { statSync } from 'node:fs'
import { unwordedFault, type FaultCode, type UnwordedFault } from '../../shared/api/fault.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { Connection } from './open.ts'
import { faultOfFile } from './fault-of-file.ts'

export interface Transactions {
  /** Several reads of one state. */
  readonly read: <Value>(step: () => Value) => Result<Value, UnwordedFault>
  /** All of it or nothing; acknowledged only after COMMIT and while the file is still the one that was opened. */
  readonly write: <Value>(step: () => Value) => Result<Value, UnwordedFault>
}

/** Device and inode: what a file is, whatever its name. */
export const identityOf = (path: string): string | undefined => {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat && `${stat.dev}:${stat.ino}`
}

/**
 * The seam through which the store is read and written. A write begins IMMEDIATE: of three writers that upgrade a
 * read transaction nearly all fail at once. An error of the file becomes a fault; a defect is thrown on.
 */
export const createTransactions = (
  connection: Connection,
  file: {
    readonly path: string
    readonly identity: string | undefined
    /** Why nothing may be written; undefined for an ordinary file. */
    readonly refusal: FaultCode | undefined
  },
  describe: (fault: UnwordedFault) => UnwordedFault,
): Transactions => {
  const refuse = (fault: UnwordedFault): { readonly ok: false; readonly failure: UnwordedFault } =>
    fail(describe(fault))
  const run = <Value>(step: () => Value): Result<Value, UnwordedFault> => {
    try {
      return ok(step())
    } catch (error) {
      const fault = faultOfFile(error, file.path)
      if (fault) return refuse(fault)
      // A newer schema may lack what this version reads.
      if (file.refusal === 'E-NEWER') return refuse(unwordedFault('E-NEWER', 'the schema differs'))
      throw error
    }
  }
  const moved = (): boolean => identityOf(file.path) !== file.identity
  return {
    read: (step) => run(() => connection.transaction(step).deferred()),
    write: (step) => {
      if (file.refusal) return refuse(unwordedFault(file.refusal, 'opened for reading'))
      if (moved()) return refuse(unwordedFault('E-MOVED', 'before the write'))
      const written = run(() => connection.transaction(step).immediate())
      return written.ok && moved() ? refuse(unwordedFault('E-MOVED', 'after the write')) : written
    },
  }
}
