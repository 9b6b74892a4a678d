import { unwordedFault, type UnwordedFault } from '../../shared/api/fault.ts'
import { openForReading } from './open.ts'
import { storeFaultOf } from './store-fault.ts'

/** Whether SQLite finds the whole file sound, through a connection of its own; the fault that it met, if it met one. */
const lookAgain = (path: string): UnwordedFault | 'sound' | undefined => {
  try {
    const connection = openForReading(path)
    try {
      return connection.pragma('integrity_check(1)', { simple: true }) === 'ok' ? 'sound' : undefined
    } finally {
      connection.close()
    }
  } catch (error) {
    return storeFaultOf(error)
  }
}

/**
 * The fault behind an error met on a data file; undefined for a defect. SQLite says CORRUPT also of a read that the disk
 * did not answer, and who is told of damage puts an older backup in the file's place. So before that is said the file is
 * read once more: sound, it was the disk.
 */
export const faultOfFile = (error: unknown, path: string): UnwordedFault | undefined => {
  const fault = storeFaultOf(error)
  if (fault?.details !== 'SQLITE_CORRUPT') return fault
  const again = lookAgain(path)
  if (again === 'sound') return unwordedFault('E-IO', 'SQLITE_CORRUPT, sound when read again')
  return again?.code === 'E-IO' ? again : fault
}
