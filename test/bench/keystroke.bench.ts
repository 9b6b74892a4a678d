import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from 'playwright-core'
import { browserArguments, findBrowser } from '../e2e/browser.ts'
import { percentile, printTable } from './timing.ts'

export const title = 'KEYSTROKE: a digit typed, to the comparison laid out, in the browser'

const keystrokes = 300
const warmUp = 60

interface Keystroke {
  /** Milliseconds from the input event to the new prices in the page, laid out. */
  readonly shown: number
  /** Milliseconds of the one call to the host within it. */
  readonly call: number
}

/** Types weights one after another; each changes the air price, and the next waits for it. Runs inside the page. */
const typeWeights = async (count: number): Promise<readonly Keystroke[]> => {
  const input = document.querySelector<HTMLInputElement>('input[aria-label="Weight of one piece, row 1"]')
  const price = document.querySelector('main')
  if (!input || !price) throw new Error('The quote screen is not open')
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  const airPrice = (): string => price.querySelector('section')?.textContent ?? ''
  const keystroke = (weight: string): Promise<Keystroke> =>
    new Promise((resolve) => {
      const before = airPrice()
      performance.clearResourceTimings()
      const observer = new MutationObserver(() => {
        if (airPrice() === before) return
        observer.disconnect()
        // Reading a measure makes the browser lay the page out now.
        void document.body.offsetHeight
        const shown = performance.now() - start
        const calls = performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('quotes.compare'))
        resolve({ shown, call: calls.reduce((sum, { duration }) => sum + duration, 0) })
      })
      observer.observe(price, { subtree: true, childList: true, characterData: true })
      const start = performance.now()
      value?.set?.call(input, weight)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const times: Keystroke[] = []
  for (let index = 0; index < count; index += 1) {
    times.push(await keystroke((21 + (index % 97) / 10).toFixed(1)))
    // A frame between two keys, as between a typist's.
    await new Promise(requestAnimationFrame)
  }
  return times
}

const openSample = async (page: Page, url: string): Promise<void> => {
  await page.goto(url)
  await page.getByRole('button', { name: /LED lamps/ }).click()
  await page.getByRole('treegrid', { name: 'Offers' }).waitFor()
}

export const run = async (): Promise<void> => {
  const browser = await findBrowser()
  if (browser.kind === 'none') throw new Error(browser.why)
  const home = mkdtempSync(join(tmpdir(), 'viaduct-bench-'))
  const entry = join(import.meta.dirname, '..', 'e2e', 'serve-fixed.ts')
  const host = spawn(process.execPath, [entry, '--today', '2026-11-23', '--home', home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [line] = (await once(createInterface(host.stdout), 'line')) as readonly string[]
    const { url } = JSON.parse(line ?? '{}') as { readonly url: string }
    const running = await chromium.launch({
      executablePath: browser.program,
      args: [...browserArguments],
    })
    const page = await running.newPage({ viewport: { width: 1280, height: 800 } })
    await openSample(page, url)
    await page.evaluate(typeWeights, warmUp)
    const times = await page.evaluate(typeWeights, keystrokes)
    await running.close()
    const row = (name: string, values: readonly number[]): string[] => {
      const sorted = Float64Array.from(values).toSorted()
      return [name, ...[0, 50, 95].map((percent) => `${percentile(sorted, percent).toFixed(1)} ms`)]
    }
    printTable([
      ['', 'best', 'p50', 'p95'],
      row(
        'input event to laid-out comparison',
        times.map(({ shown }) => shown),
      ),
      row(
        'of it, the call to the host',
        times.map(({ call }) => call),
      ),
      row(
        'of it, the page',
        times.map(({ shown, call }) => shown - call),
      ),
    ])
    console.log(
      `${times.length} keystrokes, 7 offers of which one is open; each changed the price that was waited for.`,
    )
  } finally {
    host.kill('SIGTERM')
    rmSync(home, { recursive: true, force: true })
  }
}
