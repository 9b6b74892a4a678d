import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildStale } from '../../electron/building/build-stale.ts'
import { packageOf, type BundledPackage } from '../../electron/building/bundled-packages.ts'
import { thirdPartyNotices } from '../../electron/building/third-party-notices.ts'
import { projectRoot } from './source-tree.ts'

const allowed = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
  'OFL-1.1',
  'Zlib',
])

const refused = (packages: readonly BundledPackage[]): readonly string[] =>
  packages
    .filter(({ licence }) =>
      // Of licences that hold together each one has to let us; a choice is read as if all of them did.
      licence
        .replace(/[()]/g, '')
        .split(/ AND | OR /)
        .some((part) => !allowed.has(part)),
    )
    .map(({ name, licence }) => `${name}: ${licence}`)

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

let bundled: readonly BundledPackage[] = []
beforeAll(async () => {
  await buildStale(projectRoot)
  bundled = ['renderer', 'electron'].flatMap(
    (part) => (JSON.parse(read(`out/stamps/${part}.json`)) as { packages: BundledPackage[] }).packages,
  )
}, 120_000)

test('every package inside the program has a licence that lets us hand it on', () => {
  expect(bundled.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'zod', 'better-sqlite3']))
  expect(refused(bundled)).toEqual([])
  const folder = join(projectRoot, 'node_modules', 'react')
  expect(refused([{ name: 'x', version: '1.0.0', licence: 'GPL-3.0', folder }])).toEqual(['x: GPL-3.0'])
})

test('the notices name every package inside the program and carry its text', () => {
  const notices = read('out/third-party-notices.txt')
  for (const { name, version } of bundled) expect(notices).toContain(`\n${name} ${version}\n`)
  expect(notices).toContain('SIL OPEN FONT LICENSE')
})

test('a package without a licence text is shown as such, not passed over', () => {
  const found = packageOf(join(projectRoot, 'node_modules', 'react', 'index.js'))
  expect(found?.name).toBe('react')
  const withoutText = {
    name: 'x',
    version: '1.0.0',
    licence: 'MIT',
    folder: join(projectRoot, 'test', 'house'),
  }
  expect(thirdPartyNotices([withoutText])).toContain('no licence text')
})

test('what is needed without being bundled is better-sqlite3 and the headers that it was built with', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Readonly<Record<string, { dev?: boolean; optional?: boolean; license?: string }>>
  }
  const shipped = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && entry.dev !== true && entry.optional !== true)
    .map(([path]) => path)
  expect(shipped).toEqual(['node_modules/better-sqlite3', 'node_modules/node-addon-api'])
})

test('the lock names no registry and pins what every system needs', () => {
  const lock = read('package-lock.json')
  expect(lock).not.toContain('"resolved": "http')
  for (const name of [
    '@rolldown/binding-win32-x64-msvc',
    '@rolldown/binding-darwin-arm64',
    '@typescript/typescript-win32-x64',
    '@typescript/typescript-darwin-arm64',
  ]) {
    expect(lock).toContain(`"node_modules/${name}"`)
  }
})
