import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkContent } from '../../electron/store/check-content.ts'
import { openForWriting } from '../../electron/store/open.ts'
import { bareResources } from '../importing/import-fixture.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { runChild } from './run-child.ts'

const kills = 40
const rows = 700

/** What is kept of the own tariffs and what is in force, after SQLite took back what a kill left half done. */
const inForce = (home: string): unknown => {
  const connection = openForWriting(join(home, 'viaduct.db'), { create: false })
  try {
    checkContent(connection)
    return connection
      .prepare(
        `SELECT v.id, (SELECT count(*) FROM tariff_row r WHERE r.version_id = v.id) AS kept,
          EXISTS (SELECT 1 FROM tariff_import i WHERE i.version_id = v.id) AS recorded,
          EXISTS (SELECT 1 FROM tariff_activation a WHERE a.version_id = v.id) AS active
          FROM tariff_version v JOIN tariff t ON t.id = v.tariff_id WHERE t.sample = 0 ORDER BY t.id, v.version`,
      )
      .all()
  } finally {
    connection.close()
  }
}

const tariffs = ['meuse-air-breaks', 'meuse-air-breaks-air-breaks-can', 'meuse-air-breaks-air-breaks-pvg']
const version = (tariff: string, number: number, active: 0 | 1): unknown => ({
  id: `${tariff}@${number}`,
  kept: rows,
  recorded: 1,
  active,
})

it('kill -9 at 40 moments of an import of three sheets leaves all of the old book or all of the new one', async () => {
  const before = temporaryFolder()
  const child = (home: string, edition: string, killAfter?: number) =>
    runChild('import-book.ts', [home, String(rows), edition, bareResources()], killAfter)
  const made = await child(before, '1')
  expect([made.code, made.err]).toEqual([0, ''])
  const copy = (): string => {
    const home = temporaryFolder()
    cpSync(before, home, { recursive: true })
    return home
  }
  const whole = copy()
  const measured = await child(whole, '2')
  const old = tariffs.map((tariff) => version(tariff, 1, 1))
  const renewed = tariffs.flatMap((tariff) => [version(tariff, 1, 0), version(tariff, 2, 1)])
  expect(inForce(before)).toEqual(old)
  expect(inForce(whole)).toEqual(renewed)
  let kept = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const home = copy()
    await child(home, '2', (measured.lasted * 1.05 * (kill + 0.5)) / kills)
    const found = inForce(home)
    expect([old, renewed]).toContainEqual(found)
    if (JSON.stringify(found) === JSON.stringify(old)) kept += 1
  }
  // The kills did fall into the import: else nothing was shown.
  expect(kept).toBeGreaterThan(0)
}, 240_000)
