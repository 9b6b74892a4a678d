import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { MethodInput } from '../../shared/api/contract.ts'
import type { SheetFinding } from '../../shared/api/preview-schemas.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { bareResources, openApp, type TestApp } from '../importing/import-fixture.ts'

/** A sheet as somebody might send it, and what a person who reads it says it is. Written by hand, beside the sheet. */
interface Expectation {
  readonly about: string
  readonly issuer: string
  /** The name that it comes under, where that says how it is read. */
  readonly fileName?: string
  readonly layout: string
  /** What must be asked before the sheet means anything certain, and what is answered. */
  readonly questions?: readonly string[]
  readonly answers?: Partial<MethodInput<'tariffs.preview'>>
  /** `J6 unreadableNumber`: the cell (the row, where there is no one cell) and what is wrong with it. */
  readonly errors?: readonly string[]
  readonly warnings?: readonly string[]
  readonly columns?: readonly string[]
  /** The rows under these columns; with errors, those that could be read. */
  readonly rows?: readonly (readonly string[])[]
}

const folder = join(import.meta.dirname, 'sheets')
const cases = readdirSync(folder)
  .filter((name) => !name.endsWith('.json'))
  .map((fileName) => {
    const text = readFileSync(join(folder, fileName.replace(/\.\w+$/, '.json')), 'utf8')
    return { fileName, expected: JSON.parse(text) as Expectation }
  })

const bytesOf = (fileName: string): Uint8Array => new Uint8Array(readFileSync(join(folder, fileName)))

const briefly = (issues: readonly SheetFinding[], severity: string): readonly string[] =>
  issues
    .filter((issue) => issue.severity === severity)
    .map(({ cell, row, code }) => `${cell ?? row} ${code}`)
    .toSorted()

const rowsUnder = async ({ ask }: TestApp, id: string, columns: readonly string[]) => {
  const shown = await ask('tariffs.show', { id })
  assert(shown.ok, 'the tariff is shown')
  const at = columns.map((column) => shown.value.columns.indexOf(column))
  return shown.value.rows.map((cells) => at.map((index) => cells[index]))
}

/** Every table that a file of ours may be: what it reads back as, row by row, without the rows' numbers. */
const tableOf = async ({ ask }: TestApp, id: string) => {
  const shown = await ask('tariffs.show', { id })
  assert(shown.ok, 'the tariff is shown')
  return [shown.value.columns.slice(1), ...shown.value.rows.map((cells) => cells.slice(1))]
}

it('there are at least fifteen', () => {
  expect(cases.length).toBeGreaterThanOrEqual(15)
})

describe.each(cases)('$fileName: $expected.about', ({ fileName, expected }) => {
  const { issuer, answers = {}, questions = [], errors = [], warnings = [], columns, rows } = expected
  const asked = questions.includes('issuer') ? {} : { issuer }
  const file = { fileName: expected.fileName ?? fileName, bytes: bytesOf(fileName), ...asked }

  it('asks what only a person can say, and nothing else', async () => {
    const { preview } = await openApp(undefined, { resources: bareResources() })
    expect((await preview(file)).questions.map(({ kind }) => kind)).toEqual(questions)
    expect((await preview({ ...file, ...answers })).questions).toEqual([])
  })

  it('is read cell by cell as a person reads it', async () => {
    const app = await openApp(undefined, { resources: bareResources() })
    const seen = await app.preview({ ...file, ...answers })
    expect(seen.layout).toBe(expected.layout)
    expect(briefly(seen.issues, 'error')).toEqual([...errors].toSorted())
    expect(briefly(seen.issues, 'warning')).toEqual([...warnings].toSorted())
    if (errors.length > 0) {
      const refused = await app.ask('tariffs.import', { ...file, ...answers, acceptWarnings: true })
      expect(refused).toMatchObject({ failure: { code: 'SheetHasErrors', errors: errors.length } })
      return
    }
    const { tariff } = await app.accept({ ...file, ...answers, acceptWarnings: true })
    expect(await rowsUnder(app, tariff.id, columns ?? [])).toEqual(rows)
  })

  it.runIf(errors.length === 0)('comes out of an export and in again cell for cell', async () => {
    const app = await openApp(undefined, { resources: bareResources() })
    const { tariff } = await app.accept({ ...file, ...answers, acceptWarnings: true })
    const before = await tableOf(app, tariff.id)
    for (const format of ['csv', 'xlsx'] as const) {
      const exported = await app.ask('tariffs.export', { ids: [tariff.id], format })
      assert(exported.ok, 'the tariff is exported')
      const other = await openApp(undefined, { resources: bareResources() })
      const again = await other.accept({
        fileName: exported.value.fileName,
        bytes: new Uint8Array(Buffer.from(exported.value.base64, 'base64')),
        acceptWarnings: true,
        // The workbook says itself whose rates it holds, and what they are called.
        ...(format === 'csv' ? { issuer: tariff.issuer, name: tariff.name } : {}),
      })
      expect(again.tariff).toMatchObject({ issuer: tariff.issuer, name: tariff.name, layout: tariff.layout })
      expect(await tableOf(other, again.tariff.id)).toEqual(before)
    }
  })
})
