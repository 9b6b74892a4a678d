import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** A package of somebody else's that is inside what we ship. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly folder: string
}

const describe = (folder: string): BundledPackage | undefined => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null) return undefined
  const { name, version, license } = manifest as { name?: unknown; version?: unknown; license?: unknown }
  if (typeof name !== 'string' || typeof version !== 'string') return undefined
  return { name, version, licence: typeof license === 'string' ? license : '', folder }
}

/** The package that a module file belongs to; undefined for our own and for virtual modules. */
export const packageOf = (moduleId: string): BundledPackage | undefined => {
  const file = moduleId.replace(/^\0+/, '').replace(/\?.*$/, '')
  if (!file.includes(`${sep}node_modules${sep}`) && !file.includes('/node_modules/')) return undefined
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) {
    // Packages keep nameless package.json files inside, to mark a folder as CommonJS.
    const found = existsSync(join(folder, 'package.json')) ? describe(folder) : undefined
    if (found) return found
  }
  return undefined
}

interface GraphContext {
  readonly getModuleIds: () => Iterable<string>
}

/** A plugin of Rolldown and Vite that hands over the packages a bundle was made from. */
export const collectPackages = (receive: (packages: readonly BundledPackage[]) => void) => ({
  name: 'viaduct:collect-packages',
  generateBundle(this: GraphContext) {
    const byKey = new Map<string, BundledPackage>()
    for (const id of this.getModuleIds()) {
      const found = packageOf(id)
      if (found) byKey.set(`${found.name}@${found.version}`, found)
    }
    receive([...byKey.values()])
  },
})
