import type { BookConflict } from '../../shared/tariff/compile-conflicts.ts'
import type { Wording } from '../../shared/text/format.ts'
import { wordConflicts } from '../importing/word-preview.ts'

export const tariffUnknown = (id: string, wording: Wording) => ({
  ok: false as const,
  failure: { code: 'TariffUnknown' as const, id, text: wording.say('tariff.unknown', { id }) },
})

export const sampleOnlyAsCopy = (wording: Wording) => ({
  ok: false as const,
  failure: { code: 'SampleOnlyAsCopy' as const, text: wording.say('book.sampleOnlyAsCopy') },
})

export const refuseConflicts = (conflicts: readonly BookConflict[], wording: Wording) => ({
  ok: false as const,
  failure: {
    code: 'ActivationConflicts' as const,
    conflicts: wordConflicts(conflicts, wording),
    text: wording.say('import.conflicts', { n: conflicts.length }),
  },
})
