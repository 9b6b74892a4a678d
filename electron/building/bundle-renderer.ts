import { join } from 'node:path'
import { build } from 'vite'
import { foldMessages } from './fold-messages.ts'
import { collectPackages, type BundledPackage } from './bundled-packages.ts'

/** The window as static files; `__NONCE__` in index.html stays for the host to fill in at every page load. */
export const bundleRenderer = async (root: string, outDir: string): Promise<readonly BundledPackage[]> => {
  let packages: readonly BundledPackage[] = []
  await build({
    configFile: join(root, 'renderer', 'vite.config.ts'),
    configLoader: 'native',
    root: join(root, 'renderer'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
    plugins: [foldMessages(root), collectPackages((found) => (packages = found))],
  })
  return packages
}
