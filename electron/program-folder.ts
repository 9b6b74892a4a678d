import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder that holds package.json, resources and the built window: upwards from a source file, from the bundle in
 * out/electron and from inside the packed archive alike.
 */
export const findProgramFolder = (from: string): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (dirname(folder) === folder) throw new Error(`No package.json above ${from}`)
  }
}
