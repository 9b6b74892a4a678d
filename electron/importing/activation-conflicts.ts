import { findConflicts, type BookConflict } from '../../shared/tariff/compile-conflicts.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'

/**
 * Rows of versions that are to be put in force together that would tie with rows of other tariffs in force, or with each
 * other: the book that holds both has no one price.
 */
export const findJointConflicts = (
  versions: readonly TariffVersion[],
  active: readonly TariffVersion[],
): readonly BookConflict[] => {
  const replaced = new Set(versions.map(({ tariffId }) => tariffId))
  const ids = new Set(versions.map(({ id }) => id))
  return findConflicts(
    [...active.filter(({ tariffId }) => !replaced.has(tariffId)), ...versions],
    1000,
  ).filter(({ first, second }) => ids.has(first.versionId) || ids.has(second.versionId))
}

/** The same of one version. */
export const findActivationConflicts = (
  version: TariffVersion,
  active: readonly TariffVersion[],
): readonly BookConflict[] => findJointConflicts([version], active)
