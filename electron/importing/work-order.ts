import type {
  ImportFailure,
  Imported,
  ImportedSheets,
  ImportPreview,
  ImportSheetsFailure,
  JobProgress,
} from '../../shared/api/import-schemas.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { createWording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import { createPlaceTable } from '../place-table.ts'
import { readProgramVersion } from '../program-version.ts'
import { sampleBookAt } from '../sample-book.ts'
import { openStore } from '../store/store.ts'
import type { ReportProgress } from './prepare-import.ts'
import {
  runImport,
  runImportSheets,
  runPreview,
  type ImportRequest,
  type ImportSheetsRequest,
  type PreviewRequest,
  type WorkAnswer,
  type WorkDeps,
} from './run-import.ts'

/** A preview or an import, of one sheet or of several, with all that a thread of its own needs to do it. */
export interface WorkOrder {
  readonly work:
    | { readonly kind: 'preview'; readonly input: PreviewRequest }
    | { readonly kind: 'import'; readonly input: ImportRequest }
    | { readonly kind: 'import-sheets'; readonly input: ImportSheetsRequest }
  readonly home: string
  readonly resources: string
  readonly language: Language
  readonly today: LocalDate
  readonly now: string
  /** One shared whole number: `going`, then `stopped` or `committing`, whichever is first. */
  readonly state: Int32Array<SharedArrayBuffer>
}

export const workStates = { going: 0, stopped: 1, committing: 2 } as const

/** The order was taken back before anything was kept. */
class Stopped extends Error {}

/**
 * Moves from `going` to another state; false when it has left `going` already. Whoever stops a piece of work and the
 * work itself ask for it at the same moment: only one of them gets it, so that what is told stopped kept nothing.
 */
export const leaveGoing = (state: Int32Array<SharedArrayBuffer>, next: 1 | 2): boolean =>
  Atomics.compareExchange(state, 0, workStates.going, next) === workStates.going

export type OrderAnswer = WorkAnswer<
  ImportPreview | Imported | ImportedSheets,
  ImportFailure | ImportSheetsFailure
>

/** Works on orders one at a time; the places, which take longer to read than a short sheet, are read once. */
export const createOrderDesk = (): ((
  order: WorkOrder,
  tell: (progress: JobProgress) => void,
  keepPages: WorkDeps['keepPages'],
) => Promise<OrderAnswer>) => {
  let known: { readonly resources: string; readonly places: () => PlaceIndex } | undefined
  return (order, tell, keepPages) => {
    if (known?.resources !== order.resources) {
      known = { resources: order.resources, places: createPlaceTable(order.resources) }
    }
    return runWorkOrder(order, known.places, tell, keepPages)
  }
}

/** Opens the data file for itself and does the work. Never rejects but for a defect. */
const runWorkOrder = async (
  order: WorkOrder,
  places: () => PlaceIndex,
  tell: (progress: JobProgress) => void,
  keepPages: WorkDeps['keepPages'],
): Promise<OrderAnswer> => {
  const { work, home, resources, state } = order
  const wording = createWording(order.language)
  const samples = sampleBookAt(resources, readProgramVersion(resources), places)
  const opened = await openStore({ home, now: () => order.now, samples })
  if (!opened.ok) return { ok: false, fault: opened.failure }
  const store = opened.value
  const progress: ReportProgress = (step, done, of) => {
    // All rows are written: the transaction is kept, unless somebody has stopped it.
    const isLast = step === 'writing' && done === of
    if (isLast ? !leaveGoing(state, workStates.committing) : Atomics.load(state, 0) === workStates.stopped) {
      throw new Stopped()
    }
    tell({ step, done, of })
  }
  const deps = { store, places, today: () => order.today, now: () => order.now, wording, keepPages }
  try {
    switch (work.kind) {
      case 'preview':
        return await runPreview(work.input, deps, progress)
      case 'import':
        return await runImport(work.input, deps, progress)
      case 'import-sheets':
        return await runImportSheets(work.input, deps, progress)
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return { ok: false, failure: { code: 'JobCancelled', text: wording.say('import.cancelled') } }
  } finally {
    store.close()
  }
}
