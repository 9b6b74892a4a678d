import { readdirSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a `*.bench.ts` file exports; `run` prints its own table and throws when two ways differ by a cent. */
interface Bench {
  readonly title: string
  readonly run: () => void | Promise<void>
}

const isBench = (module: unknown): module is Bench =>
  typeof module === 'object' &&
  module !== null &&
  'title' in module &&
  typeof module.title === 'string' &&
  'run' in module &&
  typeof module.run === 'function'

const wanted = process.argv.slice(2)
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .toSorted()

const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
console.log(`${cpus()[0]?.model.trim() ?? 'unknown processor'} × ${availableParallelism()}, ${memory}`)
console.log(`${process.platform} ${process.arch}, Node ${process.version}`)
if (files.length === 0) console.log('No benchmark has that name.')

for (const name of files) {
  const module: unknown = await import(pathToFileURL(join(import.meta.dirname, name)).href)
  if (!isBench(module)) throw new Error(`${name} exports no title and run`)
  console.log(`\n== ${module.title}`)
  await module.run()
}
