import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  resolve: {
    // Electron's binary is not there; its double is. Importing the real package would start a download.
    alias: [
      {
        find: /^electron(\/(main|renderer|common|utility))?$/,
        replacement: new URL('doubles/electron.ts', import.meta.url).pathname,
      },
    ],
  },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
