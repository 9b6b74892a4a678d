import { join } from 'node:path'
import { buildStale } from './building/build-stale.ts'

const built = await buildStale(join(import.meta.dirname, '..'))
console.log(built.length === 0 ? 'Everything is built already.' : `Built: ${built.join(', ')}.`)
