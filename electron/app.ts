import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Fault } from '../shared/api/contract.ts'
import { createDispatch, type Dispatch, type Handlers } from '../shared/api/dispatch.ts'
import { unwordedFault, wordFault, type UnwordedFault } from '../shared/api/fault.ts'
import { fail, ok, type Result } from '../shared/kernel/result.ts'
import { createWording, type Wording } from '../shared/text/format.ts'
import type { Language } from '../shared/text/language.ts'
import type { Clock } from './clock.ts'
import { createBookInForce } from './book-in-force.ts'
import { createAppHandlers } from './handlers/app-handlers.ts'
import { createQuoteHandlers, createQuoteShapeFailures } from './handlers/quote-handlers.ts'
import { createWeightDesk } from './decision/weight-desk.ts'
import { createSupplyDesk } from './decision/supply-desk.ts'
import { createDecideHandlers } from './handlers/decide-handlers.ts'
import { createQuoteRecordHandlers } from './handlers/quote-record-handlers.ts'
import { createQuoteDraftHandlers } from './handlers/quote-draft-handlers.ts'
import { createHouseHandlers } from './handlers/house-handlers.ts'
import { createBookHandlers } from './handlers/book-handlers.ts'
import { createCustomerImport } from './customers/customer-import.ts'
import { createCustomerHandlers } from './handlers/customer-handlers.ts'
import { createGoodsHandlers } from './handlers/goods-handlers.ts'
import { createImportHandlers } from './handlers/import-handlers.ts'
import { createDocumentHandlers } from './handlers/document-handlers.ts'
import { createDecisionHandlers } from './handlers/decision-handlers.ts'
import { createDraftHandlers } from './handlers/draft-handlers.ts'
import { createSampleHandlers } from './handlers/sample-handlers.ts'
import { createMapHandlers } from './handlers/map-handlers.ts'
import { createScenarioHandlers } from './handlers/scenario-handlers.ts'
import { createSettingsHandlers } from './handlers/settings-handlers.ts'
import { createKeyHandlers } from './handlers/key-handlers.ts'
import { createPackHandlers } from './handlers/pack-handlers.ts'
import { createPlaceHandlers } from './handlers/place-handlers.ts'
import { createTariffDeskHandlers } from './handlers/tariff-desk-handlers.ts'
import { createTariffHandlers } from './handlers/tariff-handlers.ts'
import { createTransitLogHandlers } from './handlers/transit-log-handlers.ts'
import { createTransitLogDesk } from './transit-log/transit-log-desk.ts'
import { createTransitLogList } from './transit-log/transit-log-list.ts'
import { createQuoteDocuments } from './documents/quote-documents.ts'
import { createDecisionDesk } from './decision/decision-desk.ts'
import { createMapDesk } from './decision/map-desk.ts'
import { createScenarioDesk } from './decision/scenario-desk.ts'
import { createHsTable } from './hs-table.ts'
import { createImporter } from './importing/importer.ts'
import { createLongWork } from './importing/long-work.ts'
import { createTariffBookKeeper } from './importing/tariff-book-keeper.ts'
import { writeCsv } from './files/write-csv.ts'
import { createLog, defectFields } from './log.ts'
import { createPackDesk } from './packs/pack-desk.ts'
import { createPlaceTable } from './place-table.ts'
import { readProgramVersion } from './program-version.ts'
import { createQuoting } from './quoting/quoting.ts'
import { sampleBookAt } from './sample-book.ts'
import { createSampleShipments } from './sample-shipments.ts'
import { openStore } from './store/store.ts'
import { createTariffDesk } from './tariffs/tariff-desk.ts'

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
    const longWork = createLongWork({ clock, wordingOf, home, resources })
    const importer = createImporter({ store, places, clock, wordingOf, longWork })
    const lists = createCustomerImport({ store, clock, wordingOf, newId: randomUUID })
    const searchFile = join(home, 'search.db')
    const desk = createTariffDesk({ store, places, clock, wordingOf, longWork, searchFile })
    const quoteDesk = { store, book, places, clock, wordingOf, version }
    const quoting = createQuoting(quoteDesk)
    const documents = createQuoteDocuments(quoteDesk)
    const transitLog = { store, book, places, clock, wordingOf, newId: randomUUID }
    const handlers: Handlers = {
      ...createAppHandlers({ store, book, clock, version, host: options.host }),
      ...createQuoteHandlers({ quoting }),
      ...createDecideHandlers({
        desk: createWeightDesk({ book, places, clock, wordingOf }),
        supply: createSupplyDesk({ book, places, clock, wordingOf }),
      }),
      ...createQuoteRecordHandlers({ quoting }),
      ...createDocumentHandlers({ documents }),
      ...createQuoteDraftHandlers({ store, clock }),
      ...createTransitLogHandlers({
        desk: createTransitLogDesk(transitLog),
        lists: createTransitLogList(transitLog),
      }),
      ...createDecisionHandlers(createDecisionDesk({ book, places, clock, wordingOf })),
      ...createMapHandlers(createMapDesk({ book, places, clock, wordingOf })),
      ...createScenarioHandlers({ store, desk: createScenarioDesk({ book, places, clock, wordingOf }) }),
      ...createHouseHandlers({ store, wordingOf }),
      ...createPlaceHandlers({ places }),
      ...createGoodsHandlers({ hs: createHsTable(resources, book) }),
      ...createTariffHandlers({ store, wordingOf }),
      ...createBookHandlers({ keeper: createTariffBookKeeper({ store, clock }), wordingOf }),
      ...createTariffDeskHandlers({ desk }),
      ...createImportHandlers({ importer, longWork }),
      ...createSampleHandlers({ sampleShipments: createSampleShipments(resources) }),
      ...createDraftHandlers({ store, clock }),
      ...createCustomerHandlers({ store, clock, wordingOf, writeCsv, quoteNumbersOf: () => [], lists }),
      ...createSettingsHandlers({ store }),
      ...createKeyHandlers({
        keys: async () => (await import('./packs/key-ring.ts')).createKeyRing({ store, clock, home }),
        wordingOf,
      }),
      ...createPackHandlers({ desk: createPackDesk({ store, places, clock, wordingOf, longWork, home }) }),
    }
    const dispatch = createDispatch(handlers, {
      wording: wordingOf,
      shapeFailures: createQuoteShapeFailures({ wordingOf }),
      report: (method, defect) => {
        log.write('defect', { method: method.slice(0, 40), ...defectFields(defect) })
      },
    })
    return ok({
      dispatch,
      close: () => {
        longWork.close()
        desk.close()
        documents.close()
        store.close()
      },
    })
  } catch (defect) {
    log.write('defect at start', defectFields(defect))
    return refuse(unwordedFault('E-BUG', defect instanceof Error ? `${defect.name} at start` : 'at start'))
  }
}
