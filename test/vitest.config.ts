import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  resolve: {
    // Electron's binary is not there; its double is. Importing the real package would start a download.
    alias: [
      {
        find: /^electron(\/(main|renderer|common|utility))?$/,
        replacement: join(import.meta.dirname, 'doubles', 'electron.ts'),
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
