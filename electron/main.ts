import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app } from 'electron/main'
import { createApp } from './app.ts'
import { systemClock } from './clock.ts'
import { processIo } from './commands/process-io.ts'
import { commandWords, runCommandLine } from './commands/run-command-line.ts'
import { commandLineOf } from './desktop/command-line-of.ts'
import { startDesktop } from './desktop/start-desktop.ts'
import { dataFolder } from './home.ts'
import { findProgramFolder } from './program-folder.ts'

const command = commandLineOf(process.argv, app.isPackaged, commandWords)
if (command) {
  // A command neither opens a window nor asks for the lock: it works beside a window that is open.
  void runCommandLine(command, processIo()).then((code) => app.exit(code))
} else {
  const { values } = parseArgs({ options: { home: { type: 'string' } }, strict: false })
  const home = dataFolder(typeof values.home === 'string' ? values.home : undefined, process.env)
  const windowFolder = join(home, 'window')
  app.setName('Viaduct')
  try {
    // Chromium keeps its own files apart from the user's; the lock is one for each data folder.
    mkdirSync(windowFolder, { recursive: true })
    app.setPath('userData', windowFolder)
  } catch {
    // A folder that cannot be made is told as a fault when the data file is opened in it.
  }
  if (app.requestSingleInstanceLock()) {
    const programFolder = findProgramFolder(import.meta.dirname)
    startDesktop({
      home,
      windowFolder,
      rendererFolder: join(programFolder, 'out', 'renderer'),
      preload: join(programFolder, 'out', 'electron', 'preload.cjs'),
      openApp: () =>
        createApp({
          clock: systemClock,
          home,
          resources: join(programFolder, 'resources'),
          host: 'electron',
        }),
    })
  } else {
    // The first one shows its window.
    app.quit()
  }
}
