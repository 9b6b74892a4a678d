import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** What was built from: `quick` changes with any file time or size, `content` only with what the files say. */
export interface SourceDigest {
  readonly quick: string
  readonly content: () => string
}

const filesUnder = (path: string): readonly string[] => {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry) return []
  if (!entry.isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((child) => (child.isDirectory() ? filesUnder(join(path, child.name)) : [join(path, child.name)]))
}

/** Digests files and folders of a project; one that is missing counts as empty. */
export const digestSources = (root: string, sources: readonly string[]): SourceDigest => {
  const files = sources.flatMap((source) => filesUnder(join(root, source))).toSorted()
  const nameOf = (file: string) => relative(root, file).split(sep).join('/')
  const quick = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = statSync(file)
    quick.update(`${nameOf(file)}\0${size}\0${mtimeMs}\0`)
  }
  return {
    quick: quick.digest('hex'),
    content: () => {
      const content = createHash('sha256')
      for (const file of files) {
        const bytes = readFileSync(file)
        content.update(`${nameOf(file)}\0${bytes.length}\0`).update(bytes)
      }
      return content.digest('hex')
    },
  }
}
