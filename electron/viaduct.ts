import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildStale } from './building/build-stale.ts'

// npm run -s viaduct -- …: the command line from its bundle, which starts three times as fast as from its sources.
const root = join(import.meta.dirname, '..')
enableCompileCache(join(root, 'out', 'compile-cache'))
await buildStale(root, ['electron'])
const program = join(root, 'out', 'electron', 'cli.js')
process.argv[1] = program
await import(pathToFileURL(program).href)
