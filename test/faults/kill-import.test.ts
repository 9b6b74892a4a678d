import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkContent } from '../../electron/store/check-content.ts'
import { openForWriting } from '../../electron/store/open.ts'
import { bareResources } from '../importing/import-fixture.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { runChild } from './run-child.ts'

const kills = 40
const rows = 2500

/** What is in force with how many rows, after SQLite took back what a kill left half done and everything was checked. */
const inForce = (home: string): unknown => {
  const connection = openForWriting(join(home, 'viaduct.db'), { create: false })
  try {
    checkContent(connection)
    const versions = connection
      .prepare(
        `SELECT v.id, (SELECT count(*) FROM tariff_row r WHERE r.version_id = v.id) AS kept,
          EXISTS (SELECT 1 FROM tariff_import i WHERE i.version_id = v.id) AS recorded,
          EXISTS (SELECT 1 FROM tariff_activation a WHERE a.version_id = v.id) AS active
          FROM tariff_version v JOIN tariff t ON t.id = v.tariff_id WHERE t.sample = 0 ORDER BY v.id`,
      )
      .all()
    return versions
  } finally {
    connection.close()
  }
}

const version = (number: number, active: 0 | 1): unknown => ({
  id: `meuse-air-breaks@${number}`,
  kept: rows,
  recorded: 1,
  active,
})

it('kill -9 at 40 moments of an import leaves the old book or the new one, never a mixture', async () => {
  const before = temporaryFolder()
  const made = await runChild('import-sheet.ts', [before, String(rows), '1', bareResources()])
  expect([made.code, made.err]).toEqual([0, ''])
  const copy = (): string => {
    const home = temporaryFolder()
    cpSync(before, home, { recursive: true })
    return home
  }
  const whole = copy()
  const measured = await runChild('import-sheet.ts', [whole, String(rows), '2', bareResources()])
  const old = [version(1, 1)]
  const renewed = [version(1, 0), version(2, 1)]
  expect(inForce(whole)).toEqual(renewed)
  let kept = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const home = copy()
    await runChild(
      'import-sheet.ts',
      [home, String(rows), '2', bareResources()],
      (measured.lasted * 1.05 * (kill + 0.5)) / kills,
    )
    const found = inForce(home)
    expect([old, renewed]).toContainEqual(found)
    if (JSON.stringify(found) === JSON.stringify(old)) kept += 1
  }
  // The kills did fall into the import: else nothing was shown.
  expect(kept).toBeGreaterThan(0)
}, 240_000)
