import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// Runs the built program for Electron in plain Node: Electron is replaced by its double when the program imports it.
// Prints what the program did with Electron, and what its page is answered, as one line of JSON.
const root = join(import.meta.dirname, '..', '..')
const double = pathToFileURL(join(root, 'test', 'doubles', 'electron.ts')).href
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|renderer|common|utility))?$/.test(specifier)
      ? { url: double, shortCircuit: true }
      : next(specifier, context),
})

const electron = (await import(double)) as typeof import('../doubles/electron.ts')
electron.app.isFirst = !process.argv.includes('--second')
process.argv = [
  process.argv[0] ?? 'electron',
  root,
  ...process.argv.slice(2).filter((word) => word !== '--second'),
]
const end = { reached: false }
const exit = electron.app.exit.bind(electron.app)
const quit = electron.app.quit.bind(electron.app)
electron.app.exit = (code) => {
  exit(code)
  end.reached = true
}
electron.app.quit = () => {
  quit()
  end.reached = true
}

await import(pathToFileURL(join(root, 'out', 'electron', 'main.js')).href)
electron.app.ready.resolve()
while (!end.reached && electron.BrowserWindow.opened.length === 0) {
  await new Promise((resolve) => setTimeout(resolve, 20))
}

const window = electron.BrowserWindow.opened[0]
const callOfPage = async (method: string, input: unknown): Promise<unknown> => {
  if (!window) return undefined
  // The preload is CommonJS and takes Electron by require; the same file runs sandboxed in the real one.
  await import(pathToFileURL(join(root, 'out', 'electron', 'preload.cjs')).href)
  const bridge = electron.exposed['viaduct'] as { call(method: string, input: unknown): Promise<unknown> }
  return bridge.call(method, input)
}
const report = {
  trace: [...electron.app.trace],
  userData: electron.app.paths['userData'],
  faults: electron.dialog.shown,
  about: await callOfPage('app.about', {}),
  page: await electron.protocol.handlers
    .get('app')?.(new Request('app://viaduct/'))
    .then((page) => page.status),
}
if (window) electron.app.quit()
console.log(JSON.stringify(report))
process.exitCode = 0
