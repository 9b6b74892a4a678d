import { DebugLogger } from 'builder-util'
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { icnsFile, icoFile } from '../../electron/building/icon-files.ts'
import { projectRoot } from '../house/source-tree.ts'

const readManifest = (path: string): unknown => JSON.parse(readFileSync(join(projectRoot, path), 'utf8'))

test('the packing file says only what electron-builder knows', async () => {
  const config = await getConfig(projectRoot, 'electron-builder.yml', null)
  await validateConfiguration(config, new DebugLogger(false))
  await expect(
    validateConfiguration(Object.assign(config, { electronFusez: {} }), new DebugLogger(false)),
  ).rejects.toThrow(/electronFusez/)
})

test('the packed Electron is the pinned one', async () => {
  const config = await getConfig(projectRoot, 'electron-builder.yml', null)
  const { version } = readManifest('node_modules/electron/package.json') as { readonly version: string }
  expect(config.electronVersion).toBe(version)
})

test('each system leaves out the libraries of the others, by name', async () => {
  const config = await getConfig(projectRoot, 'electron-builder.yml', null)
  const libraries = readdirSync(join(projectRoot, 'node_modules/better-sqlite3/prebuilds'))
  const kept = (files: unknown): readonly string[] => {
    const pattern = /prebuilds\/(?:\{([^}]*)\}|(\w+))-\*\.node/.exec(JSON.stringify(files))
    const left = (pattern?.[1] ?? pattern?.[2] ?? '').split(',')
    return [...new Set(libraries.map((name) => name.split('-')[0] ?? ''))].filter(
      (name) => !left.includes(name),
    )
  }
  expect(kept(config.linux?.files)).toEqual(['linux', 'linuxmusl'])
  expect(kept(config.win?.files)).toEqual(['win32'])
  expect(kept(config.mac?.files)).toEqual(['darwin'])
})

test('only the database stays a package of its own; everything else is bundled', () => {
  const manifest = readManifest('package.json') as { readonly dependencies: Readonly<Record<string, string>> }
  expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
})

const icons = join(projectRoot, 'resources', 'icons')
const drawn = readdirSync(icons)
  .filter((name) => name.endsWith('.png'))
  .map((name) => ({ side: Number.parseInt(name, 10), png: readFileSync(join(icons, name)) }))
  .toSorted((one, other) => one.side - other.side)

test('every icon has the size that its name says', () => {
  expect(drawn.length).toBeGreaterThan(7)
  for (const { side, png } of drawn) {
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side])
  }
})

test('the icons of Windows and macOS hold the same pictures', () => {
  expect(readFileSync(join(icons, 'icon.ico')).equals(icoFile(drawn.filter(({ side }) => side <= 256)))).toBe(
    true,
  )
  expect(readFileSync(join(icons, 'icon.icns')).equals(icnsFile(drawn))).toBe(true)
})
