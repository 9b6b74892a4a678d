import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createApp, type App } from '../../electron/app.ts'
import type { Answer, MethodInput } from '../../shared/api/contract.ts'
import type { Imported } from '../../shared/api/import-schemas.ts'
import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { temporaryFolder } from '../store/store-fixture.ts'
import { settleBy, type Ask, type Settle } from './settle.ts'

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
  readonly ask: Ask
  /** Asks, and waits for the end of what is a job. */
  readonly settle: Settle
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
  const ask: Ask = (name, input) => app.dispatch(name, input) as Promise<Answer<typeof name>>
  const settle = settleBy(ask)
  return {
    app,
    home,
    ask,
    settle,
    preview: async (input) => {
      const answer = await settle('tariffs.preview', input)
      assert(answer.ok, JSON.stringify(answer))
      return answer.value
    },
    accept: async (input) => {
      const answer = await settle('tariffs.import', input)
      assert(answer.ok, JSON.stringify(answer))
      return answer.value
    },
    acceptSheets: async (input) => {
      const answer = await settle('tariffs.importSheets', input)
      assert(answer.ok, JSON.stringify(answer))
      return answer.value.sheets
    },
  }
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
