import { onTestFinished } from 'vitest'
import { createApp } from '../../electron/app.ts'
import type { Answer, MethodInput, MethodName } from '../../shared/api/contract.ts'
import type { PackMade } from '../../shared/api/pack-schemas.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { bareResources, utf8 } from '../importing/import-fixture.ts'
import { settleBy, type Settle, type SettledValue } from '../importing/settle.ts'
import { temporaryFolder } from '../store/store-fixture.ts'

export interface PackApp {
  readonly home: string
  /** Waits for the end of what is a job. */
  readonly ask: Settle
  /** What a method answers, where it must not fail. */
  readonly get: <Name extends MethodName>(name: Name, input: MethodInput<Name>) => Promise<SettledValue<Name>>
  /** A rate sheet in force; answers the id of its version. */
  readonly rates: (issuer: string, lines: readonly string[], name?: string) => Promise<string>
}

/** The program over a data folder on a day; places and no sample tariffs unless told otherwise. */
export const openOn = async (
  today: string,
  home = temporaryFolder(),
  resources = bareResources(),
): Promise<PackApp> => {
  const opened = await createApp({
    clock: { today: () => today as LocalDate, now: () => `${today}T09:00:00.000Z` },
    home,
    resources,
    host: 'command-line',
  })
  assert(opened.ok, opened.ok ? '' : opened.failure.text)
  onTestFinished(opened.value.close)
  const ask = settleBy((name, input) => opened.value.dispatch(name, input) as Promise<Answer<typeof name>>)
  const get: PackApp['get'] = async (name, input) => {
    const answer = await ask(name, input)
    assert(answer.ok, JSON.stringify(answer))
    return answer.value
  }
  return {
    home,
    ask,
    get,
    rates: async (issuer, lines, name) => {
      const answer = await get('tariffs.import', {
        fileName: 'secret-supplier-file.csv',
        bytes: utf8(lines.join('\n')),
        issuer,
        ...(name === undefined ? {} : { name }),
        decimal: '.',
        acceptWarnings: true,
      })
      return answer.tariff.id
    },
  }
}

/** The file that `packs.make` answers. */
export const fileOf = ({ fileName, base64 }: PackMade) => ({
  fileName,
  bytes: new Uint8Array(Buffer.from(base64, 'base64')),
})

/** Makes the key of one and lets the other trust it. */
export const introduce = async (maker: PackApp, reader: PackApp, name: string): Promise<void> => {
  const { own } = await maker.get('keys.make', { name })
  await reader.get('keys.trust', { line: own.line })
}

/** What a refusal says, by its code. */
export const refusal = (answer: { readonly ok: boolean }): string =>
  'failure' in answer ? (answer.failure as { readonly code: string }).code : JSON.stringify(answer)
