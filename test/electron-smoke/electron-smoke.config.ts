import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.smoke.ts',
  outputDir: '../../out/test-results/electron',
  // One program at a time: each takes the screen and the keyboard.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['line'], ['json', { outputFile: '../../out/test-results/electron.json' }]],
})
