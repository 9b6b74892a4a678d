import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const imported = /\b(?:from|import|require)\s*\(?\s*['"]electron(?:\/\w+)?['"]/

const importersOfElectron = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|cts|cjs|mjs|js)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => imported.test(readFileSync(join(root, file), 'utf8')))

test('only main.ts and desktop/ import Electron: the other hosts run without it', () => {
  const importers = ['shared', 'electron', 'renderer'].flatMap(importersOfElectron)
  expect(importers.filter((file) => !/^electron\/(?:main\.ts$|desktop\/)/.test(file))).toEqual([])
  // The search finds what is there.
  expect(importers).toContain('electron/desktop/main-window.ts')
})
