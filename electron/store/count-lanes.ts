import { isMainCarriage } from '../../shared/tariff/compile-services.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'

/** Pairs of gateways that the rows price between; 0 for tariffs that are no main carriage. */
export const countLanes = (rows: readonly TariffRow[]): number => {
  const lanes = new Set<string>()
  let last = ''
  for (const row of rows) {
    if (!isMainCarriage(row)) continue
    const lane = `${row.origin} ${row.destination}`
    // Sheets are sorted by lane more often than not.
    if (lane !== last) lanes.add(lane)
    last = lane
  }
  return lanes.size
}
