import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const commandLine = join(import.meta.dirname, '..', '..', 'electron', 'cli.ts')

/** A call that comes from elsewhere: the command line over the same data file. */
export const callElsewhere = (home: string, method: string, input: object): void => {
  execFileSync(process.execPath, [commandLine, 'call', method, '--home', home], {
    input: JSON.stringify(input),
  })
}
