import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildStale } from './building/build-stale.ts'
import { chooseWindow } from './building/choose-window.ts'
import { runElectron } from './building/run-electron.ts'

// npm start [-- --browser] [-- what serve.ts or the desktop program takes]
const root = join(import.meta.dirname, '..')
const words = process.argv.slice(2)
const parameters = words.filter((word) => word !== '--browser')

const serve = async (why: string): Promise<void> => {
  console.log(why)
  const program = join(root, 'out', 'electron', 'serve.js')
  process.argv = [process.execPath, program, ...parameters]
  await import(pathToFileURL(program).href)
}

enableCompileCache(join(root, 'out', 'compile-cache'))
await buildStale(root)
const chosen = words.includes('--browser')
  ? ({ kind: 'browser', why: 'Viaduct opens in your browser.' } as const)
  : await chooseWindow(root, {
      platform: process.platform,
      isRoot: process.getuid?.() === 0,
      environment: process.env,
      day: new Date().toISOString().slice(0, 10),
      patience: 20_000,
    })
if (chosen.kind === 'browser') {
  await serve(chosen.why)
} else {
  const end = await runElectron(chosen.program, [root, ...parameters], 4_000)
  if (end.kind === 'ended') process.exitCode = end.code
  else await serve('Electron could not open a window here; Viaduct opens in your browser.')
}
