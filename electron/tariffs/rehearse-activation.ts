import type { Rehearsal } from '../../shared/api/book-schemas.ts'
import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { diffRows } from '../../shared/rate-sheet/diff-rows.ts'
import type { Wording } from '../../shared/text/format.ts'
import { wordConflicts } from '../importing/word-preview.ts'
import type { Store } from '../store/store.ts'
import { carriedDiff, effectOnBook } from './effect-on-book.ts'
import { tariffUnknown } from './refusals.ts'

const listedChanges = 500

/** What putting a version in force would change. Writes nothing. */
export const rehearseActivation = (
  id: string,
  { store, today }: { readonly store: Store; readonly today: () => LocalDate },
  wording: Wording,
): HandlerAnswer<'tariffs.rehearse'> => {
  const gathered = store.read(() => {
    const found = store.tariffs.find(id)
    return (
      found && {
        ...found,
        active: store.tariffs.activeBook().versions,
        replaces: store.tariffs.tariff(found.version.tariffId)?.active ?? null,
      }
    )
  })
  if (!gathered.ok) return { ok: false, fault: gathered.failure }
  if (!gathered.value) return tariffUnknown(id, wording)
  const { summary, version, active, replaces } = gathered.value
  const before = active.find((candidate) => candidate.id === replaces?.id)?.rows ?? []
  const { losesCover, conflicts, suggestedPriority } = effectOnBook(version, active, today())
  const value: Rehearsal = {
    tariff: summary,
    replaces,
    diff: carriedDiff(
      diffRows(version.layout, before, version.rows, today(), listedChanges),
    ) as Rehearsal['diff'],
    losesCover: [...losesCover],
    conflicts: wordConflicts(conflicts, wording),
    suggestedPriority,
  }
  return { ok: true, value }
}
