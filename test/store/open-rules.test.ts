import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openedStore, ratesTariff, samplesOf, temporaryFolder, tryStore } from './store-fixture.ts'

const codeOf = async (home: string): Promise<string> => {
  const opened = await tryStore(home)
  if (!opened.ok) return opened.failure.code
  opened.value.close()
  return opened.value.readOnly ? 'opened read-only' : 'opened'
}

/** A folder whose data file was made by a first run and closed. */
const usedFolder = async (): Promise<{ home: string; file: string }> => {
  const home = temporaryFolder()
  const store = await openedStore(home)
  store.close()
  return { home, file: join(home, 'viaduct.db') }
}

describe('opening the data file', () => {
  it('creates it without a question only where nothing was before', async () => {
    const home = join(temporaryFolder(), 'not', 'there', 'yet')
    expect(await codeOf(home)).toBe('opened')
    expect(readdirSync(home).filter((name) => name.includes('.new-'))).toEqual([])
  })

  it('removes what a first run left that was killed after its file had its name, and only that', async () => {
    const { home, file } = await usedFolder()
    const { pid: gone } = spawnSync(process.execPath, ['-e', ''])
    const left = `${file}.new-${gone}`
    const underWay = `${file}.new-${process.ppid}`
    linkSync(file, left)
    for (const path of [`${left}-journal`, underWay]) writeFileSync(path, '')
    expect(await codeOf(home)).toBe('opened')
    expect([left, `${left}-journal`, underWay, file].filter((path) => existsSync(path))).toEqual([
      underWay,
      file,
    ])
  })

  it('refuses to create one where settings or a backup say that there was one', async () => {
    const { home, file } = await usedFolder()
    rmSync(file)
    expect(await codeOf(home)).toBe('E-EMPTY')
    const other = temporaryFolder()
    mkdirSync(join(other, 'backups'))
    writeFileSync(join(other, 'backups', '2026-11-20T120000Z-schema-1.db'), 'x')
    const opened = await tryStore(other)
    expect(opened.ok ? undefined : opened.failure).toMatchObject({
      code: 'E-EMPTY',
      values: { count: 1, newest: '2026-11-20' },
    })
    expect(readdirSync(other)).toEqual(['backups'])
  })

  it('does not take an empty file for an empty database', async () => {
    const { home, file } = await usedFolder()
    truncateSync(file, 0)
    expect(await codeOf(home)).toBe('E-EMPTY')
    const fresh = temporaryFolder()
    writeFileSync(join(fresh, 'viaduct.db'), '')
    expect(await codeOf(fresh)).toBe('E-EMPTY')
  })

  it('refuses what is not ours and leaves it byte for byte', async () => {
    for (const make of [
      (file: string) => writeFileSync(file, 'Dear Sir, please find attached our tariff.\n'.repeat(10)),
      (file: string) => writeFileSync(file, 'x'),
      (file: string) => new Database(file).exec('CREATE TABLE song (title TEXT)').close(),
    ]) {
      const home = temporaryFolder()
      const file = join(home, 'viaduct.db')
      make(file)
      const before = readFileSync(file)
      expect(await codeOf(home)).toBe('E-NOTOURS')
      expect(readFileSync(file).equals(before)).toBe(true)
    }
    const home = temporaryFolder()
    mkdirSync(join(home, 'viaduct.db'))
    expect(await codeOf(home)).toBe('E-NOTOURS')
  })

  it('reads a newer file and changes nothing in it', async () => {
    const { home, file } = await usedFolder()
    const newer = new Database(file)
    newer.pragma('user_version = 99')
    newer.close()
    const before = readFileSync(file)
    const store = await openedStore(home, { samples: samplesOf('newer', ratesTariff([82145])) })
    expect(store.readOnly).toBe(true)
    expect(store.read(store.tariffs.list)).toEqual({ ok: true, value: [] })
    const written = store.write(() => store.settings.write('theme', 'dark'))
    expect(written.ok ? undefined : written.failure.code).toBe('E-NEWER')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('says E-NEWER, not a defect, where the newer schema lacks what this version reads', async () => {
    const { home, file } = await usedFolder()
    const newer = new Database(file)
    newer.exec('DROP TABLE setting; PRAGMA user_version = 99')
    newer.close()
    const store = await openedStore(home)
    const read = store.read(store.settings.read)
    expect(read.ok ? undefined : read.failure.code).toBe('E-NEWER')
  })
})
