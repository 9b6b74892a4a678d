import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

export const projectRoot = join(import.meta.dirname, '..', '..')

/** A file by its path from the project's root, with `/` on every system. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

const namesUnder = (folder: string): readonly string[] =>
  readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? namesUnder(path) : [path]
  })

const codeFolders = ['shared', 'electron', 'renderer', 'test']
const isCode = (path: string): boolean => /\.(?:ts|tsx|cts|cjs|css|html)$/.test(path)

/** Every file path of the four code folders. */
export const codePaths = (): readonly string[] => codeFolders.flatMap(namesUnder)

/** The code files of the four folders with their text. */
export const readCode = (): readonly SourceFile[] =>
  codePaths()
    .filter(isCode)
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }))

export const isShipped = ({ path }: SourceFile): boolean => !path.startsWith('test/')

/** What a rule found: `path: sentence`, so that a failing test reads as a list of things to do. */
export type Finding = `${string}: ${string}`
