import type { UnwordedFault } from '../../shared/api/fault.ts'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { BookConflict } from '../../shared/tariff/compile-conflicts.ts'
import type { TariffRow, TariffVersion } from '../../shared/tariff/tariff.ts'
import { findActivationConflicts } from '../importing/activation-conflicts.ts'
import { draftVersion, type ReportProgress } from '../importing/prepare-import.ts'
import type { EditRecord } from '../store/edit-store.ts'
import type { Store } from '../store/store.ts'

/** The tariff that a version is saved to, as it stands now; `newest` is 0 for one that is new. */
export interface VersionTarget {
  readonly tariffId: string
  readonly issuer: string
  readonly name: string
  readonly priority: number
  readonly newest: number
}

export interface HandMade {
  readonly base: TariffVersion
  readonly at: string
  readonly activate: boolean
  readonly record: Omit<EditRecord, 'baseId'>
  /** Asked inside the transaction. */
  readonly target: () => VersionTarget
  readonly sourceFile: string
  readonly rows: readonly TariffRow[]
  /** The newest version that whoever saves has seen. */
  readonly newest?: number | undefined
  readonly progress: ReportProgress
}

export type HandMadeOutcome =
  | { readonly newest: number }
  | { readonly conflicts: readonly BookConflict[] }
  | { readonly tariff: TariffSummary; readonly unchanged: boolean }

/**
 * Keeps a version that was made by hand out of another: version, rows, the record of what was changed, and what is in
 * force, in one transaction. What ties with the others in force is judged inside it, because another window may have
 * changed them since.
 */
export const keepHandMade = (
  store: Store,
  { base, at, activate, record, target, sourceFile, rows, newest, progress }: HandMade,
): Result<HandMadeOutcome, UnwordedFault> =>
  store.write((): HandMadeOutcome => {
    const { newest: before, ...identity } = target()
    if (newest !== undefined && before > newest) return { newest: before }
    // What a pack brought keeps its last day, whoever edits it.
    const expiresOn = base.expiresOn ?? null
    const content = { ...identity, layout: base.layout, sample: false, sourceFile, expiresOn, rows }
    if (activate) {
      const conflicts = findActivationConflicts(
        draftVersion(content, before),
        store.tariffs.activeBook().versions,
      )
      if (conflicts.length > 0) return { conflicts }
    }
    const id = store.tariffs.addVersion(content, at, (done) => {
      if (done < rows.length) progress('writing', done, rows.length)
    })
    if (activate) store.tariffs.activateOnly(id, at)
    // The last moment at which it can be stopped.
    progress('writing', rows.length, rows.length)
    const tariff = store.tariffs.summary(id)
    assert(tariff, 'the version that was added is there')
    const unchanged = tariff.version <= before
    if (unchanged) return { tariff, unchanged }
    store.edits.record(id, { baseId: base.id, ...record }, at)
    const recorded = store.tariffs.summary(id)
    assert(recorded, 'the version that was recorded is there')
    return { tariff: recorded, unchanged }
  })
