import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { assert } from '../../shared/kernel/assert.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { ExchangeRate } from '../../shared/tariff/reference-rows.ts'
import type { SampleBook } from '../../electron/store/sample-store.ts'
import { openStore, type OpenStoreOptions, type Store } from '../../electron/store/store.ts'
import type { NewTariff } from '../../electron/store/tariff-store.ts'

export const noon = '2026-11-23T12:00:00.000Z'

/** An empty folder of its own, removed with the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'viaduct-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A sheet of exchange rates: the plainest tariff there is. */
export const ratesTariff = (perEur: readonly number[], name = 'rates'): NewTariff => ({
  tariffId: `sample-${name}`,
  issuer: 'European Central Bank',
  name,
  layout: 'exchange-rates',
  sample: true,
  priority: -1000,
  sourceFile: `${name}.csv`,
  rows: perEur.map((units, index): ExchangeRate => ({
    kind: 'exchange-rate',
    row: index + 2,
    currency: 'CNY',
    perEur: { units, decimals: 4 },
    date: `2026-11-${String(index + 1).padStart(2, '0')}` as LocalDate,
    source: 'ECB',
  })),
})

export const samplesOf = (fingerprint: string, ...tariffs: readonly NewTariff[]): SampleBook => ({
  fingerprint,
  load: () => Promise.resolve(tariffs),
})

export const noSamples = samplesOf('none')

export const tryStore = (home: string, options: Partial<OpenStoreOptions> = {}) =>
  openStore({ home, now: () => noon, samples: noSamples, ...options })

/** The store of a folder, closed with the test. */
export const openedStore = async (home: string, options: Partial<OpenStoreOptions> = {}): Promise<Store> => {
  const opened = await tryStore(home, options)
  assert(opened.ok, `the store opens: ${opened.ok ? '' : opened.failure.code}`)
  onTestFinished(opened.value.close)
  return opened.value
}
