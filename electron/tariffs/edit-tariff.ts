import type { EditReview, RowEdits, SavedVersion } from '../../shared/api/book-schemas.ts'
import type { MethodFailure } from '../../shared/api/contract.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { currencyCodes } from '../../shared/money/currency-table.ts'
import { diffRows } from '../../shared/rate-sheet/diff-rows.ts'
import { editGrid, type EditedGrid } from '../../shared/rate-sheet/edit-grid.ts'
import { reviewSheet, type SheetReview } from '../../shared/rate-sheet/review-sheet.ts'
import type { TariffRow, TariffVersion } from '../../shared/tariff/tariff.ts'
import type { Wording } from '../../shared/text/format.ts'
import { draftVersion, type ReportProgress } from '../importing/prepare-import.ts'
import type { WorkAnswer } from '../importing/run-import.ts'
import { identifyTariff } from '../importing/tariff-identity.ts'
import { wordBookWarnings } from '../importing/book-warnings.ts'
import { wordConflicts } from '../importing/word-preview.ts'
import { wordSheetIssues } from '../importing/word-findings.ts'
import type { Store } from '../store/store.ts'
import { carriedDiff, effectOnBook } from './effect-on-book.ts'
import { keepHandMade, type VersionTarget } from './keep-hand-made.ts'
import type { LastRead, VersionUnderEdit } from './last-read.ts'
import { refuseConflicts, sampleOnlyAsCopy, tariffUnknown } from './refusals.ts'

export interface EditInput {
  readonly id: string
  readonly edits: RowEdits
  readonly issuer?: string | undefined
  readonly name?: string | undefined
}

export interface EditDeps {
  readonly store: Store
  readonly places: () => PlaceIndex
  readonly today: () => LocalDate
  readonly now: () => string
  readonly wording: Wording
  readonly lastRead: LastRead
}

/** Changes that are listed one by one; all are counted. */
const listedChanges = 2000

interface ReadEdit {
  readonly edited: EditedGrid
  readonly review: SheetReview
}

const rowsOf = ({ review }: ReadEdit): readonly TariffRow[] => review.parsed.rows
const errorsOf = ({ review }: ReadEdit): number =>
  review.issues.filter(({ severity }) => severity === 'error').length

/**
 * The changed rows, read by the import's own reader: an export writes points and ISO days, so that nothing about them
 * is ever to be asked.
 */
const readEdit = (
  base: TariffVersion,
  { columns, rows }: VersionUnderEdit['cells'],
  edits: RowEdits,
  places: PlaceIndex,
  progress: ReportProgress,
): ReadEdit => {
  const edited = editGrid(base.name, columns, rows, edits)
  const review = reviewSheet(edited.grid, {
    places,
    currencies: currencyCodes,
    answers: { layout: base.layout, decimal: '.', dates: 'ymd' },
    remembered: {},
    issuer: undefined,
    corrections: [],
    leftOut: new Set(),
    progress: (done, of) => progress('checking', done, of),
  })
  return { edited, review }
}

/** The tariff that a version is saved to: its own, or another one of the name that was given. */
const targetOf = (store: Store, base: TariffVersion, input: EditInput, priority?: number): VersionTarget => {
  const { issuer, name } = input
  const { tariffId } =
    issuer === undefined && name === undefined
      ? base
      : identifyTariff(store.tariffs, issuer ?? base.issuer, base.layout, name ?? base.name)
  const kept = store.tariffs.tariff(tariffId)
  const usual = kept?.active?.priority ?? (base.sample ? 0 : base.priority)
  return {
    tariffId,
    issuer: kept?.issuer ?? issuer ?? base.issuer,
    name: kept?.name ?? name ?? base.name,
    priority: priority ?? usual,
    newest: kept?.newest ?? 0,
  }
}

const isLeftASample = (base: TariffVersion, { issuer, name }: EditInput): boolean =>
  base.sample && (issuer === undefined || name === undefined)

/** What a version's rows would be with these changes. Writes nothing. */
export const reviewEdit = (
  input: EditInput,
  { store, places, today, wording, lastRead }: EditDeps,
  progress: ReportProgress,
): WorkAnswer<EditReview, MethodFailure<'tariffs.reviewEdit'>> => {
  progress('reading', 0, 0)
  const gathered = store.read(() => {
    const found = lastRead.version(store, input.id)
    return (
      found && {
        base: found.version,
        cells: found.cells,
        target: targetOf(store, found.version, input),
        active: lastRead.active(store),
      }
    )
  })
  if (!gathered.ok) return { ok: false, fault: gathered.failure }
  if (!gathered.value) return tariffUnknown(input.id, wording)
  const { base, cells, target, active } = gathered.value
  const read = readEdit(base, cells, input.edits, places(), progress)
  const { review, edited } = read
  const errors = errorsOf(read)
  progress('comparing', 0, rowsOf(read).length)
  // A sample that nobody has named anew yet would tie with nothing: it is judged as the own tariff that it will be.
  const draft = draftVersion({ ...target, layout: base.layout, rows: rowsOf(read) }, target.newest)
  const { losesCover, bookWarnings, conflicts, suggestedPriority } = effectOnBook(draft, active, today())
  const newest = isLeftASample(base, input) ? 0 : target.newest
  const value: EditReview = {
    kind: 'edit-review',
    newest,
    nextVersion: newest + 1,
    changes: edited.changes.length,
    rows: draft.rows.length,
    issues: [...wordSheetIssues(review.issues, review.grid, review.parsed.read, wording)],
    errors,
    warnings: review.issues.length - errors,
    diff: carriedDiff(
      diffRows(base.layout, base.rows, draft.rows, today(), listedChanges),
    ) as EditReview['diff'],
    losesCover: [...losesCover],
    bookWarnings: wordBookWarnings(bookWarnings, wording),
    conflicts: wordConflicts(conflicts, wording),
    suggestedPriority,
  }
  return { ok: true, value }
}

export type SaveInput = EditInput & {
  readonly acceptWarnings?: boolean | undefined
  readonly activate?: boolean | undefined
  readonly priority?: number | undefined
  readonly newest?: number | undefined
}

/**
 * Keeps the changed rows as one version in one transaction: version, rows, the record of what was changed by hand, and
 * what is in force. All of it or nothing.
 */
export const saveEdit = (
  input: SaveInput,
  { store, places, now, wording, lastRead }: EditDeps,
  progress: ReportProgress,
): WorkAnswer<SavedVersion, MethodFailure<'tariffs.saveEdit'>> => {
  progress('reading', 0, 0)
  const found = store.read(() => lastRead.version(store, input.id))
  if (!found.ok) return { ok: false, fault: found.failure }
  if (!found.value) return tariffUnknown(input.id, wording)
  const { summary, version: base, cells } = found.value
  if (isLeftASample(base, input)) return sampleOnlyAsCopy(wording)
  const read = readEdit(base, cells, input.edits, places(), progress)
  const { review, edited } = read
  const isCopy = input.issuer !== undefined || input.name !== undefined
  if (edited.changes.length === 0 && !isCopy)
    return { ok: true, value: { kind: 'saved-version', tariff: summary, unchanged: true } }
  const issues = () => [...wordSheetIssues(review.issues, review.grid, review.parsed.read, wording)]
  const errors = errorsOf(read)
  if (errors > 0) {
    const text = wording.say('book.editHasErrors', { n: errors })
    return { ok: false, failure: { code: 'SheetHasErrors', errors, issues: issues(), text } }
  }
  const warnings = review.issues.length
  if (warnings > 0 && input.acceptWarnings !== true) {
    const text = wording.say('import.warningsNotAccepted', { n: warnings })
    return { ok: false, failure: { code: 'WarningsNotAccepted', warnings, issues: issues(), text } }
  }
  const { changes } = edited
  const kept = keepHandMade(store, {
    base,
    at: now(),
    activate: input.activate !== false,
    record: { kind: 'rows', changes, warnings },
    target: () => targetOf(store, base, input, input.priority),
    sourceFile: summary.sourceFile,
    rows: rowsOf(read),
    newest: input.newest,
    progress,
  })
  if (!kept.ok) return { ok: false, fault: kept.failure }
  if ('newest' in kept.value) {
    const { newest } = kept.value
    const text = wording.say('book.versionAdded', { version: newest })
    return { ok: false, failure: { code: 'VersionAdded', newest, text } }
  }
  return 'conflicts' in kept.value
    ? refuseConflicts(kept.value.conflicts, wording)
    : { ok: true, value: { kind: 'saved-version', ...kept.value } }
}
