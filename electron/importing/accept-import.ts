import type { ImportFailure, Imported } from '../../shared/api/import-schemas.ts'
import type { UnwordedFault } from '../../shared/api/fault.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { SheetMemory } from '../store/import-store.ts'
import type { Store } from '../store/store.ts'
import { findActivationConflicts } from './activation-conflicts.ts'
import { draftVersion, type ImportInput, type PreparedImport, type ReportProgress } from './prepare-import.ts'
import { wordConflicts, wordFindings, wordQuestions } from './word-preview.ts'

/** What keeps a sheet out, the first that applies: open questions, errors, warnings that nobody has accepted. */
const refusalOf = (
  prepared: PreparedImport,
  acceptWarnings: boolean,
  wording: Wording,
): ImportFailure | undefined => {
  const questions = [...wordQuestions(prepared, wording)]
  if (questions.length > 0) {
    const text = wording.say('import.questionsOpen', { n: questions.length })
    return { code: 'QuestionsOpen', questions, text }
  }
  const issues = prepared.review?.issues ?? []
  const errors = issues.filter(({ severity }) => severity === 'error').length
  if (errors > 0) {
    const text = wording.say('import.hasErrors', { n: errors })
    return { code: 'SheetHasErrors', errors, issues: [...wordFindings(prepared, wording)], text }
  }
  if (issues.length > 0 && !acceptWarnings) {
    const text = wording.say('import.warningsNotAccepted', { n: issues.length })
    return {
      code: 'WarningsNotAccepted',
      warnings: issues.length,
      issues: [...wordFindings(prepared, wording)],
      text,
    }
  }
  return undefined
}

/** How the sheet was read, for the next one of the same issuer. */
const memoryOf = (input: ImportInput, prepared: PreparedImport): SheetMemory => {
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

/**
 * Writes a prepared sheet as one version in one transaction: version, rows, the record of where they came from, what is
 * remembered of the issuer, and what is in force. All of it or nothing.
 */
export const acceptImport = (
  input: ImportInput & {
    readonly acceptWarnings?: boolean | undefined
    readonly activate?: boolean | undefined
  },
  prepared: PreparedImport,
  deps: { readonly store: Store; readonly now: () => string; readonly wording: Wording },
  progress: ReportProgress,
): Result<Imported, { readonly failure: ImportFailure } | { readonly fault: UnwordedFault }> => {
  const { store, now, wording } = deps
  const refusal = refusalOf(prepared, input.acceptWarnings === true, wording)
  if (refusal) return fail({ failure: refusal })
  const { review, identity, issuer, raw } = prepared
  assert(review?.parsed.layout && identity && issuer !== null && raw, 'a sheet without questions was read')
  const { layout, rows } = review.parsed
  progress('writing', 0, rows.length)
  const at = now()
  const warnings = review.issues.length
  const corrections = input.corrections ?? []
  const written = store.write(() => {
    const before = store.tariffs.tariff(identity.tariffId)
    const content = {
      tariffId: identity.tariffId,
      issuer,
      name: identity.name,
      layout,
      sample: false,
      priority: prepared.priority,
      sourceFile: input.fileName,
      rows,
    }
    if (input.activate !== false) {
      // Another window may have changed what is in force since the sheet was compared with it.
      const conflicts =
        store.tariffs.bookHash() === prepared.bookHash
          ? prepared.conflicts
          : findActivationConflicts(
              draftVersion(content, before?.newest ?? 0),
              store.tariffs.activeBook().versions,
            )
      if (conflicts.length > 0) return { conflicts }
    }
    const id = store.tariffs.addVersion(content, at)
    if (input.activate !== false) store.tariffs.activateOnly(id, at)
    const tariff = store.tariffs.summary(id)
    assert(tariff, 'the version that was added is there')
    const unchanged = tariff.version <= (before?.newest ?? 0)
    const memory = memoryOf(input, prepared)
    if (!unchanged) {
      const { fileHash } = prepared
      const leftOut = input.leftOut ?? []
      store.imports.record(
        id,
        {
          fileName: input.fileName,
          fileHash,
          sheet: raw.sheet,
          answers: memory,
          corrections,
          leftOut,
          warnings,
        },
        at,
      )
    }
    store.imports.remember(issuer, memory, at)
    return { tariff, unchanged }
  })
  if (!written.ok) return fail({ fault: written.failure })
  if ('conflicts' in written.value) {
    const conflicts = [...wordConflicts(written.value.conflicts, wording)]
    const text = wording.say('import.conflicts', { n: written.value.conflicts.length })
    return fail({ failure: { code: 'ActivationConflicts', conflicts, text } })
  }
  const { tariff, unchanged } = written.value
  return ok({ kind: 'imported', tariff, unchanged, corrections: corrections.length, warnings })
}
