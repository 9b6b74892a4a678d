import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../electron/files/write-workbook.ts'
import { openApp } from './import-fixture.ts'

const headings = [
  'Origin',
  'Destination',
  'Carrier',
  'Service',
  'Currency',
  'N',
  '+45',
  'Valid from',
  'Valid to',
]
const row = (origin: string, rate: string): readonly string[] => [
  origin,
  'LGG',
  'Meuse',
  'Direct',
  'EUR',
  rate,
  '4.75',
  '2026-12-01',
  '2027-02-28',
]
const sheet = (name: string, ...rows: readonly (readonly string[])[]) => ({
  name,
  rows: [headings, ...rows],
  numberColumns: new Set([5, 6]),
})
const file = (...sheets: readonly ReturnType<typeof sheet>[]) => ({
  fileName: 'book.xlsx',
  bytes: writeWorkbook(sheets),
})
const both = [{ sheet: 'North' }, { sheet: 'South' }]

describe('several sheets of one file', () => {
  it('are each a version of a tariff of their own, named after the sheet from the second on, also next month', async () => {
    const { acceptSheets } = await openApp()
    const ids = async (rate: string): Promise<readonly string[]> => {
      const book = file(sheet('North', row('CGO', rate)), sheet('South', row('CAN', rate)))
      return (await acceptSheets({ ...book, sheets: both })).map(
        ({ tariff }) => `${tariff.id} ${tariff.name}`,
      )
    }
    expect(await ids('5.95')).toEqual([
      'meuse-air-breaks@1 air breaks',
      'meuse-air-breaks-air-breaks-south@1 air breaks South',
    ])
    expect(await ids('6.05')).toEqual([
      'meuse-air-breaks@2 air breaks',
      'meuse-air-breaks-air-breaks-south@2 air breaks South',
    ])
  })

  it('go in together or not at all: the one with an error is named, and nothing of the other is written', async () => {
    const { ask } = await openApp()
    const before = await ask('tariffs.list', {})
    const book = file(sheet('North', row('CGO', '5.95')), sheet('South', row('CAN', '5.9O')))
    const sheets = both.map((one) => ({ ...one, issuer: 'Meuse' }))
    const answer = await ask('tariffs.importSheets', { ...book, sheets })
    expect(answer).toMatchObject({
      failure: { code: 'SheetRefused', sheet: 'South', refusal: { code: 'SheetHasErrors', errors: 1 } },
    })
    expect(await ask('tariffs.list', {})).toEqual(before)
  })

  it('that price the same with equal right are a conflict with each other, and a priority settles it', async () => {
    const { ask, acceptSheets } = await openApp()
    const before = await ask('tariffs.list', {})
    const book = file(sheet('North', row('CGO', '5.95')), sheet('South', row('CGO', '6.95')))
    const answer = await ask('tariffs.importSheets', { ...book, sheets: both })
    expect(answer).toMatchObject({ failure: { code: 'ActivationConflicts', conflicts: [{}] } })
    expect(await ask('tariffs.list', {})).toEqual(before)
    const settled = await acceptSheets({ ...book, sheets: [both[0] ?? {}, { sheet: 'South', priority: 1 }] })
    expect(settled.map(({ tariff }) => tariff.active)).toEqual([true, true])
  })

  it('do not conflict with what the other sheet replaces: a lane may move from one sheet to the other', async () => {
    const { acceptSheets } = await openApp()
    const old = file(
      sheet('North', row('CGO', '5.95'), row('PVG', '5.95')),
      sheet('South', row('CAN', '5.95')),
    )
    await acceptSheets({ ...old, sheets: both })
    const moved = file(
      sheet('North', row('CGO', '5.95')),
      sheet('South', row('CAN', '5.95'), row('PVG', '6.15')),
    )
    const accepted = await acceptSheets({ ...moved, sheets: both })
    expect(accepted.map(({ tariff }) => [tariff.version, tariff.active])).toEqual([
      [2, true],
      [2, true],
    ])
  })

  it('cannot both be the new version of one tariff', async () => {
    const { ask } = await openApp()
    const book = file(sheet('North', row('CGO', '5.95')), sheet('South', row('CAN', '6.95')))
    const answer = await ask('tariffs.importSheets', {
      ...book,
      sheets: both.map((one) => ({ ...one, name: 'Air' })),
    })
    expect(answer).toMatchObject({ failure: { code: 'SameTariffTwice', sheet: 'South' } })
  })

  it('are only kept, and price nothing, where they are not to be in force', async () => {
    const { acceptSheets, ask } = await openApp()
    const book = file(sheet('North', row('CGO', '5.95')), sheet('South', row('CGO', '6.95')))
    const kept = await acceptSheets({ ...book, sheets: both, activate: false })
    expect(kept.map(({ tariff }) => tariff.active)).toEqual([false, false])
    // The list is sealed as a whole: what is kept without being in force belongs to it too.
    expect(await ask('tariffs.list', {})).toMatchObject({ ok: true })
  })
})
