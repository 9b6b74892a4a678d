import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './e2e/browser.ts'

const browser = await findBrowser()
if (browser.kind === 'none') throw new Error(browser.why)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '../out/test-results/e2e',
  // Each test has a host and a home of its own.
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json', { outputFile: '../out/test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    launchOptions: { executablePath: browser.program, args: [...browserArguments] },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
})
