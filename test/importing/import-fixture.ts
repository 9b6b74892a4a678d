import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createApp, type App } from '../../electron/app.ts'
import type { Answer, MethodInput, MethodName } from '../../shared/api/contract.ts'
import type { Imported, ImportedSheets, ImportPreview } from '../../shared/api/import-schemas.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { temporaryFolder } from '../store/store-fixture.ts'

export const resources = join(import.meta.dirname, '..', '..', 'resources')

let bare: string | undefined

/** Places and nothing else: the program without any sample tariff. */
export const bareResources = (): string => {
  if (bare === undefined) {
    bare = mkdtempSync(join(tmpdir(), 'viaduct-bare-'))
    cpSync(join(resources, 'places'), join(bare, 'places'), { recursive: true })
  }
  return bare
}

export interface TestApp {
  readonly app: App
  readonly home: string
  readonly ask: <Name extends MethodName>(name: Name, input: MethodInput<Name>) => Promise<Answer<Name>>
  /** The preview, also of a long file. */
  readonly preview: (input: MethodInput<'tariffs.preview'>) => Promise<ImportPreview>
  readonly accept: (input: MethodInput<'tariffs.import'>) => Promise<Imported>
  /** Several sheets of one file, all or none. */
  readonly acceptSheets: (input: MethodInput<'tariffs.importSheets'>) => Promise<readonly Imported[]>
}

/** The program over an empty data folder, on 23 November 2026. */
export const openApp = async (
  home = temporaryFolder(),
  options: { readonly resources?: string } = {},
): Promise<TestApp> => {
  const opened = await createApp({
    clock: { today: () => '2026-11-23' as LocalDate, now: () => '2026-11-23T09:00:00.000Z' },
    home,
    resources: options.resources ?? resources,
    host: 'command-line',
  })
  assert(opened.ok, opened.ok ? '' : opened.failure.text)
  const app = opened.value
  onTestFinished(app.close)
  const ask = <Name extends MethodName>(name: Name, input: MethodInput<Name>): Promise<Answer<Name>> =>
    app.dispatch(name, input) as Promise<Answer<Name>>
  const finish = async (
    first: Answer<'tariffs.preview'> | Answer<'tariffs.import'> | Answer<'tariffs.importSheets'>,
  ): Promise<ImportPreview | Imported | ImportedSheets> => {
    let answer: Answer<'jobs.wait'> = first
    while (answer.ok && answer.value.state === 'running') {
      answer = await ask('jobs.wait', { job: answer.value.job })
    }
    assert(answer.ok && answer.value.state === 'done', JSON.stringify(answer))
    return answer.value.result
  }
  return {
    app,
    home,
    ask,
    preview: async (input) => {
      const result = await finish(await ask('tariffs.preview', input))
      assert(result.kind === 'preview', 'a preview is a preview')
      return result
    },
    accept: async (input) => {
      const result = await finish(await ask('tariffs.import', input))
      assert(result.kind === 'imported', 'an import is an import')
      return result
    },
    acceptSheets: async (input) => {
      const result = await finish(await ask('tariffs.importSheets', input))
      assert(result.kind === 'imported-sheets', 'an import of sheets is one of sheets')
      return result.sheets
    },
  }
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
