import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron } from '../electron/building/electron-binary.ts'

/** Runs every check in turn, all of them also after a failure, and ends with one line of counts. */
const root = join(import.meta.dirname, '..')
const results = join(root, 'out', 'test-results')

interface Outcome {
  readonly passed: number
  readonly failed: number
  /** Why some of it did not run; said at the end, never counted. */
  readonly skipped: readonly string[]
}

interface Stage {
  readonly name: string
  readonly title: string
  /** May run beside the others at the beginning; its output is held back until it is done. */
  readonly early: boolean
  readonly run: (filters: readonly string[], write: (text: string) => void) => Promise<Outcome>
}

// Playwright says itself whether its workers use colours; with both variables set Node warns where tests read stderr.
const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, ...plain } = process.env
const environment = process.stdout.isTTY ? { ...plain, FORCE_COLOR: '1' } : plain

/** Runs a program of node_modules (or our own) in Node and hands on what it prints. */
const runNode = (parameters: readonly string[], write: (text: string) => void): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, parameters, {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.setEncoding('utf8').on('data', write)
    child.stderr.setEncoding('utf8').on('data', write)
    child.once('error', (error) => {
      write(`${error.message}\n`)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })

const tool = (...path: string[]): string => join(root, 'node_modules', ...path)

const one = (code: number): Outcome => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: [],
})

const readReport = (name: string): unknown => {
  try {
    return JSON.parse(readFileSync(join(results, name), 'utf8'))
  } catch {
    return undefined
  }
}

/** A run that ended with an error but counts no failure (a file that does not load) is one failure. */
const counted = (code: number, passed: number, failed: number, skipped: readonly string[]): Outcome => ({
  passed,
  failed: code !== 0 && failed === 0 ? 1 : failed,
  skipped,
})

const vitest: Stage['run'] = async (filters, write) => {
  const report = 'unit.json'
  rmSync(join(results, report), { force: true })
  const code = await runNode(
    [
      tool('vitest', 'vitest.mjs'),
      'run',
      '--config=test/vitest.config.ts',
      '--reporter=dot',
      '--reporter=json',
      ...(process.stdout.isTTY ? [] : ['--no-color']),
      `--outputFile.json=${join(results, report)}`,
      ...filters,
    ],
    write,
  )
  const totals = readReport(report) as
    { numPassedTests: number; numFailedTests: number; numPendingTests: number } | undefined
  const pending = totals?.numPendingTests ?? 0
  return counted(
    code,
    totals?.numPassedTests ?? 0,
    totals?.numFailedTests ?? 0,
    pending > 0 ? [`${pending} unit tests say that they cannot run here`] : [],
  )
}

const playwright = async (
  config: string,
  report: string,
  filters: readonly string[],
  write: (text: string) => void,
): Promise<Outcome> => {
  rmSync(join(results, report), { force: true })
  const code = await runNode(
    [tool('@playwright', 'test', 'cli.js'), 'test', `--config=${config}`, ...filters],
    write,
  )
  const totals = readReport(report) as
    { stats: { expected: number; unexpected: number; flaky: number; skipped: number } } | undefined
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = totals?.stats ?? {}
  return counted(
    code,
    expected,
    unexpected + flaky,
    skipped > 0 ? [`${skipped} browser tests say that they cannot run here`] : [],
  )
}

const endToEnd: Stage['run'] = (filters, write) =>
  playwright('test/playwright.config.ts', 'e2e.json', filters, write)

/** Why the real Electron cannot be driven here; undefined when it can. */
const whyNoElectron = (): string | undefined => {
  if (findElectron(root) === undefined) return 'its binary is not installed (npx install-electron)'
  if (process.platform !== 'linux') return undefined
  if (process.getuid?.() === 0) return 'its sandbox does not run as root'
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? undefined : 'there is no screen'
}

const electronSmoke: Stage['run'] = async (filters, write) => {
  const why = whyNoElectron()
  if (why === undefined) {
    return playwright('test/electron-smoke/electron-smoke.config.ts', 'electron.json', filters, write)
  }
  write(`Not run: ${why}.\n`)
  // Who asks for this stage by name wants to know that it did not run.
  const asked = process.argv.includes('electron')
  return { passed: 0, failed: asked ? 1 : 0, skipped: [`the tests in the real Electron: ${why}`] }
}

const stages: readonly Stage[] = [
  {
    name: 'types',
    title: 'types (tsc)',
    early: true,
    run: async (_, write) => one(await runNode([tool('typescript', 'bin', 'tsc'), '-b'], write)),
  },
  {
    name: 'lint',
    title: 'lint (oxlint)',
    early: true,
    run: async (_, write) =>
      one(
        await runNode([tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings', '--quiet'], write),
      ),
  },
  {
    name: 'format',
    title: 'format (prettier)',
    early: true,
    run: async (_, write) =>
      one(
        await runNode([tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.'], write),
      ),
  },
  {
    name: 'build',
    title: 'build',
    early: true,
    run: async (_, write) => one(await runNode([join(root, 'electron', 'build.ts')], write)),
  },
  { name: 'unit', title: 'unit, contract and fault tests (vitest)', early: false, run: vitest },
  { name: 'e2e', title: 'end to end in a browser (playwright)', early: false, run: endToEnd },
  { name: 'electron', title: 'in the real Electron (playwright)', early: false, run: electronSmoke },
]

const words = process.argv.slice(2)
const named = stages.filter(({ name }) => words.includes(name))
const chosen = named.length > 0 ? named : stages
// What names no stage is a file filter of the test runners: `npm test -- unit engine/haulage`.
const filters = words.filter((word) => !stages.some(({ name }) => name === word))

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`
const screen = (text: string): boolean => process.stdout.write(text)

const runStage = async (stage: Stage): Promise<Outcome> => {
  const started = performance.now()
  let held = ''
  if (!stage.early) screen(`\n== ${stage.title}\n`)
  const outcome = await stage.run(filters, (text) => {
    if (stage.early) held += text
    else screen(text)
  })
  const verdict = outcome.failed > 0 ? 'FAILED' : outcome.passed > 0 ? 'passed' : 'not run'
  if (stage.early) screen(`== ${stage.title}: ${verdict}, ${seconds(started)}\n${held}`)
  else screen(`== ${stage.title}: ${verdict}, ${seconds(started)}\n`)
  return outcome
}

mkdirSync(results, { recursive: true })
const outcomes: Outcome[] = await Promise.all(chosen.filter(({ early }) => early).map(runStage))
for (const stage of chosen.filter(({ early }) => !early)) outcomes.push(await runStage(stage))

const total = (pick: (outcome: Outcome) => number): number =>
  outcomes.reduce((sum, outcome) => sum + pick(outcome), 0)
const failed = total((outcome) => outcome.failed)
for (const line of outcomes.flatMap(({ skipped }) => skipped)) console.log(`skipped: ${line}`)
console.log(`${total((outcome) => outcome.passed)} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
