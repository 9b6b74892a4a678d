import { keepCompiled } from './keep-compiled.ts'

keepCompiled()
// Only what is loaded after that line is read from what was kept.
const [{ processIo }, { runCommandLine }] = await Promise.all([
  import('./commands/process-io.ts'),
  import('./commands/run-command-line.ts'),
])
process.exitCode = await runCommandLine(process.argv.slice(2), processIo())
