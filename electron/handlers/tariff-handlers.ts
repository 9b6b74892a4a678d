import type { Handlers } from '../../shared/api/dispatch.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { Store } from '../store/store.ts'
import { toAnswer } from './to-answer.ts'

export const createTariffHandlers = ({
  store,
  wordingOf,
}: {
  readonly store: Store
  readonly wordingOf: (language: Language) => Wording
}): Pick<Handlers, 'tariffs.list' | 'tariffs.show'> => ({
  'tariffs.list': () => toAnswer(store.read(store.tariffs.list)),

  'tariffs.show': async ({ id, language }) => {
    const found = store.read(() => store.tariffs.find(id))
    if (!found.ok) return { ok: false, fault: found.failure }
    if (!found.value) {
      const text = wordingOf(language ?? 'en').say('tariff.unknown', { id })
      return { ok: false, failure: { code: 'TariffUnknown', id, text } }
    }
    const { summary, version } = found.value
    // Only this method writes sheets: no start pays for their layouts.
    const { rowsToGrid } = await import('../../shared/rate-sheet/row-to-cells.ts')
    const { columns, rows } = rowsToGrid(version.layout, version.rows)
    // A ladder of the long layout takes several rows of the sheet.
    const numbers = version.rows.flatMap((row) =>
      rowsToGrid(version.layout, [row]).rows.map(() => String(row.row)),
    )
    return {
      ok: true,
      value: {
        tariff: summary,
        columns: ['Row', ...columns],
        rows: rows.map((cells, index) => [numbers[index] ?? '', ...cells]),
      },
    }
  },
})
