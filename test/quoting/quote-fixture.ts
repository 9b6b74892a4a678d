import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createApp, type App } from '../../electron/app.ts'
import type { Answer, MethodInput, MethodName, MethodOutput } from '../../shared/api/contract.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../store/store-fixture.ts'

export const resources = join(import.meta.dirname, '..', '..', 'resources')

/** The sample of the readme: ten cartons of lamps from Zhengzhou to Liège, 185 kg. */
export const lamps = JSON.parse(
  readFileSync(join(resources, 'samples', 'zhengzhou-liege-185kg.json'), 'utf8'),
) as ShipmentInput

export const rail = 'rail-lcl:CNZGZ-BENRY:corridor-rail:zhengzhou-liege-train'
export const air = 'air:CGO-LGG:yellow-river-air:economy'

/** The key of the nth quote of a test. */
export const keyOf = (n: number): string => `0d5d4bd7-4f46-4bd3-8a2b-${n.toString(16).padStart(12, '0')}`

export interface QuotingApp {
  readonly app: App
  readonly home: string
  readonly ask: <Name extends MethodName>(name: Name, input: MethodInput<Name>) => Promise<Answer<Name>>
  /** The value of a method that must succeed. */
  readonly get: <Name extends MethodName>(name: Name, input: MethodInput<Name>) => Promise<MethodOutput<Name>>
  /** The code of the failure or fault of a method that must not. */
  readonly refuse: <Name extends MethodName>(name: Name, input: MethodInput<Name>) => Promise<string>
}

/** The program with its sample tariffs over a folder, on a day of its own. */
export const openQuoting = async (today = '2026-11-23', home = temporaryFolder()): Promise<QuotingApp> => {
  const opened = await createApp({
    clock: { today: () => today as LocalDate, now: () => `${today}T09:00:00.000Z` },
    home,
    resources,
    host: 'command-line',
  })
  assert(opened.ok, opened.ok ? '' : opened.failure.text)
  const app = opened.value
  onTestFinished(app.close)
  const ask: QuotingApp['ask'] = (name, input) => app.dispatch(name, input) as Promise<Answer<typeof name>>
  return {
    app,
    home,
    ask,
    get: async (name, input) => {
      const answer = await ask(name, input)
      assert(answer.ok, `${name}: ${JSON.stringify(answer)}`)
      return answer.value
    },
    refuse: async (name, input) => {
      const answer = await ask(name, input)
      assert(!answer.ok, `${name} is refused: ${JSON.stringify(answer)}`)
      return 'fault' in answer ? answer.fault.code : (answer.failure as { readonly code: string }).code
    },
  }
}

/** An order for a quote of the lamps by rail and by air. */
export const order = (
  n: number,
  fields: Partial<MethodInput<'quotes.issue'>> = {},
): MethodInput<'quotes.issue'> => ({ key: keyOf(n), shipment: lamps, offers: [rail, air], ...fields })
