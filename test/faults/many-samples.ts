import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { ExchangeRate } from '../../shared/tariff/reference-rows.ts'
import type { SampleBook } from '../../electron/store/sample-store.ts'

const tariffs = 24
const rows = 150

/** A sample book large enough for a kill to fall into its loading; each edition changes every tariff. */
export const manySamples = (edition: number): SampleBook => ({
  fingerprint: `edition ${edition}`,
  load: () =>
    Promise.resolve(
      Array.from({ length: tariffs }, (_, tariff) => ({
        tariffId: `sample-rates-${String(tariff).padStart(2, '0')}`,
        issuer: 'Sample bank',
        name: `Rates ${tariff}`,
        layout: 'exchange-rates' as const,
        sample: true,
        priority: -1000,
        sourceFile: `rates-${tariff}.csv`,
        rows: Array.from({ length: rows }, (__, row): ExchangeRate => ({
          kind: 'exchange-rate',
          row: row + 2,
          currency: 'CNY',
          perEur: { units: 80_000 + edition * 1000 + row, decimals: 4 },
          date: '2026-11-20' as LocalDate,
          source: 'Sample bank',
        })),
      })),
    ),
})

/** The versions that are in force when an edition is loaded whole. */
export const versionsOfEdition = (version: number): readonly string[] =>
  Array.from({ length: tariffs }, (_, tariff) => `sample-rates-${String(tariff).padStart(2, '0')}@${version}`)
