import { listPackage, extractFile } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { build } from 'electron-builder'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildStale } from '../../electron/building/build-stale.ts'
import { projectRoot } from '../house/source-tree.ts'
import { writeStandInDistribution } from './stand-in-distribution.ts'

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the program packed for Linux', () => {
  const folder = mkdtempSync(join(tmpdir(), 'viaduct-packed-'))
  const program = join(folder, 'dist', 'linux-unpacked')
  const archive = join(program, 'resources', 'app.asar')
  let entries: readonly string[] = []

  beforeAll(async () => {
    await buildStale(projectRoot)
    await writeStandInDistribution(join(folder, 'electron'))
    await build({
      projectDir: projectRoot,
      linux: ['dir'],
      publish: 'never',
      // Beside what electron-builder.yml says, which is always read.
      config: {
        electronDist: join(folder, 'electron'),
        directories: { output: join(folder, 'dist') },
      },
    })
    entries = listPackage(archive, { isPack: false }).map((path) =>
      path.replaceAll('\\', '/').replace(/^\//, ''),
    )
  }, 120_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the programs, the window and the licences', () => {
    for (const path of [
      'package.json',
      'LICENSE',
      'out/electron/main.js',
      'out/electron/preload.cjs',
      'out/electron/import-worker.js',
      'out/electron/pdf-worker.js',
      'out/electron/fonts/NotoSansSC_400Regular.ttf',
      'out/renderer/index.html',
      'out/third-party-notices.txt',
      'resources/icons/256x256.png',
      'resources/sample-book/book.json',
      'resources/places/places.csv',
    ]) {
      expect(entries).toContain(path)
    }
    expect(entries.some((path) => /^out\/renderer\/assets\/.*\.js$/.test(path))).toBe(true)
  })

  test('names in package.json the program that is there', () => {
    const manifest: unknown = JSON.parse(extractFile(archive, 'package.json').toString('utf8'))
    expect(entries).toContain((manifest as { readonly main: string }).main)
  })

  test('has better-sqlite3 as its only package', () => {
    const packages = new Set(
      entries.filter((path) => /^node_modules\/[^/]+/.test(path)).map((path) => path.split('/')[1]),
    )
    expect([...packages]).toEqual(['better-sqlite3'])
  })

  test('carries no source, no test, no map and no tool', () => {
    const unwanted = entries.filter(
      (path) =>
        /\.(?:ts|tsx|map|c|h|cc|cpp|gyp)$/.test(path) ||
        /^(?:test|shared|renderer|electron|\.github|\.ci)\//.test(path) ||
        /node_modules\/node-/.test(path),
    )
    expect(unwanted).toEqual([])
  })

  test('keeps outside of the archive only the libraries of this system, because they cannot be loaded from inside', () => {
    const unpacked = join(
      program,
      'resources',
      'app.asar.unpacked',
      'node_modules',
      'better-sqlite3',
      'prebuilds',
    )
    expect(readdirSync(unpacked).toSorted()).toEqual([
      'linux-arm64.node',
      'linux-x64.node',
      'linuxmusl-arm64.node',
      'linuxmusl-x64.node',
    ])
  })

  test('opens a database with the library that it ships', () => {
    const library = join(
      program,
      'resources',
      'app.asar.unpacked',
      'node_modules',
      'better-sqlite3',
      'prebuilds',
      'linux-x64.node',
    )
    const code = `
      const Database = require('better-sqlite3')
      const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(library)} })
      process.stdout.write(String(db.prepare('SELECT 6 * 7').pluck().get()))`
    const run = spawnSync(process.execPath, ['-e', code], { cwd: projectRoot, encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(run.stdout).toBe('42')
  })

  test('has its fuses burnt: no Node mode, no NODE_OPTIONS, no inspection, only the archive, only unchanged', async () => {
    const fuses = await getCurrentFuseWire(join(program, 'viaduct'))
    const { DISABLE, ENABLE } = FuseState
    expect({
      runAsNode: fuses[FuseV1Options.RunAsNode],
      nodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: fuses[FuseV1Options.EnableNodeCliInspectArguments],
      integrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyAsar: fuses[FuseV1Options.OnlyLoadAppFromAsar],
      fileProtocol: fuses[FuseV1Options.GrantFileProtocolExtraPrivileges],
    }).toEqual({
      runAsNode: DISABLE,
      nodeOptions: DISABLE,
      inspect: DISABLE,
      integrity: ENABLE,
      onlyAsar: ENABLE,
      fileProtocol: DISABLE,
    })
  })

  test('brings the languages of the window only', () => {
    expect(readdirSync(join(program, 'locales')).toSorted()).toEqual(['en-US.pak', 'fr.pak', 'zh-CN.pak'])
  })
})
