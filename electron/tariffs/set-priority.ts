import type { SavedVersion } from '../../shared/api/book-schemas.ts'
import type { MethodFailure } from '../../shared/api/contract.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { ReportProgress } from '../importing/prepare-import.ts'
import type { WorkAnswer } from '../importing/run-import.ts'
import type { Store } from '../store/store.ts'
import { keepHandMade } from './keep-hand-made.ts'
import { refuseConflicts, sampleOnlyAsCopy, tariffUnknown } from './refusals.ts'

export interface PriorityInput {
  readonly id: string
  readonly priority: number
  readonly activate?: boolean | undefined
}

/**
 * Gives a tariff another priority: a priority moves prices, so it is part of what a version's hash covers, and another
 * one is another version with the same rows.
 */
export const setPriority = (
  input: PriorityInput,
  { store, now, wording }: { readonly store: Store; readonly now: () => string; readonly wording: Wording },
  progress: ReportProgress,
): WorkAnswer<SavedVersion, MethodFailure<'tariffs.setPriority'>> => {
  progress('reading', 0, 0)
  const found = store.read(() => store.tariffs.find(input.id))
  if (!found.ok) return { ok: false, fault: found.failure }
  if (!found.value) return tariffUnknown(input.id, wording)
  const { summary, version: base } = found.value
  if (base.sample) return sampleOnlyAsCopy(wording)
  const { tariffId, issuer, name } = base
  const { priority } = input
  const before = String(base.priority)
  const change = { kind: 'priority', row: 0, column: '', before, after: String(priority) } as const
  const kept = keepHandMade(store, {
    base,
    at: now(),
    activate: input.activate !== false,
    record: { kind: 'priority', changes: [change], warnings: 0 },
    target: () => ({ tariffId, issuer, name, priority, newest: store.tariffs.tariff(tariffId)?.newest ?? 0 }),
    sourceFile: summary.sourceFile,
    rows: base.rows,
    progress,
  })
  if (!kept.ok) return { ok: false, fault: kept.failure }
  if ('conflicts' in kept.value) return refuseConflicts(kept.value.conflicts, wording)
  const saved = 'tariff' in kept.value ? kept.value : { tariff: summary, unchanged: true }
  return { ok: true, value: { kind: 'saved-version', ...saved } }
}
