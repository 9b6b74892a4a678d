import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { findProgramFolder } from './program-folder.ts'

/**
 * Lets Node keep the program's compiled code beside it, and read it again at the next start. In a folder that takes no
 * file (an installed program's) every start compiles anew; the system's temporary folder is left alone, because whoever
 * may write there would put code into this process.
 */
export const keepCompiled = (): void => {
  enableCompileCache(join(findProgramFolder(import.meta.dirname), 'out', 'compile-cache'))
}
