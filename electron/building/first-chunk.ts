import { join } from 'node:path'

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/** What a first comparison is answered by; what these import, and what that imports, is loaded at every start. */
const beginnings = ['electron/commands/run-command-line.ts', 'electron/commands/compare-command.ts']

/**
 * A group of Rolldown's: everything that a start loads, in one file. Each file more costs a fresh process a third of a
 * millisecond, and by itself the bundler makes forty of what the programs share.
 */
export const createFirstChunk = (root: string) => {
  let first: ReadonlySet<string> | undefined
  const reachedFrom = (graph: ModuleGraph): ReadonlySet<string> => {
    const reached = new Set<string>()
    const waiting = beginnings.map((path) => join(root, ...path.split('/')))
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const found = reached.has(id) ? null : graph.getModuleInfo(id)
      if (!found) continue
      reached.add(id)
      waiting.push(...found.importedIds)
    }
    return reached
  }
  return {
    debugName: 'first',
    name: (id: string, graph: ModuleGraph): string | null => {
      first ??= reachedFrom(graph)
      return first.has(id) ? 'first' : null
    },
  }
}
