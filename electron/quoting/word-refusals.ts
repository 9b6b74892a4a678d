import type { Note } from '../../shared/kernel/note.ts'
import type { FieldIssue } from '../../shared/api/field-issue.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { ComparisonRefusal } from './compare-shipment.ts'

/** Findings at fields, worded. */
export const wordIssues = (
  issues: readonly { readonly path: string; readonly code: string; readonly note: Note }[],
  wording: Wording,
): readonly FieldIssue[] => issues.map(({ path, code, note }) => ({ path, code, text: wording.word(note) }))

/** Why a shipment has no comparison, as a method's answer. */
export const comparisonRefused = (refusal: ComparisonRefusal, wording: Wording) => {
  switch (refusal.kind) {
    case 'fault':
      return { ok: false as const, fault: refusal.fault }
    case 'nothing loaded':
      return {
        ok: false as const,
        failure: { code: 'NothingLoaded' as const, text: wording.say('tariff.nothingLoaded') },
      }
    case 'shipment':
      return {
        ok: false as const,
        failure: {
          code: 'ShipmentRefused' as const,
          issues: wordIssues(refusal.issues, wording),
          cargo: refusal.cargo,
        },
      }
  }
}

/** What was asked for cannot be issued, field by field. */
export const quoteRefused = (
  issues: readonly { readonly path: string; readonly code: string; readonly note: Note }[],
  wording: Wording,
) => ({
  ok: false as const,
  failure: { code: 'QuoteRefused' as const, issues: wordIssues(issues, wording) },
})
