import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createWording } from '../shared/text/format.ts'
import { systemClock } from './clock.ts'
import { dataFolder } from './home.ts'
import { NotBuiltError } from './hosts/renderer-files.ts'
import { openBrowser } from './open-browser.ts'
import { serveApp } from './serve-app.ts'

const { say } = createWording('en')

interface ServeArguments {
  readonly port: number
  readonly home: string
  readonly open: boolean
}

const readArguments = (): ServeArguments | undefined => {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, home: { type: 'string' }, 'no-open': { type: 'boolean' } },
    })
    const port = values.port ?? '0'
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) return undefined
    return {
      port: Number(port),
      home: dataFolder(values.home, process.env),
      open: values['no-open'] !== true,
    }
  } catch {
    return undefined
  }
}

const errorCode = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/** What is said of a start that failed; undefined for a defect. */
const wordFailure = (error: unknown, port: number): string | undefined => {
  if (errorCode(error) === 'EADDRINUSE') return say('serve.portTaken', { port })
  if (errorCode(error) === 'EACCES') return say('serve.portForbidden', { port })
  return error instanceof NotBuiltError ? say('serve.notBuilt') : undefined
}

const serve = async ({ port, home, open }: ServeArguments): Promise<void> => {
  mkdirSync(home, { recursive: true })
  const served = await serveApp({ clock: systemClock, home, port })
  if (!served.ok) {
    console.error(`${served.failure.text}\n${served.failure.code}`)
    process.exitCode = 1
    return
  }
  const { url, launchUrl, close } = served.value
  console.log(say('serve.at', { url }))
  if (process.stdout.isTTY) console.log(say('serve.stop'))
  if (open) openBrowser(launchUrl())
  const stop = (): void => {
    void close().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
}

/** The program for a browser, as its own arguments say; sets the exit code where it cannot start. */
export const runServe = async (): Promise<void> => {
  const given = readArguments()
  if (given) {
    try {
      await serve(given)
    } catch (error) {
      const sentence = wordFailure(error, given.port)
      if (sentence === undefined) throw error
      console.error(sentence)
      process.exitCode = 1
    }
  } else {
    console.error(say('serve.usage'))
    process.exitCode = 2
  }
}
