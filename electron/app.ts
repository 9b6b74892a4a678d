import type { Fault } from '../shared/api/contract.ts'
import { createDispatch, type Dispatch, type Handlers } from '../shared/api/dispatch.ts'
import { unwordedFault, wordFault, type UnwordedFault } from '../shared/api/fault.ts'
import { fail, ok, type Result } from '../shared/kernel/result.ts'
import { createWording, type Wording } from '../shared/text/format.ts'
import type { Language } from '../shared/text/language.ts'
import type { Clock } from './clock.ts'
import { createBookInForce } from './book-in-force.ts'
import { createAppHandlers } from './handlers/app-handlers.ts'
import { createCompareHandlers, createCompareShapeFailures } from './handlers/compare-handlers.ts'
import { createDraftHandlers } from './handlers/draft-handlers.ts'
import { createSampleHandlers } from './handlers/sample-handlers.ts'
import { createSettingsHandlers } from './handlers/settings-handlers.ts'
import { createPlaceHandlers } from './handlers/place-handlers.ts'
import type { FirstMethod, LaterHandlers } from './later-handlers.ts'
import { createLog, defectFields } from './log.ts'
import { createPlaceTable } from './place-table.ts'
import { readProgramVersion } from './program-version.ts'
import { createCompareInWords } from './quoting/compare-in-words.ts'
import { sampleBookAt } from './sample-book.ts'
import { createSampleShipments } from './sample-shipments.ts'
import { openStore } from './store/store.ts'

export interface AppOptions {
  readonly clock: Clock
  /** The folder of the data file; made on the first run. */
  readonly home: string
  /** The folder of what is shipped beside the program: places, sample tariffs, sample shipments. */
  readonly resources: string
  readonly host: 'electron' | 'browser' | 'command-line'
  /** The language of a fault at the start; afterwards each request names its own. */
  readonly language?: Language
}

export interface App {
  readonly dispatch: Dispatch
  readonly close: () => void
}

const wordingsByLanguage = new Map<Language, Wording>()

/** One wording a language and process: it keeps its compiled templates. */
const wordingOf = (language: Language): Wording => {
  const known = wordingsByLanguage.get(language)
  if (known) return known
  const wording = createWording(language)
  wordingsByLanguage.set(language, wording)
  return wording
}

/**
 * Builds the application: data file, log, handlers, dispatcher. The same for every host; nothing in it asks the clock
 * or the surroundings but through its options. A data file that cannot be used is a fault, worded.
 */
export const createApp = async (options: AppOptions): Promise<Result<App, Fault>> => {
  const { clock, home, resources } = options
  const log = createLog(home, clock.now)
  const refuse = (fault: UnwordedFault): Result<App, Fault> =>
    fail(wordFault(fault, wordingOf(options.language ?? 'en')))
  try {
    const version = readProgramVersion(resources)
    const places = createPlaceTable(resources)
    const samples = sampleBookAt(resources, version, places)
    const opened = await openStore({ home, now: clock.now, samples })
    if (!opened.ok) return refuse(opened.failure)
    const store = opened.value
    const book = createBookInForce(store, places)
    const compare = createCompareInWords({ book, places, clock, wordingOf })
    const first: Pick<Handlers, FirstMethod> = {
      ...createAppHandlers({ store, book, clock, version, host: options.host }),
      ...createSettingsHandlers({ store }),
      ...createDraftHandlers({ store, clock }),
      ...createSampleHandlers({ sampleShipments: createSampleShipments(resources) }),
      ...createPlaceHandlers({ places }),
      ...createCompareHandlers({ compare }),
    }
    let later: LaterHandlers | undefined
    const makeLater = async (): Promise<Partial<Handlers>> => {
      const { createLaterHandlers } = await import('./later-handlers.ts')
      later ??= createLaterHandlers({ store, book, places, clock, wordingOf, version, home, resources })
      return later.handlers
    }
    const dispatch = createDispatch(first, {
      wording: wordingOf,
      later: makeLater,
      shapeFailures: createCompareShapeFailures({ wordingOf }),
      report: (method, defect) => {
        log.write('defect', { method: method.slice(0, 40), ...defectFields(defect) })
      },
    })
    return ok({
      dispatch,
      close: () => {
        later?.close()
        store.close()
      },
    })
  } catch (defect) {
    log.write('defect at start', defectFields(defect))
    return refuse(unwordedFault('E-BUG', defect instanceof Error ? `${defect.name} at start` : 'at start'))
  }
}
