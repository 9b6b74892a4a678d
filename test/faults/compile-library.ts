import { execFileSync, spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'

/**
 * A C source of this folder as a library to preload, compiled into a folder; undefined where this system has no C compiler or
 * is not Linux. Throws for a source that does not compile.
 */
export const compileLibrary = (source: string, folder: string): string | undefined => {
  if (process.platform !== 'linux' || spawnSync('cc', ['--version']).status !== 0) return undefined
  const library = join(folder, `${basename(source, '.c')}.so`)
  const path = join(import.meta.dirname, source)
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-w', '-o', library, path, '-ldl'], { stdio: 'pipe' })
  return library
}
