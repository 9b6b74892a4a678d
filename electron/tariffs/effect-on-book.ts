import type { RowsDiff } from '../../shared/rate-sheet/diff-rows.ts'
import { findLostCover, type LostCover } from '../../shared/rate-sheet/lane-cover.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { BookConflict } from '../../shared/tariff/compile-conflicts.ts'
import { settlingPriority } from '../../shared/tariff/settling-priority.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'
import { findActivationConflicts } from '../importing/activation-conflicts.ts'
import { findBookWarnings, type BookWarnings } from '../importing/book-warnings.ts'

export interface EffectOnBook {
  readonly losesCover: readonly LostCover[]
  readonly bookWarnings: BookWarnings
  readonly conflicts: readonly BookConflict[]
  readonly suggestedPriority: number | null
}

/** What a version would do to the others in force, were it put in force in place of its tariff's present one. */
export const effectOnBook = (
  version: TariffVersion,
  active: readonly TariffVersion[],
  today: LocalDate,
): EffectOnBook => {
  const others = active.filter(({ tariffId }) => tariffId !== version.tariffId)
  const before = active.find(({ tariffId }) => tariffId === version.tariffId)?.rows ?? []
  const covering = others.flatMap(({ sample, rows }) => (sample ? [] : rows))
  const conflicts = findActivationConflicts(version, active)
  return {
    losesCover: findLostCover(before, version.rows, covering, today),
    bookWarnings: findBookWarnings([version], active, today),
    conflicts,
    suggestedPriority: conflicts.length === 0 ? null : settlingPriority(version, others),
  }
}

/** The difference as a host carries it. */
export const carriedDiff = ({ stateByRow: _states, ...diff }: RowsDiff): Omit<RowsDiff, 'stateByRow'> => diff
