import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from 'playwright-core'
import { buildStale } from '../../electron/building/build-stale.ts'
import type { Comparison } from '../../shared/quote/comparison.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { browserArguments, findBrowser } from '../e2e/browser.ts'
import { percentile, printTable } from './timing.ts'

export const title = 'START: a process, and a page, to the first explained comparison'

const root = join(import.meta.dirname, '..', '..')
const sample = join(root, 'resources', 'samples', 'zhengzhou-liege-185kg.json')
const day = '2026-11-23'
const processRounds = 21
const pageRounds = 9

/** What paper says that the sample shipment costs (`test/engine/sample-shipments.test.ts` has the sums). */
const paper = [
  ['rail-lcl:CNZGZ-BENRY:corridor-rail:zhengzhou-liege-train', '633.14'],
  ['air:CGO-LGG:meuse-cargo:freighter', '1446.46'],
] as const

const centsOf = (amount: string): number => Math.round(Number(amount) * 100)

const checkCents = ({ offers }: Comparison): void => {
  for (const [id, total] of paper) {
    const offer = offers.find((found) => found.id === id)
    assert(offer !== undefined && offer.total === total, `${id} costs ${offer?.total}, on paper ${total}`)
    const sum = offer.lines.reduce((cents, line) => cents + centsOf(line.amountInQuoteCurrency), 0)
    assert(sum === centsOf(total), `the lines of ${id} are ${sum} cents, its total ${total}`)
  }
}

const millisecondsOf = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const program = (name: string): string => join(root, 'out', 'electron', name)

const runNothing = (): void => {
  const { status } = spawnSync(process.execPath, ['-e', '0'])
  assert(status === 0, 'an empty Node ends')
}

/** The built command line over a data file that is there already. */
const runCommandLine = (home: string): void => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program('cli.js'), 'compare', sample, '--on', day, '--json', '--home', home],
    { encoding: 'utf8' },
  )
  assert(status === 0, stderr)
  checkCents(JSON.parse(stdout) as Comparison)
}

interface Host {
  readonly child: ChildProcess
  readonly url: URL
}

const startHost = async (home: string): Promise<Host> => {
  const child = spawn(process.execPath, [program('serve.js'), '--no-open', '--home', home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as readonly string[]
  const address = /http:\S+/.exec(line ?? '')?.[0]
  assert(address !== undefined, `the host says where it is: ${line}`)
  return { child, url: new URL(address) }
}

const stopHost = async ({ child }: Host): Promise<void> => {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** The loopback host, started, and asked once. */
const askNewHost = async (home: string, shipment: unknown): Promise<() => Promise<void>> => {
  const host = await startHost(home)
  const response = await fetch(new URL('/api/quotes.compare', host.url), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${host.url.hash.replace('#token=', '')}`,
    },
    body: JSON.stringify({ shipment, language: 'en' }),
  })
  const answer = (await response.json()) as { readonly ok: boolean; readonly value: Comparison }
  assert(answer.ok, 'the host answers')
  checkCents(answer.value)
  return () => stopHost(host)
}

const printTimes = (head: string, rows: readonly (readonly [string, readonly number[]])[]): void => {
  const sorted = rows.map(([name, values]) => [name, Float64Array.from(values).toSorted()] as const)
  const base = sorted[0]?.[1] ?? new Float64Array()
  printTable([
    [head, 'best', 'p50', 'best against it', 'p50 against it'],
    ...sorted.map(([name, values]) => [
      name,
      ...[0, 50].map((percent) => `${percentile(values, percent).toFixed(0)} ms`),
      ...[0, 50].map((percent) => `${(percentile(values, percent) / percentile(base, percent)).toFixed(2)}×`),
    ]),
  ])
}

const benchProcess = async (home: string): Promise<void> => {
  const shipment: unknown = JSON.parse(readFileSync(sample, 'utf8'))
  const nothing: number[] = []
  const line: number[] = []
  const host: number[] = []
  // The first runs make the data file and fill what the system and Node keep of the program.
  for (let round = -2; round < processRounds; round += 1) {
    const empty = await millisecondsOf(runNothing)
    const called = await millisecondsOf(() => runCommandLine(home))
    let stop = (): Promise<void> => Promise.resolve()
    const asked = await millisecondsOf(async () => {
      stop = await askNewHost(home, shipment)
    })
    await stop()
    if (round < 0) continue
    nothing.push(empty)
    line.push(called)
    host.push(asked)
  }
  printTimes('a process', [
    ['node -e 0', nothing],
    ['the command line, from its start to its end', line],
    ['the loopback host, from its start to its first answer', host],
  ])
  console.log(`${processRounds} rounds in turn; the totals and lines of ${paper.length} offers are paper's.`)
}

const serveBlank = async (): Promise<{ readonly server: Server; readonly url: string }> => {
  const server = createServer((_, response) => {
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><title>Blank</title><p>Blank')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert(typeof address === 'object' && address !== null, 'the blank page has a port')
  return { server, url: `http://127.0.0.1:${address.port}/` }
}

const offersShown = async (page: Page): Promise<void> => {
  await page.getByRole('treegrid', { name: 'Offers' }).waitFor()
}

/** The browser's own process, a page in it, and what is to be shown there. */
const openInBrowser = async (
  executablePath: string,
  profile: string,
  show: (page: Page) => Promise<void>,
  check: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<number> => {
  const start = performance.now()
  const running = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...browserArguments],
    viewport: { width: 1280, height: 800 },
  })
  const page = running.pages()[0] ?? (await running.newPage())
  await show(page)
  const taken = performance.now() - start
  await check(page)
  await running.close()
  return taken
}

const checkPage = async (page: Page): Promise<void> => {
  const text = (await page.getByRole('main', { name: 'Comparison' }).textContent()) ?? ''
  assert(text.includes('633.14') && text.includes('1,440.21'), 'the page shows the totals of paper')
}

const benchPage = async (home: string, folder: string): Promise<void> => {
  const browser = await findBrowser()
  if (browser.kind === 'none') {
    console.log(`${browser.why} So the page is not measured.`)
    return
  }
  const blank = await serveBlank()
  const host = await startHost(home)
  const address = host.url.href
  const kept = join(folder, 'kept')
  const open = (profile: string): Promise<number> =>
    openInBrowser(
      browser.program,
      profile,
      async (page) => {
        await page.goto(address)
        await offersShown(page)
      },
      checkPage,
    )
  const openBlank = (): Promise<number> =>
    openInBrowser(browser.program, join(folder, 'blank'), async (page) => void (await page.goto(blank.url)))
  try {
    // A shipment is typed and left: later pages begin with it, as they do for whoever comes back.
    await openInBrowser(browser.program, kept, async (page) => {
      await page.goto(address)
      await page.getByRole('button', { name: /LED lamps/ }).click()
      await offersShown(page)
      await page.waitForResponse((response) => response.url().endsWith('/api/drafts.save'))
    })
    const [empty, again, first]: [number[], number[], number[]] = [[], [], []]
    for (let round = -2; round < pageRounds; round += 1) {
      const times = [await openBlank(), await open(kept), await open(join(folder, `new-${round}`))] as const
      if (round < 0) continue
      empty.push(times[0])
      again.push(times[1])
      first.push(times[2])
    }
    printTimes('a browser started, and in it', [
      ['a blank page', empty],
      ['the first comparison, in a browser that has been here', again],
      ['the first comparison, in a browser that has not', first],
    ])
    console.log(`${pageRounds} rounds in turn; the page goes on with the shipment that was left in it.`)
  } finally {
    await stopHost(host)
    blank.server.close()
  }
}

export const run = async (): Promise<void> => {
  await buildStale(root)
  const folder = mkdtempSync(join(tmpdir(), 'viaduct-bench-'))
  try {
    const home = join(folder, 'home')
    await benchProcess(home)
    console.log()
    await benchPage(home, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
