import { unwordedFault, type FaultCode, type UnwordedFault } from '../../shared/api/fault.ts'

/** What was read is not what was written: a hash or a count does not hold. Thrown inside a transaction, met at its seam. */
export class DamageFound extends Error {
  override readonly name = 'DamageFound'
}

const codesBySqlite: readonly (readonly [RegExp, FaultCode])[] = [
  [/^SQLITE_READONLY_DBMOVED/, 'E-MOVED'],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'E-BUSY'],
  [/^SQLITE_FULL/, 'E-FULL'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'E-DAMAGED'],
  [/^SQLITE_(READONLY|PERM|AUTH)/, 'E-RO'],
  [/^SQLITE_(IOERR|CANTOPEN|NOLFS)/, 'E-IO'],
]

const codesBySystem: Readonly<Record<string, FaultCode>> = {
  ENOSPC: 'E-FULL',
  EDQUOT: 'E-FULL',
  EROFS: 'E-RO',
  EACCES: 'E-RO',
  EPERM: 'E-RO',
  EBUSY: 'E-BUSY',
  EIO: 'E-IO',
  ENOENT: 'E-IO',
  ENOTDIR: 'E-IO',
  ENXIO: 'E-IO',
  ESTALE: 'E-IO',
  EMFILE: 'E-IO',
  ENFILE: 'E-IO',
  EEXIST: 'E-IO',
  EISDIR: 'E-IO',
  ELOOP: 'E-IO',
  ENAMETOOLONG: 'E-IO',
}

/**
 * The fault behind an error of SQLite or of the file system; undefined for a defect, which is thrown on. BUSY, FULL,
 * IOERR and READONLY are not damage. Details hold the code alone: SQLite's messages can carry values.
 */
export const storeFaultOf = (error: unknown): UnwordedFault | undefined => {
  if (error instanceof DamageFound) return unwordedFault('E-DAMAGED', error.message)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const found = code.startsWith('SQLITE_')
    ? codesBySqlite.find(([pattern]) => pattern.test(code))?.[1]
    : codesBySystem[code]
  return found && unwordedFault(found, code)
}
