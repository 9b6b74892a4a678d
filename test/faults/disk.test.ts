import { execFileSync } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { UnwordedFault } from '../../shared/api/fault.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { createDraftStore } from '../../electron/store/draft-store.ts'
import { openForReading, openForWriting } from '../../electron/store/open.ts'
import { createTransactions, identityOf } from '../../electron/store/transactions.ts'
import { noon, openedStore, temporaryFolder, tryStore } from '../store/store-fixture.ts'

const codeOf = (result: Result<unknown, UnwordedFault>): string | undefined =>
  result.ok ? undefined : result.failure.code

const asItIs = (fault: UnwordedFault): UnwordedFault => fault
const long = 'x'.repeat(200_000)

const mounted: string[] = []
afterEach(() => {
  for (const folder of mounted.splice(0)) execFileSync('umount', [folder])
})

/** A disk of one megabyte in memory; undefined where this user may not mount one. */
const smallDisk = (): string | undefined => {
  const folder = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  mounted.push(folder)
  return folder
}

describe('a full disk', () => {
  it('is told as E-FULL, nothing of the write stays, and the next one works once there is room', async () => {
    const first = await openedStore(temporaryFolder())
    first.close()
    const connection = openForWriting(first.file, { create: false })
    const file = { path: first.file, identity: identityOf(first.file), refusal: undefined }
    const { read, write } = createTransactions(connection, file, asItIs)
    const drafts = createDraftStore(connection)
    write(() => drafts.save({ typed: 'before' }, noon))
    connection.pragma('max_page_count = 40')
    expect(codeOf(write(() => drafts.save({ typed: long }, noon)))).toBe('E-FULL')
    expect(read(drafts.current)).toEqual({ ok: true, value: { typed: 'before' } })
    connection.pragma('max_page_count = 4000')
    expect(write(() => drafts.save({ typed: long }, noon)).ok).toBe(true)
    connection.close()
  })

  it('is told so where the disk itself is full, and also at a first run', async ({ skip }) => {
    const disk = smallDisk()
    if (disk === undefined) return skip('this user may not mount a small disk')
    const home = join(disk, 'home')
    const store = await openedStore(home)
    store.write(() => store.drafts.save({ typed: 'before' }, noon))
    expect(() => writeFileSync(join(disk, 'filler'), Buffer.alloc(2_000_000))).toThrow('ENOSPC')
    expect(codeOf(store.write(() => store.drafts.save({ typed: long }, noon)))).toBe('E-FULL')
    expect(store.read(store.drafts.current)).toEqual({ ok: true, value: { typed: 'before' } })
    const other = await tryStore(join(disk, 'other'))
    expect(codeOf(other)).toBe('E-FULL')
    rmSync(join(disk, 'filler'))
    expect(store.write(() => store.drafts.save({ typed: long }, noon)).ok).toBe(true)
    store.close()
    const again = await openedStore(join(disk, 'other'))
    expect(again.readOnly).toBe(false)
    again.close()
  })
})

describe('a place that cannot be written', () => {
  it('answers E-RO to a write into a connection that may only read', async () => {
    const store = await openedStore(temporaryFolder())
    store.close()
    const connection = openForReading(store.file)
    const file = { path: store.file, identity: identityOf(store.file), refusal: undefined }
    const { write } = createTransactions(connection, file, asItIs)
    const drafts = createDraftStore(connection)
    expect(codeOf(write(() => drafts.save({ typed: 1 }, noon)))).toBe('E-RO')
    connection.close()
  })

  it('is opened for reading, keeps what is saved readable, and answers E-RO to a write', async ({ skip }) => {
    // The superuser writes whatever the modes say: there a disk mounted read-only stands for the folder.
    const superuser = process.getuid?.() === 0
    const folder = superuser ? smallDisk() : temporaryFolder()
    if (folder === undefined) return skip('the superuser may not mount a small disk here')
    const home = join(folder, 'home')
    const first = await openedStore(home)
    first.write(() => first.drafts.save({ typed: 'before' }, noon))
    first.close()
    const lock = (writable: boolean): void => {
      if (superuser) execFileSync('mount', ['-o', `remount,${writable ? 'rw' : 'ro'}`, folder])
      else for (const path of [home, folder]) chmodSync(path, writable ? 0o700 : 0o500)
    }
    lock(false)
    try {
      const store = await openedStore(home)
      expect(store.readOnly).toBe(true)
      expect(store.read(store.drafts.current)).toEqual({ ok: true, value: { typed: 'before' } })
      expect(codeOf(store.write(() => store.drafts.save({ typed: 1 }, noon)))).toBe('E-RO')
      store.close()
      expect(codeOf(await tryStore(join(folder, 'nothing yet')))).toBe('E-RO')
    } finally {
      lock(true)
    }
  })

  it('answers E-IO where the folder cannot be made or is none', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    expect(codeOf(await tryStore(file))).toBe('E-IO')
    expect(codeOf(await tryStore(join(file, 'below')))).toBe('E-IO')
  })
})
