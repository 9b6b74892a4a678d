import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Handlers } from '../shared/api/dispatch.ts'
import { createQuoteHandlers } from './handlers/quote-handlers.ts'
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
import { createMapHandlers } from './handlers/map-handlers.ts'
import { createScenarioHandlers } from './handlers/scenario-handlers.ts'
import { createKeyHandlers } from './handlers/key-handlers.ts'
import { createPackHandlers } from './handlers/pack-handlers.ts'
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
import { createPackDesk } from './packs/pack-desk.ts'
import { createQuoting } from './quoting/quoting.ts'
import { createTariffDesk } from './tariffs/tariff-desk.ts'
import type { QuoteDesk } from './quoting/quote-desk.ts'

/** What a window or a command line asks first; answered by what every start loads. */
export type FirstMethod =
  | 'app.about'
  | 'settings.read'
  | 'settings.write'
  | 'drafts.current'
  | 'drafts.save'
  | 'drafts.setAside'
  | 'drafts.recent'
  | 'samples.list'
  | 'places.search'
  | 'quotes.compare'

export interface LaterHandlers {
  readonly handlers: Omit<Handlers, FirstMethod>
  readonly close: () => void
}

/**
 * Everything that is done after a first comparison. It is most of the program, and a start that waited for it would take
 * several times as long.
 */
export const createLaterHandlers = (
  desk: QuoteDesk & { readonly home: string; readonly resources: string },
): LaterHandlers => {
  const { store, book, places, clock, wordingOf, home, resources } = desk
  const longWork = createLongWork({ clock, wordingOf, home, resources })
  const importer = createImporter({ store, places, clock, wordingOf, longWork })
  const lists = createCustomerImport({ store, clock, wordingOf, newId: randomUUID })
  const searchFile = join(home, 'search.db')
  const tariffDesk = createTariffDesk({ store, places, clock, wordingOf, longWork, searchFile })
  const quoting = createQuoting(desk)
  const documents = createQuoteDocuments(desk)
  const transitLog = { store, book, places, clock, wordingOf, newId: randomUUID }
  return {
    handlers: {
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
      ...createGoodsHandlers({ hs: createHsTable(resources, book) }),
      ...createTariffHandlers({ store, wordingOf }),
      ...createBookHandlers({ keeper: createTariffBookKeeper({ store, clock }), wordingOf }),
      ...createTariffDeskHandlers({ desk: tariffDesk }),
      ...createImportHandlers({ importer, longWork }),
      ...createCustomerHandlers({ store, clock, wordingOf, writeCsv, lists }),
      ...createKeyHandlers({
        keys: async () => (await import('./packs/key-ring.ts')).createKeyRing({ store, clock, home }),
        wordingOf,
      }),
      ...createPackHandlers({ desk: createPackDesk({ store, places, clock, wordingOf, longWork, home }) }),
    },
    close: () => {
      longWork.close()
      tariffDesk.close()
      documents.close()
    },
  }
}
