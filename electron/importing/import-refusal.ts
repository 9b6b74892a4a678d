import type { SheetRefusal } from '../../shared/api/import-failures.ts'
import type { BookConflict } from '../../shared/tariff/compile-conflicts.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { PreparedImport } from './prepare-import.ts'
import { wordConflicts, wordFindings, wordQuestions } from './word-preview.ts'

/** What keeps a sheet out, the first that applies: open questions, errors, warnings that nobody has accepted. */
export const refusalOf = (
  prepared: PreparedImport,
  acceptWarnings: boolean,
  wording: Wording,
): SheetRefusal | undefined => {
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

/** Rows that would price the same with equal right, as a refusal. */
export const conflictRefusal = (
  conflicts: readonly BookConflict[],
  wording: Wording,
): SheetRefusal & { readonly code: 'ActivationConflicts' } => ({
  code: 'ActivationConflicts',
  conflicts: [...wordConflicts(conflicts, wording)],
  text: wording.say('import.conflicts', { n: conflicts.length }),
})
