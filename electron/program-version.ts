import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version in the package.json beside the resources; `0.0.0` where resources stand alone. */
export const readProgramVersion = (resources: string): string => {
  try {
    const manifest = JSON.parse(readFileSync(join(resources, '..', 'package.json'), 'utf8')) as {
      readonly version?: unknown
    }
    return typeof manifest.version === 'string' ? manifest.version : '0.0.0'
  } catch {
    return '0.0.0'
  }
}
