import { describe, expect, it } from 'vitest'
import { openApp, utf8 } from './import-fixture.ts'

const december = [
  'Meuse Cargo Air, rates December 2026',
  '',
  'FROM,TO,产品,CUR,MIN,-45,45,100,300,500,1000,VALID,有效期至',
  'CGO,LGG,Direct,EUR,78.00,5.95,4.75,3.95,3.45,3.12,2.88,01.12.2026,28.02.2027',
  'PVG,LGG,Direct,EUR,80.00,6.05,4.80,3.86,3.42,3.10,2.86,01.12.2026,28.02.2027',
  'CAN,LGG,Direct,EUR,80.00,6.20,4.95,4.05,3.60,"3,1O",2.95,01.12.2026,28.02.2027',
].join('\n')
const file = { fileName: 'rates Dec 2026.csv', bytes: utf8(december), issuer: 'Meuse Cargo Air' }

describe('a rate sheet on its way in', () => {
  it('is read as it stands: layout, columns, findings at their cells with a likely repair', async () => {
    const { preview } = await openApp()
    const seen = await preview(file)
    expect(seen).toMatchObject({
      layout: 'air-breaks',
      issuer: 'Meuse Cargo Air',
      headerRow: 3,
      questions: [],
      rows: 2,
      replaces: null,
      diff: { new: 2, changed: 0, same: 0, dropped: 0 },
      decimal: '.',
      dates: 'dmy',
    })
    expect(seen.columns.slice(0, 6)).toMatchObject([
      { heading: 'FROM', field: 'Origin', confidence: 'alias' },
      { heading: 'TO', field: 'Destination' },
      { heading: '产品', field: 'Service' },
      { heading: 'CUR', field: 'Currency' },
      { heading: 'MIN', field: 'M' },
      { heading: '-45', field: 'N' },
    ])
    expect(seen.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { cell: 'J6', code: 'unreadableNumber', fix: '3.10' },
    ])
  })

  it('is refused while an error stands, and nothing of it is kept', async () => {
    const { ask } = await openApp()
    const before = await ask('tariffs.list', {})
    const refused = await ask('tariffs.import', { ...file, acceptWarnings: true })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'SheetHasErrors', errors: 1 } })
    expect(await ask('tariffs.list', {})).toEqual(before)
  })

  it('goes in with its cell corrected, in force, and the correction is recorded', async () => {
    const { accept, ask, preview } = await openApp()
    const corrections = [{ row: 6, column: 10, text: '3.10' }]
    const imported = await accept({ ...file, corrections, acceptWarnings: true })
    expect(imported).toMatchObject({
      tariff: { id: 'meuse-cargo-air-air-breaks@1', issuer: 'Meuse Cargo Air', active: true, rows: 3 },
      unchanged: false,
      corrections: 1,
    })
    const again = await preview({ ...file, corrections })
    expect(again).toMatchObject({
      diff: { same: 3, new: 0 },
      replaces: { versionId: 'meuse-cargo-air-air-breaks@1' },
      nextVersion: 2,
    })
    const shown = await ask('tariffs.show', { id: 'meuse-cargo-air-air-breaks' })
    expect(shown.ok && shown.value.rows).toHaveLength(3)
  })
})
