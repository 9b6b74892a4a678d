import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package of somebody else's that is inside what we ship. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly folder: string
}

/** What a licence's own first line says it is, for the few packages whose manifest says nothing. */
const licenceByText = (folder: string): string => {
  const file = join(folder, 'LICENSE')
  const [first = ''] = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  return /^(?:The )?MIT License(?: \(MIT\))?$/i.test(first.trim()) ? 'MIT' : ''
}

/** The package that a module file belongs to; undefined for our own and for virtual modules. */
export const packageOf = (moduleId: string): BundledPackage | undefined => {
  const file = moduleId.replaceAll('\\', '/').replace(/^\0+/, '').replace(/\?.*$/, '')
  // By the path, not by the nearest package.json: packages keep further ones inside.
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0]
  if (folder === undefined) return undefined
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: unknown
  }
  const { name, version, license } = manifest
  const licence = typeof license === 'string' ? license : licenceByText(folder)
  return { name, version, licence, folder }
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
