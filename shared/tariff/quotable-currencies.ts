import type { TariffVersion } from './tariff.ts'

/** Currencies that have a rate of exchange in these tariffs; EUR first, the others by their code. */
export const quotableCurrencies = (versions: readonly TariffVersion[]): readonly string[] => {
  const found = new Set<string>()
  for (const { rows } of versions) {
    for (const row of rows) if (row.kind === 'exchange-rate') found.add(row.currency)
  }
  found.delete('EUR')
  return ['EUR', ...[...found].toSorted()]
}
