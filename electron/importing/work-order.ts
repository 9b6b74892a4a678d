import type { JobProgress } from '../../shared/api/import-schemas.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { createWording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import { createPlaceTable } from '../place-table.ts'
import { readProgramVersion } from '../program-version.ts'
import { sampleBookAt } from '../sample-book.ts'
import { openStore } from '../store/store.ts'
import { createLastRead } from '../tariffs/last-read.ts'
import { doWork, type DeskDeps, type OrderAnswer, type Work } from './do-work.ts'
import type { ReportProgress } from './prepare-import.ts'
import { leaveGoing, workStates, type WorkState } from './work-state.ts'

/** A piece of work with all that a thread of its own needs to do it. */
export interface WorkOrder {
  readonly work: Work
  readonly home: string
  readonly resources: string
  readonly language: Language
  readonly today: LocalDate
  readonly now: string
  readonly state: WorkState
}

/** The order was taken back before anything was kept. */
class Stopped extends Error {}

/** Works on orders one at a time; the places and what is being edited, which take longer to read than to ask, are kept. */
export const createOrderDesk = (): ((
  order: WorkOrder,
  tell: (progress: JobProgress) => void,
  keepPages: DeskDeps['keepPages'],
) => Promise<OrderAnswer>) => {
  const lastRead = createLastRead()
  let known: { readonly resources: string; readonly places: () => PlaceIndex } | undefined
  return (order, tell, keepPages) => {
    if (known?.resources !== order.resources) {
      known = { resources: order.resources, places: createPlaceTable(order.resources) }
    }
    return runWorkOrder(order, { places: known.places, lastRead, keepPages }, tell)
  }
}

/** Opens the data file for itself and does the work. Never rejects but for a defect. */
const runWorkOrder = async (
  order: WorkOrder,
  { places, lastRead, keepPages }: Pick<DeskDeps, 'places' | 'lastRead' | 'keepPages'>,
  tell: (progress: JobProgress) => void,
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
  const deps = {
    store,
    places,
    today: () => order.today,
    now: () => order.now,
    wording,
    keepPages,
    home,
    lastRead,
  }
  try {
    return await doWork(work, deps, progress)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return { ok: false, failure: { code: 'JobCancelled', text: wording.say('import.cancelled') } }
  } finally {
    store.close()
  }
}
