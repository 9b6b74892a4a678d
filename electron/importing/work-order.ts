import type {
  ImportFailure,
  Imported,
  ImportedSheets,
  ImportPreview,
  ImportSheetsFailure,
  JobProgress,
} from '../../shared/api/import-schemas.ts'
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
  /** One shared whole number: `going`, then `stopped` or `writing`, whichever is first. */
  readonly state: Int32Array<SharedArrayBuffer>
}

export const workStates = { going: 0, stopped: 1, writing: 2 } as const

/** The order was taken back before anything was written. */
class Stopped extends Error {}

/**
 * Moves from `going` to another state; false when it has left `going` already. Whoever stops a piece of work and the
 * work itself ask for it at the same moment: only one of them gets it, so that what is told stopped wrote nothing.
 */
export const leaveGoing = (state: Int32Array<SharedArrayBuffer>, next: 1 | 2): boolean =>
  Atomics.compareExchange(state, 0, workStates.going, next) === workStates.going

export type OrderAnswer = WorkAnswer<
  ImportPreview | Imported | ImportedSheets,
  ImportFailure | ImportSheetsFailure
>

/** Opens the data file for itself and does the work. Never rejects but for a defect. */
export const runWorkOrder = async (
  order: WorkOrder,
  tell: (progress: JobProgress) => void,
): Promise<OrderAnswer> => {
  const { work, home, resources, state } = order
  const wording = createWording(order.language)
  const places = createPlaceTable(resources)
  const samples = sampleBookAt(resources, readProgramVersion(resources), places)
  const opened = await openStore({ home, now: () => order.now, samples })
  if (!opened.ok) return { ok: false, fault: opened.failure }
  const store = opened.value
  const progress: ReportProgress = (step, done, of) => {
    if (
      step === 'writing'
        ? !leaveGoing(state, workStates.writing)
        : Atomics.load(state, 0) === workStates.stopped
    ) {
      throw new Stopped()
    }
    tell({ step, done, of })
  }
  const deps = { store, places, today: () => order.today, now: () => order.now, wording }
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
