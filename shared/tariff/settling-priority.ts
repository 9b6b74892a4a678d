import type { TariffVersion } from './tariff.ts'

const rowPriority = (row: TariffVersion['rows'][number]): number => ('priority' in row ? row.priority : 0)

/**
 * The lowest priority with which every row of a tariff stands above every row of the others: what settles a tie in its
 * favour and makes no new one. Null for a sample, which is below every own tariff whatever it says.
 */
export const settlingPriority = (
  tariff: Pick<TariffVersion, 'sample' | 'priority' | 'rows'>,
  others: readonly TariffVersion[],
): number | null => {
  if (tariff.sample) return null
  let lowest = Infinity
  for (const row of tariff.rows) lowest = Math.min(lowest, rowPriority(row))
  let highest = -Infinity
  for (const { sample, priority, rows } of others) {
    if (sample) continue
    for (const row of rows) highest = Math.max(highest, priority + rowPriority(row))
  }
  if (lowest === Infinity || highest === -Infinity) return tariff.priority
  return Math.max(tariff.priority, highest - lowest + 1)
}
