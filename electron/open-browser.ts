import { spawn } from 'node:child_process'

export interface BrowserContext {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The command that opens an address in the user's browser; undefined where there is no desktop to open it on. */
export const browserCommand = (
  url: string,
  { platform, env }: BrowserContext,
): { readonly file: string; readonly args: readonly string[] } | undefined => {
  if (platform === 'win32') return { file: 'rundll32', args: ['url.dll,FileProtocolHandler', url] }
  if (platform === 'darwin') return { file: 'open', args: [url] }
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return undefined
  return { file: 'xdg-open', args: [url] }
}

/** Opens the address where that is possible. A browser that does not come is no fault: the address was printed. */
export const openBrowser = (url: string, context: BrowserContext = process): void => {
  const command = browserCommand(url, context)
  if (!command) return
  const child = spawn(command.file, command.args, { detached: true, stdio: 'ignore' })
  child.on('error', () => undefined)
  child.unref()
}
