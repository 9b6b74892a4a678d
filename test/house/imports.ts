import { posix } from 'node:path'
import type { SourceFile } from './source-tree.ts'

export interface Import {
  readonly from: string
  /** The imported file's path from the root, or the name of a package or of a module of Node's. */
  readonly to: string
  readonly kind: 'file' | 'package'
  readonly typeOnly: boolean
}

const statement = /^\s*(import|export)\s+(type\s+)?((?:[\w*\s{},$]|\btype\b)*?from\s*)?(['"])([^'"\n]+)\4/gm
const dynamic = /\bimport\(\s*(['"])([^'"\n]+)\1/g

/** Whether `{ type A, type B }` names types alone. */
const namesTypesOnly = (clause: string | undefined): boolean => {
  const names = /\{([^}]*)\}/.exec(clause ?? '')?.[1]
  return (
    names !== undefined &&
    !/^\s*[\w$]+\s*,/.test(clause ?? '') &&
    names.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name))
  )
}

const resolve = (file: string, specifier: string): Pick<Import, 'to' | 'kind'> => {
  const path = specifier.replace(/\?.*$/, '')
  return path.startsWith('.')
    ? { to: posix.join(posix.dirname(file), path), kind: 'file' }
    : { to: path, kind: 'package' }
}

/** Every import of a file: static, re-exported and dynamic with a literal name. */
export const importsOf = ({ path, text }: SourceFile): readonly Import[] => [
  ...[...text.matchAll(statement)]
    .filter(([, word, , clause]) => word === 'import' || clause !== undefined)
    .map(([, , type, clause, , specifier = '']) => ({
      from: path,
      ...resolve(path, specifier),
      typeOnly: type !== undefined || namesTypesOnly(clause),
    })),
  ...[...text.matchAll(dynamic)].map(([, , specifier = '']) => ({
    from: path,
    ...resolve(path, specifier),
    typeOnly: false,
  })),
]

/** Circles of imports, each as the files that it goes through; type imports count, they tangle just as well. */
export const findCycles = (files: readonly SourceFile[]): readonly string[] => {
  const targets = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter(({ kind }) => kind === 'file')
        .map(({ to }) => to),
    ]),
  )
  const finished = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) {
      cycles.push([...trail.slice(seenAt), path].join(' → '))
      return
    }
    if (finished.has(path)) return
    for (const next of targets.get(path) ?? []) visit(next, [...trail, path])
    finished.add(path)
  }
  for (const path of targets.keys()) visit(path, [])
  return cycles
}
