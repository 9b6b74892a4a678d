import type { Rehearsal } from '../../shared/api/book-schemas.ts'
import type { MethodFailure } from '../../shared/api/contract.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { diffRows } from '../../shared/rate-sheet/diff-rows.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { ReportProgress } from '../importing/prepare-import.ts'
import type { WorkAnswer } from '../importing/run-import.ts'
import { wordBookWarnings } from '../importing/book-warnings.ts'
import { wordConflicts } from '../importing/word-preview.ts'
import type { Store } from '../store/store.ts'
import { carriedDiff, effectOnBook } from './effect-on-book.ts'
import type { LastRead } from './last-read.ts'
import { tariffUnknown } from './refusals.ts'

const listedChanges = 500

interface RehearsalDeps {
  readonly store: Store
  readonly today: () => LocalDate
  readonly wording: Wording
  readonly lastRead: LastRead
}

/** What putting a version in force would change. Writes nothing. */
export const rehearseActivation = (
  { id }: { readonly id: string },
  { store, today, wording, lastRead }: RehearsalDeps,
  progress: ReportProgress,
): WorkAnswer<Rehearsal, MethodFailure<'tariffs.rehearse'>> => {
  progress('reading', 0, 0)
  const gathered = store.read(() => {
    const found = store.tariffs.find(id)
    return (
      found && {
        ...found,
        active: lastRead.active(store),
        replaces: store.tariffs.tariff(found.version.tariffId)?.active ?? null,
      }
    )
  })
  if (!gathered.ok) return { ok: false, fault: gathered.failure }
  if (!gathered.value) return tariffUnknown(id, wording)
  const { summary, version, active, replaces } = gathered.value
  progress('comparing', 0, version.rows.length)
  const before = active.find((candidate) => candidate.id === replaces?.id)?.rows ?? []
  const { losesCover, bookWarnings, conflicts, suggestedPriority } = effectOnBook(version, active, today())
  const value: Rehearsal = {
    kind: 'rehearsal',
    tariff: summary,
    replaces,
    diff: carriedDiff(
      diffRows(version.layout, before, version.rows, today(), listedChanges),
    ) as Rehearsal['diff'],
    losesCover: [...losesCover],
    bookWarnings: wordBookWarnings(bookWarnings, wording),
    conflicts: wordConflicts(conflicts, wording),
    suggestedPriority,
  }
  return { ok: true, value }
}
