import { join } from 'node:path'
import { build } from 'electron-builder'
import { buildStale } from './building/build-stale.ts'

/** npm run pack [-- --dir]: the installers for this system, or with --dir only the folder they would install. */
const root = join(import.meta.dirname, '..')
const folderOnly = process.argv.includes('--dir')

await buildStale(root)
const made = await build({ projectDir: root, publish: 'never', ...(folderOnly ? { dir: true } : {}) })
console.log(made.length === 0 ? 'Packed into dist/.' : made.join('\n'))
