import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writePack } from '../../electron/packs/pack-file.ts'
import { createKeyPair } from '../../electron/packs/signing-key.ts'
import { checkContent } from '../../electron/store/check-content.ts'
import { openForWriting } from '../../electron/store/open.ts'
import { keyToLine } from '../../shared/pack/key-line.ts'
import type { PackTariff } from '../../shared/pack/tariff-pack.ts'
import { airRate, dec, ladder, transitTime } from '../builders.ts'
import { bareResources } from '../importing/import-fixture.ts'
import { packOf } from '../packs/pack-builders.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { runChild } from './run-child.ts'

const kills = 40
const lanes = 300
const partner = createKeyPair()

/** Two tariffs that belong together, their prices and days by the edition. */
const tariffsOf = (edition: number): readonly PackTariff[] => {
  const head = { issuer: 'Meuse', priority: 0, sample: false }
  const rows = Array.from({ length: lanes }, (_, at) =>
    airRate({
      row: at + 2,
      carrier: 'Meuse',
      service: `S${at}`,
      minimum: null,
      breaks: ladder({ '0': `${edition + 1}.5`, '45': `${edition}.75` }),
      maxPieceKg: dec('300'),
    }),
  )
  const times = [
    transitTime('handling', { min: edition, typical: edition, max: edition + 1 }, { mode: 'air' }),
  ]
  return [
    { ...head, name: 'Air', layout: 'air-breaks', rows },
    { ...head, name: 'Times', layout: 'times', rows: times },
  ]
}

/** What is in force, after SQLite took back what a kill left half done and everything was checked. */
const inForce = (home: string): unknown => {
  const connection = openForWriting(join(home, 'viaduct.db'), { create: false })
  try {
    checkContent(connection)
    return connection
      .prepare(
        `SELECT v.id, (SELECT count(*) FROM tariff_row r WHERE r.version_id = v.id) AS kept,
          EXISTS (SELECT 1 FROM tariff_pack p WHERE p.version_id = v.id) AS recorded,
          EXISTS (SELECT 1 FROM tariff_activation a WHERE a.version_id = v.id) AS active
          FROM tariff_version v ORDER BY v.id`,
      )
      .all()
  } finally {
    connection.close()
  }
}

const versions = (number: number, active: 0 | 1): readonly unknown[] => [
  { id: `meuse-air-breaks-air@${number}`, kept: lanes, recorded: 1, active },
  { id: `meuse-times-times@${number}`, kept: 1, recorded: 1, active },
]

it('kill -9 at 40 moments of taking a pack in leaves all its tariffs or none of them', async () => {
  const folder = temporaryFolder()
  const line = keyToLine({ publicKey: partner.publicKey, name: 'Partner' })
  const [first = '', second = ''] = [1, 2].map((edition) => {
    const file = join(folder, `${edition}.viaductpack`)
    writeFileSync(file, writePack(packOf(tariffsOf(edition), partner), partner))
    return file
  })
  const before = temporaryFolder()
  const made = await runChild('import-pack.ts', [before, bareResources(), line, first])
  expect([made.code, made.err]).toEqual([0, ''])
  const copy = (): string => {
    const home = temporaryFolder()
    cpSync(before, home, { recursive: true })
    return home
  }
  const whole = copy()
  const measured = await runChild('import-pack.ts', [whole, bareResources(), line, second])
  const old = versions(1, 1)
  const byId = (a: unknown, b: unknown): number =>
    (a as { id: string }).id < (b as { id: string }).id ? -1 : 1
  const renewed = [...versions(1, 0), ...versions(2, 1)].toSorted(byId)
  expect(inForce(whole)).toEqual(renewed)
  let kept = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const home = copy()
    await runChild(
      'import-pack.ts',
      [home, bareResources(), line, second],
      (measured.lasted * 1.05 * (kill + 0.5)) / kills,
    )
    const found = inForce(home)
    expect([old, renewed]).toContainEqual(found)
    if (JSON.stringify(found) === JSON.stringify(old)) kept += 1
  }
  // The kills did fall into the import: else nothing was shown.
  expect(kept).toBeGreaterThan(0)
}, 400_000)
