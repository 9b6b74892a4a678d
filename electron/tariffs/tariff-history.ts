import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { cellAddress } from '../../shared/rate-sheet/cell-address.ts'
import { diffRows } from '../../shared/rate-sheet/diff-rows.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Store } from '../store/store.ts'
import { carriedDiff } from './effect-on-book.ts'
import { tariffUnknown } from './refusals.ts'

/** Changes of one edit that are listed; all are counted. */
const listedChanges = 500

/** Everything there was of a tariff, by its id or that of a version. */
export const tariffHistory = (
  id: string,
  store: Store,
  wording: Wording,
): HandlerAnswer<'tariffs.history'> => {
  const read = store.read(() => {
    const tariffId = store.tariffs.summary(id)?.tariffId ?? id
    const times = store.tariffs.timesInForce(tariffId)
    return store.tariffs.versions(tariffId).map((tariff) => {
      const imported = store.imports.find(tariff.id)
      const edited =
        tariff.origin === 'edit' || tariff.origin === 'priority' ? store.edits.find(tariff.id) : undefined
      return {
        tariff,
        imported: imported
          ? {
              sheet: imported.sheet,
              corrections: imported.corrections.map(({ row, column, text }) => ({
                cell: cellAddress(row, column),
                text,
              })),
              leftOut: imported.leftOut,
              warnings: imported.warnings,
            }
          : null,
        edited: edited
          ? {
              baseId: edited.baseId,
              changes: edited.changes.slice(0, listedChanges),
              count: edited.changes.length,
              warnings: edited.warnings,
            }
          : null,
        inForce: times.flatMap(({ versionId, since, until }, index) => {
          if (versionId !== tariff.id) return []
          const before = times[index - 1]
          return [{ since, until, replaced: before?.until === since ? before.versionId : null }]
        }),
      }
    })
  })
  if (!read.ok) return { ok: false, fault: read.failure }
  return read.value.length === 0 ? tariffUnknown(id, wording) : { ok: true, value: { versions: read.value } }
}

/** The first day there is: what ran out long ago is missed too where two editions are laid side by side. */
const beginning = '0001-01-01' as LocalDate
const listedRows = 2000

/** Two versions of one layout, every row counted. */
export const compareVersions = (
  ids: { readonly from: string; readonly to: string },
  store: Store,
  wording: Wording,
): HandlerAnswer<'tariffs.compareVersions'> => {
  const read = store.read(() => ({ from: store.tariffs.find(ids.from), to: store.tariffs.find(ids.to) }))
  if (!read.ok) return { ok: false, fault: read.failure }
  const { from, to } = read.value
  if (!from) return tariffUnknown(ids.from, wording)
  if (!to) return tariffUnknown(ids.to, wording)
  const { layout } = to.version
  if (from.version.layout !== layout) {
    return { ok: false, failure: { code: 'DifferentLayouts', text: wording.say('book.differentLayouts') } }
  }
  const diff = carriedDiff(diffRows(layout, from.version.rows, to.version.rows, beginning, listedRows))
  return { ok: true, value: { from: from.summary, to: to.summary, diff } }
}
