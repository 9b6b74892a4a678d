import type { BookWarning } from '../../shared/api/preview-schemas.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { findLateBases, type LateBase } from '../../shared/rate-sheet/book-charge-order.ts'
import { findCoverGaps, type LostCover } from '../../shared/rate-sheet/lane-cover.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'
import type { Wording } from '../../shared/text/format.ts'

/** What a person should know of the book that would be in force, beside what it would lose. */
export interface BookWarnings {
  readonly gaps: readonly LostCover[]
  readonly lateBases: readonly LateBase[]
}

/** Warnings that are told one by one; the rest would only repeat them. */
const toldWarnings = 100

/** What putting versions in force in place of their tariffs' present ones would leave to be looked at. */
export const findBookWarnings = (
  drafts: readonly TariffVersion[],
  active: readonly TariffVersion[],
  today: LocalDate,
): BookWarnings => {
  const renewed = new Set(drafts.map(({ tariffId }) => tariffId))
  const staying = active.filter(({ tariffId }) => !renewed.has(tariffId))
  const replaced = active.filter(({ tariffId }) => renewed.has(tariffId))
  return {
    gaps: findCoverGaps(
      replaced.flatMap(({ rows }) => rows),
      drafts.flatMap(({ rows }) => rows),
      staying.flatMap(({ sample, rows }) => (sample ? [] : rows)),
      today,
    ),
    lateBases: findLateBases([...staying, ...drafts], new Set(drafts.map(({ id }) => id))),
  }
}

export const wordBookWarnings = ({ gaps, lateBases }: BookWarnings, wording: Wording): BookWarning[] =>
  [
    ...gaps.map(({ origin, destination, from, to }) => ({
      code: 'validityGap' as const,
      text: wording.say('book.gap', { lane: `${origin}–${destination}`, from, to: to ?? from }),
    })),
    ...lateBases.map(({ row, tariff, code, baseRow, baseTariff }) => ({
      code: 'percentBeforeBase' as const,
      text: wording.say('book.percentBeforeBase', {
        row,
        tariff,
        base: code,
        otherRow: baseRow,
        other: baseTariff,
      }),
    })),
  ].slice(0, toldWarnings)
