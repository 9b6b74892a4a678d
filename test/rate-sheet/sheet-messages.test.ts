import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sheetMessages } from '../../shared/text/en/sheets.ts'

const root = new URL('../../', import.meta.url)
const sourceOf = (folder: string): string =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(folder + file, root), 'utf8'))
    .join('\n')
const source = sourceOf('shared/rate-sheet/') + sourceOf('electron/files/') + sourceOf('electron/importing/')
const named = new Set([
  ...Array.from(source.matchAll(/'(sheet\.\w+)'/g), ([, key = '']) => key),
  ...Array.from(source.matchAll(/unreadable\(\s*'(\w+)'/g), ([, key = '']) => `sheet.${key}`),
])

it('every finding has its sentence, and every sentence is somebody’s finding', () => {
  expect(named.size).toBeGreaterThan(30)
  // `formulaCells_one` and `formulaCells_other` are one message.
  const worded = new Set(Object.keys(sheetMessages).map((key) => key.replace(/_(?:one|other)$/, '')))
  expect([...named].toSorted()).toEqual([...worded].toSorted())
})
