import type { UnwordedFault } from '../../shared/api/fault.ts'
import { ownTransitOf, transitStatistics } from '../../shared/engine/decision/transit-statistics.ts'
import type { OwnTransit } from '../../shared/freight/own-transit.ts'
import { ok, type Result } from '../../shared/kernel/result.ts'
import type { Store } from '../store/store.ts'

/** More services and seasons than any house ships by; those with most shipments are kept. */
const mostFigures = 2000

/**
 * What the log says of every service and season. Asked at each keystroke of a shipment that wants it, so that it is
 * worked out anew only when the log has changed (another window may have done so).
 */
export const createOwnTransitReader = (
  store: Store,
): (() => Result<readonly OwnTransit[], UnwordedFault>) => {
  let kept: { readonly revision: number; readonly figures: readonly OwnTransit[] } | undefined
  return () => {
    const revision = store.read(store.transitLog.revision)
    if (!revision.ok) return revision
    if (kept?.revision === revision.value) return ok(kept.figures)
    const read = store.read(() => ({ revision: store.transitLog.revision(), log: store.transitLog.all() }))
    if (!read.ok) return read
    const figures = transitStatistics(read.value.log)
      .toSorted((a, b) => b.shipments - a.shipments)
      .slice(0, mostFigures)
      .map(ownTransitOf)
    kept = { revision: read.value.revision, figures }
    return ok(figures)
  }
}
