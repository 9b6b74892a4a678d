import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../electron/store/check-content.ts'
import { openForWriting } from '../../electron/store/open.ts'
import { openedStore, temporaryFolder } from '../store/store-fixture.ts'
import { manySamples, versionsOfEdition } from './many-samples.ts'
import { runChild } from './run-child.ts'

const kills = 24

/** The versions in force, after SQLite took back what a kill left half done and everything was checked. */
const versionsInForce = (home: string): readonly unknown[] => {
  const connection = openForWriting(join(home, 'viaduct.db'), { create: false })
  try {
    checkContent(connection)
    return connection.prepare('SELECT version_id FROM tariff_activation ORDER BY version_id').pluck().all()
  } finally {
    connection.close()
  }
}

/** Moments spread over the whole run, from its first to a little after its last. */
const momentsOver = (milliseconds: number): readonly number[] =>
  Array.from({ length: kills }, (_, index) => (milliseconds * 1.05 * (index + 0.5)) / kills)

describe('kill -9', () => {
  it('during the first run leaves no data file or a whole one, and the next start works', async () => {
    const measured = await runChild('open-store.ts', [temporaryFolder(), '1'])
    expect([measured.code, measured.err]).toEqual([0, ''])
    let without = 0
    for (const moment of momentsOver(measured.lasted)) {
      const home = temporaryFolder()
      await runChild('open-store.ts', [home, '1'], moment)
      if (existsSync(join(home, 'viaduct.db'))) expect(versionsInForce(home)).toEqual(versionsOfEdition(1))
      else without += 1
      const store = await openedStore(home, { samples: manySamples(1) })
      store.close()
      expect(versionsInForce(home)).toEqual(versionsOfEdition(1))
      expect(readdirSync(home).filter((name) => name.includes('.new-'))).toEqual([])
    }
    // The kills did fall into the run: else nothing was shown.
    expect(without).toBeGreaterThan(0)
  }, 120_000)

  it('during an update’s sample tariffs leaves the old book or the new one', async () => {
    const before = temporaryFolder()
    const store = await openedStore(before, { samples: manySamples(1) })
    store.close()
    const copy = (): string => {
      const home = temporaryFolder()
      cpSync(before, home, { recursive: true })
      return home
    }
    const measured = await runChild('open-store.ts', [copy(), '2'])
    expect([measured.code, measured.err]).toEqual([0, ''])
    let old = 0
    for (const moment of momentsOver(measured.lasted)) {
      const home = copy()
      await runChild('open-store.ts', [home, '2'], moment)
      const found = versionsInForce(home)
      expect([versionsOfEdition(1), versionsOfEdition(2)]).toContainEqual(found)
      if (found[0] === versionsOfEdition(1)[0]) old += 1
    }
    expect(old).toBeGreaterThan(0)
  }, 120_000)
})
