import { keepCompiled } from './keep-compiled.ts'

keepCompiled()
// Only what is loaded after that line is read from what was kept.
const { runServe } = await import('./run-serve.ts')
await runServe()
