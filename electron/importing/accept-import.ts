import type { Imported } from '../../shared/api/import-schemas.ts'
import type { UnwordedFault } from '../../shared/api/fault.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { BookConflict } from '../../shared/tariff/compile-conflicts.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'
import type { SheetMemory } from '../store/import-store.ts'
import type { Store } from '../store/store.ts'
import type { NewTariff } from '../store/tariff-store.ts'
import { findJointConflicts } from './activation-conflicts.ts'
import { draftVersion, type ImportInput, type PreparedImport, type ReportProgress } from './prepare-import.ts'

/** A sheet that nothing keeps out, with what was said about it. */
export interface SheetToAccept {
  readonly input: ImportInput
  readonly prepared: PreparedImport
}

/** How the sheet was read, for the next one of the same issuer. */
const memoryOf = ({ input, prepared }: SheetToAccept): SheetMemory => {
  const { review, encoding } = prepared
  assert(review?.parsed.layout && review.parsed.read, 'what is accepted was read')
  const headings = new Set(review.parsed.mapping?.headings)
  const isOfSheet = (heading: string): boolean => headings.has(heading) || heading.startsWith('#')
  const wasRemembered = new Set(review.remembered)
  return {
    layout: review.parsed.layout,
    mapping: Object.fromEntries(Object.entries(review.mapping).filter(([heading]) => isOfSheet(heading))),
    constants: review.constants,
    ...(encoding === 'utf-8' ? {} : { encoding }),
    ...(input.decimal !== undefined || wasRemembered.has('decimal')
      ? { decimal: review.parsed.read.decimal }
      : {}),
    ...(input.dates !== undefined || wasRemembered.has('dates') ? { dates: review.parsed.read.dates } : {}),
  }
}

const contentOf = ({ input, prepared }: SheetToAccept): NewTariff => {
  const { review, identity, issuer } = prepared
  assert(review?.parsed.layout && identity && issuer !== null, 'a sheet without questions was read')
  return {
    tariffId: identity.tariffId,
    issuer,
    name: identity.name,
    layout: review.parsed.layout,
    sample: false,
    priority: prepared.priority,
    sourceFile: input.fileName,
    rows: review.parsed.rows,
  }
}

interface Writing {
  readonly activate: boolean
  readonly store: Store
  readonly at: string
  readonly report: (done: number) => void
}

/** Inside a write: the version and its rows, the record of where they came from, what is remembered, what is in force. */
const writeSheet = (
  sheet: SheetToAccept,
  content: NewTariff,
  { activate, store, at, report }: Writing,
): Imported => {
  const { input, prepared } = sheet
  const { raw, review, fileHash } = prepared
  assert(raw && review, 'a sheet without questions was read')
  const newest = store.tariffs.tariff(content.tariffId)?.newest ?? 0
  const id = store.tariffs.addVersion(content, at, report)
  if (activate) store.tariffs.activateOnly(id, at)
  const tariff = store.tariffs.summary(id)
  assert(tariff, 'the version that was added is there')
  const unchanged = tariff.version <= newest
  const memory = memoryOf(sheet)
  const warnings = review.issues.length
  const corrections = input.corrections ?? []
  if (!unchanged) {
    const leftOut = input.leftOut ?? []
    const { fileName } = input
    store.imports.record(
      id,
      { fileName, fileHash, sheet: raw.sheet, answers: memory, corrections, leftOut, warnings },
      at,
    )
  }
  store.imports.remember(content.issuer, memory, at)
  return { kind: 'imported', tariff, unchanged, corrections: corrections.length, warnings }
}

/**
 * Writes prepared sheets, each as one version, in one transaction: versions, rows, the records of where they came from,
 * what is remembered of the issuers, and what is in force. All of it or nothing. The caller has seen to it that nothing
 * keeps a sheet out (`refusalOf`) and that no two are the same tariff.
 */
export const acceptSheets = (
  sheets: readonly SheetToAccept[],
  activate: boolean,
  { store, now }: { readonly store: Store; readonly now: () => string },
  progress: ReportProgress,
): Result<
  readonly Imported[],
  { readonly conflicts: readonly BookConflict[] } | { readonly fault: UnwordedFault }
> => {
  const contents = sheets.map((sheet) => ({ sheet, content: contentOf(sheet) }))
  const total = contents.reduce((sum, { content }) => sum + content.rows.length, 0)
  progress('writing', 0, total)
  const at = now()
  const conflictsNow = (): readonly BookConflict[] => {
    const [only] = sheets
    // Another window may have changed what is in force since a sheet was compared with it.
    if (only && sheets.length === 1 && store.tariffs.bookHash() === only.prepared.bookHash)
      return only.prepared.conflicts
    const drafts = contents.map(({ content }): TariffVersion =>
      draftVersion(content, store.tariffs.tariff(content.tariffId)?.newest ?? 0),
    )
    return findJointConflicts(drafts, store.tariffs.activeBook().versions)
  }
  const written = store.write(() => {
    const conflicts = activate ? conflictsNow() : []
    if (conflicts.length > 0) return { conflicts }
    let before = 0
    const imported = contents.map(({ sheet, content }) => {
      const report = (done: number): void => {
        if (before + done < total) progress('writing', before + done, total)
      }
      const made = writeSheet(sheet, content, { activate, store, at, report })
      before += content.rows.length
      return made
    })
    // The last moment at which it can be stopped.
    progress('writing', total, total)
    return imported
  })
  if (!written.ok) return fail({ fault: written.failure })
  return 'conflicts' in written.value ? fail(written.value) : ok(written.value)
}
