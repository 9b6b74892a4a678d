import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

/** A browser for the tests and where it came from; `why` says what to install when there is none. */
export type FoundBrowser =
  | { readonly kind: 'found'; readonly program: string; readonly source: string }
  | { readonly kind: 'none'; readonly why: string }

/** Quiet, offline, the same on every machine. The sandbox needs rights that containers and root do not have. */
export const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--font-render-hinting=none',
  ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
] as const

/**
 * The Chromium inside the npm package, unpacked once per version. The package reuses whatever it finds in the
 * temporary folder, a half-written file too: hence a folder of our own, which gets its name when it is whole. Only
 * the path is taken; the arguments that the package recommends switch web security off.
 */
const bundledChromium = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const packageFolder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache')
  const folder = join(cache, `chromium-${manifest.version}`)
  const program = join(folder, 'chromium')
  if (existsSync(join(folder, '.ok'))) return program
  const unpacking = `${folder}.${process.pid}`
  mkdirSync(unpacking, { recursive: true })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = unpacking
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
    writeFileSync(join(unpacking, '.ok'), '')
    renameSync(unpacking, folder)
  } catch (error) {
    // Another run may have been faster; its folder is as good.
    if (!existsSync(join(folder, '.ok'))) throw error
  } finally {
    rmSync(unpacking, { recursive: true, force: true })
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  return program
}

const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))

const installedBrowser = (): string | undefined => {
  const places: readonly (string | undefined)[] =
    process.platform === 'win32'
      ? ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
          const folder = process.env[variable]
          return folder === undefined
            ? []
            : [
                join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
                join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
                join(folder, 'Chromium', 'Application', 'chrome.exe'),
              ]
        })
      : process.platform === 'darwin'
        ? [
            '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
            '/Applications/Chromium.app/Contents/MacOS/Chromium',
            '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
          ]
        : ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].map(
            onPath,
          )
  return places.find((place) => place !== undefined && existsSync(place))
}

const playwrightBrowser = (): string | undefined => {
  const program = chromium.executablePath()
  return program !== '' && existsSync(program) ? program : undefined
}

/** `$CHROMIUM`, else the one inside the npm package, else an installed one, else Playwright's own. */
export const findBrowser = async (): Promise<FoundBrowser> => {
  const named = process.env['CHROMIUM']
  if (named !== undefined && named !== '') {
    return existsSync(named)
      ? { kind: 'found', program: named, source: '$CHROMIUM' }
      : { kind: 'none', why: `$CHROMIUM names ${named}, and there is no such file.` }
  }
  const bundled = await bundledChromium()
  if (bundled !== undefined) return { kind: 'found', program: bundled, source: '@sparticuz/chromium' }
  const installed = installedBrowser()
  if (installed !== undefined) return { kind: 'found', program: installed, source: 'installed' }
  const playwrights = playwrightBrowser()
  if (playwrights !== undefined) return { kind: 'found', program: playwrights, source: "Playwright's" }
  return {
    kind: 'none',
    why: 'The browser tests need Chrome, Chromium or Edge: install one, name one in $CHROMIUM, or run `npx playwright install chromium`.',
  }
}
