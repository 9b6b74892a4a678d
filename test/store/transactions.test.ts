import Database from 'better-sqlite3'
import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { UnwordedFault } from '../../shared/api/fault.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { noon, openedStore, temporaryFolder } from './store-fixture.ts'

const codeOf = (result: Result<unknown, UnwordedFault>): string | undefined =>
  result.ok ? undefined : result.failure.code

describe('reading and writing', () => {
  it('undoes all of a write whose step throws', async () => {
    const store = await openedStore(temporaryFolder())
    expect(() =>
      store.write(() => {
        store.settings.write('theme', 'dark')
        throw new Error('a defect')
      }),
    ).toThrow('a defect')
    const read = store.read(store.settings.read)
    expect(read.ok && [...read.value]).toEqual([])
  })

  it('says E-BUSY within a moment while another process writes, and works again afterwards', async () => {
    const store = await openedStore(temporaryFolder())
    const other = new Database(store.file)
    other.exec('BEGIN IMMEDIATE')
    expect(codeOf(store.write(() => store.drafts.save({ typed: 1 }, noon)))).toBe('E-BUSY')
    const read = store.read(store.drafts.current)
    expect(read.ok && read.value).toBeNull()
    other.exec('COMMIT')
    other.close()
    expect(store.write(() => store.drafts.save({ typed: 1 }, noon)).ok).toBe(true)
  })

  it('acknowledges no write into a file that was moved away, deleted or replaced', async () => {
    for (const meddle of [
      (file: string) => renameSync(file, `${file}.away`),
      (file: string) => rmSync(file),
      (file: string) => {
        copyFileSync(file, `${file}.copy`)
        renameSync(`${file}.copy`, file)
      },
    ]) {
      const store = await openedStore(temporaryFolder())
      expect(store.write(() => store.settings.write('theme', 'dark')).ok).toBe(true)
      meddle(store.file)
      expect(codeOf(store.write(() => store.settings.write('theme', 'light')))).toBe('E-MOVED')
    }
  })

  it('does not acknowledge a write during which the file was moved away', async () => {
    const store = await openedStore(temporaryFolder())
    const written = store.write(() => {
      renameSync(store.file, `${store.file}.away`)
      store.settings.write('theme', 'dark')
    })
    expect(codeOf(written)).toBe('E-MOVED')
  })
})

describe('drafts', () => {
  it('keep the form word for word, and twenty of those that were set aside, newest first', async () => {
    const store = await openedStore(temporaryFolder())
    const form = { weight: '18,5 kg?', pieces: [{ length: '' }] }
    store.write(() => store.drafts.save(form, noon))
    store.write(() => store.drafts.save({ ...form, weight: '19' }, noon))
    const current = store.read(store.drafts.current)
    expect(current.ok && current.value).toEqual({ ...form, weight: '19' })
    for (let number = 1; number <= 22; number += 1) {
      store.write(() => store.drafts.setAside(`Draft ${number}`, form, noon))
    }
    const empty = store.read(store.drafts.current)
    expect(empty.ok && empty.value).toBeNull()
    const recent = store.read(store.drafts.recent)
    expect(recent.ok && recent.value.map(({ title }) => title)).toEqual(
      Array.from({ length: 20 }, (_, index) => `Draft ${22 - index}`),
    )
  })
})
