import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestSources } from '../../electron/building/source-digest.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'viaduct-digest-'))
  mkdirSync(join(root, 'source', 'inner'), { recursive: true })
  writeFileSync(join(root, 'source', 'a.ts'), 'one')
  writeFileSync(join(root, 'source', 'inner', 'b.ts'), 'two')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const content = (): string => digestSources(root, ['source', 'lock.json']).content()

test('a file that was only touched has the same content', () => {
  const before = digestSources(root, ['source'])
  const first = before.content()
  utimesSync(join(root, 'source', 'a.ts'), new Date(0), new Date(0))
  const after = digestSources(root, ['source'])
  expect(after.quick).not.toBe(before.quick)
  expect(after.content()).toBe(first)
})

test.each([
  ['another text of the same length', () => writeFileSync(join(root, 'source', 'a.ts'), 'eno')],
  ['another name', () => renameSync(join(root, 'source', 'a.ts'), join(root, 'source', 'c.ts'))],
  ['another folder', () => renameSync(join(root, 'source', 'inner'), join(root, 'source', 'outer'))],
  ['a new file', () => writeFileSync(join(root, 'source', 'c.ts'), '')],
  ['a removed file', () => rmSync(join(root, 'source', 'a.ts'))],
  ['a source that was missing', () => writeFileSync(join(root, 'lock.json'), '{}')],
  [
    'text that moved from one file to the next',
    () => {
      writeFileSync(join(root, 'source', 'a.ts'), 'onet')
      writeFileSync(join(root, 'source', 'inner', 'b.ts'), 'wo')
    },
  ],
])('%s is a change', (_, change) => {
  const before = content()
  change()
  expect(content()).not.toBe(before)
})

test('hidden files do not count', () => {
  const before = content()
  writeFileSync(join(root, 'source', '.swap'), 'x')
  expect(content()).toBe(before)
})
