import { describe, expect, it } from 'vitest'
import { assert } from '../../shared/kernel/assert.ts'
import { openApp, utf8, type TestApp } from '../importing/import-fixture.ts'

const sheet = (...rows: readonly string[]): Uint8Array =>
  utf8(['Origin,Destination,Carrier,Service,Currency,N,+45,Valid from,Valid to', ...rows].join('\n'))
const cgo = 'CGO,LGG,Meuse,Direct,EUR,5.95,4.75,2026-12-01,2027-02-28'
const pvg = 'PVG,LGG,Meuse,Direct,EUR,6.00,4.80,2026-12-01,2027-02-28'

const withMeuse = async (): Promise<TestApp> => {
  const app = await openApp()
  await app.accept({ fileName: 'rates.csv', bytes: sheet(cgo, pvg), issuer: 'Meuse' })
  return app
}

/** The number of a column of the grid, from 1. */
const columnOf = async ({ ask }: TestApp, id: string, name: string): Promise<number> => {
  const grid = await ask('tariffs.grid', { id })
  assert(grid.ok, 'the grid is there')
  return grid.value.columns.indexOf(name) + 1
}

describe('rows edited by hand', () => {
  it('are one new version, in force, which says what was changed from what', async () => {
    const app = await withMeuse()
    const { ask, settle } = app
    const column = await columnOf(app, 'meuse-air-breaks', '+45')
    const edits = {
      cells: [{ row: 2, column, text: '4.50' }],
      deleted: [3],
      added: [{ after: 2, cells: ['CAN', 'LGG', 'Meuse', 'Direct'] }],
    }
    const reviewed = await settle('tariffs.reviewEdit', { id: 'meuse-air-breaks', edits })
    assert(reviewed.ok, JSON.stringify(reviewed))
    // The added row has no currency and no rate: found at its own row, the third of the amended sheet.
    expect(reviewed.value).toMatchObject({ newest: 1, nextVersion: 2, changes: 3, errors: 1 })
    expect(reviewed.value.issues[0]).toMatchObject({ severity: 'error', row: 3, column: 'Currency' })
    const refused = await settle('tariffs.saveEdit', { id: 'meuse-air-breaks', edits, acceptWarnings: true })
    expect(refused).toMatchObject({ failure: { code: 'SheetHasErrors', errors: 1 } })

    const { added: _added, ...whole } = edits
    const saved = await settle('tariffs.saveEdit', {
      id: 'meuse-air-breaks',
      edits: whole,
      acceptWarnings: true,
    })
    expect(saved).toMatchObject({
      value: {
        unchanged: false,
        tariff: { id: 'meuse-air-breaks@2', active: true, origin: 'edit', rows: 1 },
      },
    })
    const history = await ask('tariffs.history', { id: 'meuse-air-breaks' })
    assert(history.ok, 'the history is there')
    const [second, first] = history.value.versions
    expect(second?.edited).toMatchObject({
      baseId: 'meuse-air-breaks@1',
      count: 2,
      changes: [
        { kind: 'cell', row: 2, column: '+45', before: '4.75', after: '4.50' },
        { kind: 'deleted', row: 3 },
      ],
    })
    expect(second?.inForce).toMatchObject([{ until: null, replaced: 'meuse-air-breaks@1' }])
    expect(first).toMatchObject({ edited: null, imported: { corrections: [] } })
    expect(first?.inForce[0]?.until).toBe(second?.inForce[0]?.since)
    // The version that was edited is as it was.
    const before = await ask('tariffs.show', { id: 'meuse-air-breaks@1' })
    expect(before).toMatchObject({ value: { rows: { length: 2 } } })
  })

  it('are judged by the import’s own rules, with the fix that the import would propose', async () => {
    const app = await withMeuse()
    const column = await columnOf(app, 'meuse-air-breaks', 'N')
    const reviewed = await app.settle('tariffs.reviewEdit', {
      id: 'meuse-air-breaks',
      edits: { cells: [{ row: 3, column, text: '6.O5' }] },
    })
    expect(reviewed).toMatchObject({
      value: { errors: 1, issues: [{ row: 3, columnNumber: column, code: 'unreadableNumber', fix: '6.05' }] },
    })
  })

  it('need a tick where a warning stands', async () => {
    const app = await withMeuse()
    const column = await columnOf(app, 'meuse-air-breaks', '+45')
    // A break dearer than the one below it.
    const edits = { cells: [{ row: 2, column, text: '7' }] }
    const saved = await app.settle('tariffs.saveEdit', { id: 'meuse-air-breaks', edits })
    expect(saved).toMatchObject({ failure: { code: 'WarningsNotAccepted', warnings: 1 } })
  })

  it('that say what they said before make no version', async () => {
    const app = await withMeuse()
    const column = await columnOf(app, 'meuse-air-breaks', 'Carrier')
    const edits = { cells: [{ row: 2, column, text: 'Meuse' }], added: [{ after: 3, cells: ['', ' '] }] }
    expect(await app.settle('tariffs.saveEdit', { id: 'meuse-air-breaks', edits })).toMatchObject({
      value: { unchanged: true, tariff: { version: 1 } },
    })
  })

  it('of a sample are kept only as a tariff of one’s own', async () => {
    const app = await withMeuse()
    const id = 'sample-rail-lcl'
    const column = await columnOf(app, id, 'Remarks')
    const edits = { cells: [{ row: 2, column, text: 'as agreed' }] }
    expect(await app.settle('tariffs.saveEdit', { id, edits, acceptWarnings: true })).toMatchObject({
      failure: { code: 'SampleOnlyAsCopy' },
    })
    const copy = { id, edits, acceptWarnings: true, issuer: 'Rail Nord', name: 'rail lcl' }
    expect(await app.settle('tariffs.saveEdit', copy)).toMatchObject({
      value: { tariff: { tariffId: 'rail-nord-rail-lcl', version: 1, sample: false, origin: 'edit' } },
    })
    expect(await app.ask('tariffs.show', { id })).toMatchObject({
      value: { tariff: { sample: true, version: 1 } },
    })
  })

  it('do not silently undo what another window saved meanwhile', async () => {
    const app = await withMeuse()
    const column = await columnOf(app, 'meuse-air-breaks', 'N')
    const edit = (text: string) => ({
      id: 'meuse-air-breaks@1',
      edits: { cells: [{ row: 2, column, text }] },
      acceptWarnings: true,
      newest: 1,
    })
    expect((await app.settle('tariffs.saveEdit', edit('5.90'))).ok).toBe(true)
    expect(await app.settle('tariffs.saveEdit', edit('5.80'))).toMatchObject({
      failure: { code: 'VersionAdded', newest: 2 },
    })
    expect(await app.settle('tariffs.saveEdit', { ...edit('5.80'), newest: 2 })).toMatchObject({
      value: { tariff: { version: 3 } },
    })
  })
})
