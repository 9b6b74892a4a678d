import { expect, test } from 'vitest'
import { findForbiddenImports } from './import-rules.ts'
import { findCycles } from './imports.ts'
import { isShipped, readCode } from './source-tree.ts'

const code = readCode()

test('every import goes the way of the architecture', () => {
  expect(findForbiddenImports(code)).toEqual([])
})

test.each([
  ['shared/kernel/a.ts', `import { b } from '../money/b.ts'`],
  ['shared/money/a.ts', `import type { Shipment } from '../freight/shipment.ts'`],
  ['shared/freight/a.ts', `import { readFileSync } from 'node:fs'`],
  ['shared/engine/a.ts', `import { messagesEn } from '../text/messages.en.ts'`],
  ['shared/text/a.ts', `import { dayToDate } from '../freight/b.ts'`],
  ['shared/api/a.ts', `import { app } from '../../electron/app.ts'`],
  ['electron/store/quote-store.ts', `import Database from 'better-sqlite3'`],
  ['electron/store/quote-store.ts', `import type { Database } from 'better-sqlite3'`],
  ['electron/store/a.ts', `import { compare } from '../../shared/engine/compare.ts'`],
  ['electron/handlers/a.ts', `import { openStore } from '../store/open.ts'`],
  ['electron/hosts/a.ts', `import { compare } from '../../shared/engine/compare.ts'`],
  ['electron/serve.ts', `import { app } from 'electron/main'`],
  ['electron/serve.ts', `const electron = await import('electron')`],
  ['renderer/state/a.ts', `import { useState } from 'react'`],
  ['renderer/comparison/a.tsx', `import { compare } from '../../shared/engine/compare.ts'`],
  ['renderer/main.tsx', `import { createApp } from '../electron/app.ts'`],
  ['renderer/main.tsx', `import { App } from './app'`],
  ['renderer/main.tsx', `import {\n  one,\n  two,\n} from '../electron/app.ts'`],
  ['shared/money/a.ts', `export { b } from '../engine/b.ts'`],
])('%s may not say: %s', (path, text) => {
  expect(findForbiddenImports([{ path, text }])).toHaveLength(1)
})

test('a handler may name the types of the store, which it is handed', () => {
  const text = `import type { Store } from '../store/open.ts'\nimport { type Other } from '../store/open.ts'`
  expect(findForbiddenImports([{ path: 'electron/handlers/a.ts', text }])).toEqual([])
})

test('no imports go in a circle', () => {
  expect(findCycles(code)).toEqual([])
})

test('a circle of three files is seen', () => {
  const next = (path: string, to: string) => ({ path, text: `import { x } from './${to}'` })
  expect(findCycles([next('s/a.ts', 'b.ts'), next('s/b.ts', 'c.ts'), next('s/c.ts', 'a.ts')])).toEqual([
    's/a.ts → s/b.ts → s/c.ts → s/a.ts',
  ])
})

test('no file hands on what another one exports: everybody imports from where a thing is', () => {
  const handsOn = code.filter(isShipped).filter(({ text }) => /^export\s[^'"=()]*\sfrom\s*['"]/m.test(text))
  expect(handsOn.map(({ path }) => path)).toEqual([])
})
