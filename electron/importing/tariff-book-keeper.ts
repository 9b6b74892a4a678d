import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/store.ts'

/** Puts tariffs in and out of force and writes them as files. */
export interface TariffBookKeeper {
  readonly activate: (id: string, wording: Wording) => Promise<HandlerAnswer<'tariffs.activate'>>
  readonly retire: (id: string, wording: Wording) => HandlerAnswer<'tariffs.retire'>
  readonly export: (
    ids: readonly string[],
    format: 'csv' | 'xlsx',
    wording: Wording,
  ) => Promise<HandlerAnswer<'tariffs.export'>>
}

const unknown = (id: string, wording: Wording) => ({
  ok: false as const,
  failure: { code: 'TariffUnknown' as const, id, text: wording.say('tariff.unknown', { id }) },
})

export const createTariffBookKeeper = ({
  store,
  clock,
}: {
  readonly store: Store
  readonly clock: Clock
}): TariffBookKeeper => ({
  activate: async (id, wording) => {
    const [{ findActivationConflicts }, { findBookWarnings, wordBookWarnings }, { wordConflicts }] =
      await Promise.all([
        import('./activation-conflicts.ts'),
        import('./book-warnings.ts'),
        import('./word-preview.ts'),
      ])
    const written = store.write(() => {
      const found = store.tariffs.find(id)
      if (!found) return undefined
      const active = store.tariffs.activeBook().versions
      const conflicts = findActivationConflicts(found.version, active)
      if (conflicts.length > 0) return { conflicts }
      store.tariffs.activateOnly(found.version.id, clock.now())
      const warnings = findBookWarnings([found.version], active, clock.today())
      return { tariff: { ...found.summary, active: true }, warnings }
    })
    if (!written.ok) return { ok: false, fault: written.failure }
    if (!written.value) return unknown(id, wording)
    const { tariff, warnings, conflicts } = written.value
    if (tariff) return { ok: true, value: { tariff, bookWarnings: wordBookWarnings(warnings, wording) } }
    const text = wording.say('import.conflicts', { n: conflicts.length })
    return {
      ok: false,
      failure: { code: 'ActivationConflicts', conflicts: wordConflicts(conflicts, wording), text },
    }
  },

  retire: (id, wording) => {
    const written = store.write(() => {
      const found = store.tariffs.find(id)
      if (!found) return undefined
      store.tariffs.retire(found.version.tariffId, clock.now())
      return { tariff: { ...found.summary, active: false } }
    })
    if (!written.ok) return { ok: false, fault: written.failure }
    return written.value ? { ok: true, value: written.value } : unknown(id, wording)
  },

  export: async (ids, format, wording) => {
    const { exportCsv, exportWorkbook } = await import('./export-tariffs.ts')
    if (format === 'csv' && ids.length > 1) {
      return { ok: false, failure: { code: 'OneTariffOnly', text: wording.say('import.oneTariffOnly') } }
    }
    const read = store.read(() => ids.map((id) => ({ id, found: store.tariffs.find(id) })))
    if (!read.ok) return { ok: false, fault: read.failure }
    const missing = read.value.find(({ found }) => !found)
    if (missing) return unknown(missing.id, wording)
    const tariffs = read.value.flatMap(({ found }) => (found ? [found] : []))
    const [only] = tariffs
    const { fileName, mediaType, bytes } =
      format === 'csv' && only ? await exportCsv(only) : await exportWorkbook(tariffs)
    return { ok: true, value: { fileName, mediaType, base64: Buffer.from(bytes).toString('base64') } }
  },
})
