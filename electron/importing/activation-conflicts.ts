import { findConflicts, type BookConflict } from '../../shared/tariff/compile-conflicts.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'

/** Rows of a version that would tie with rows of other tariffs in force: the book that holds both has no one price. */
export const findActivationConflicts = (
  version: TariffVersion,
  active: readonly TariffVersion[],
): readonly BookConflict[] =>
  findConflicts([...active.filter(({ tariffId }) => tariffId !== version.tariffId), version], 1000).filter(
    ({ first, second }) => first.versionId === version.id || second.versionId === version.id,
  )
