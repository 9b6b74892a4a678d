import { join } from 'node:path'
import { build } from 'vite'
import { collectPackages, type BundledPackage } from './bundled-packages.ts'
import { foldMessages } from './fold-messages.ts'

/**
 * Vite takes a variable that is set for its own: a test that builds would leave the development React in the window, which
 * takes twice as long at every key.
 */
const inProduction = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  try {
    return await work()
  } finally {
    if (before === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = before
  }
}

/** The window as static files; `__NONCE__` in index.html stays for the host to fill in at every page load. */
export const bundleRenderer = async (root: string, outDir: string): Promise<readonly BundledPackage[]> => {
  let packages: readonly BundledPackage[] = []
  await inProduction(() =>
    build({
      configFile: join(root, 'renderer', 'vite.config.ts'),
      configLoader: 'native',
      root: join(root, 'renderer'),
      logLevel: 'warn',
      build: { outDir, emptyOutDir: true },
      plugins: [foldMessages(root), collectPackages((found) => (packages = found))],
    }),
  )
  return packages
}
