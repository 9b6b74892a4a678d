import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The folder of the data file: what was asked for, else `VIADUCT_HOME`, else the system's own place for a program's
 * data. One folder for the window, the browser host and the command line, so that all see the same tariffs.
 */
export const dataFolder = (
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  system: { readonly platform: NodeJS.Platform; readonly home: string } = {
    platform: process.platform,
    home: homedir(),
  },
): string => {
  const given = asked ?? env['VIADUCT_HOME']
  if (given) return given
  if (system.platform === 'win32') {
    return join(env['APPDATA'] ?? join(system.home, 'AppData', 'Roaming'), 'Viaduct')
  }
  if (system.platform === 'darwin') return join(system.home, 'Library', 'Application Support', 'Viaduct')
  return join(env['XDG_DATA_HOME'] || join(system.home, '.local', 'share'), 'viaduct')
}
