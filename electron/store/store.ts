import { accessSync, constants, existsSync, writeFileSync } from 'node:fs'
import { unwordedFault, type UnwordedFault } from '../../shared/api/fault.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { writeBackup } from './backup.ts'
import { checkSchema } from './check-content.ts'
import { createCustomerStore, type CustomerStore } from './customer-store.ts'
import { createDataFile, removeLeftovers } from './create-data-file.ts'
import {
  backupsOf,
  dataFolderAt,
  inspectFile,
  isFirstRun,
  type DataFolder,
  type FileState,
} from './data-folder.ts'
import { createDraftStore, type DraftStore } from './draft-store.ts'
import { createEditStore, type EditStore } from './edit-store.ts'
import { faultOfFile } from './fault-of-file.ts'
import { createHouseStore, type HouseStore } from './house-store.ts'
import { createImportStore, type ImportStore } from './import-store.ts'
import { migrate, migrations, newestSchema } from './migrate.ts'
import type { Migration } from './migration.ts'
import { applicationId, openForReading, openForWriting, type Connection } from './open.ts'
import { createPackStore, type PackStore } from './pack-store.ts'
import { createQuoteDraftStore, type QuoteDraftStore } from './quote-draft-store.ts'
import { createQuoteFigures, type QuoteFigures } from './quote-figures.ts'
import { createQuoteInvoiceStore, type QuoteInvoiceStore } from './quote-invoice-store.ts'
import { createQuoteFilterStore, type QuoteFilterStore } from './quote-filter-store.ts'
import { createQuoteList, type QuoteList } from './quote-list.ts'
import { createQuoteStore, type QuoteStore } from './quote-store.ts'
import { createSampleStore, type SampleBook } from './sample-store.ts'
import { createScenarioStore, type ScenarioStore } from './scenario-store.ts'
import { createSettingsStore, type SettingsStore } from './settings-store.ts'
import { createTariffStore, type TariffStore } from './tariff-store.ts'
import { createTransitLogStore, type TransitLogStore } from './transit-log-store.ts'
import { createTransactions, identityOf, type Transactions } from './transactions.ts'

/** The data file, open. Everything in it is read and written inside `read` and `write`. */
export interface Store extends Transactions {
  readonly file: string
  readonly readOnly: boolean
  readonly tariffs: TariffStore
  readonly imports: ImportStore
  readonly edits: EditStore
  readonly packs: PackStore
  readonly drafts: DraftStore
  readonly customers: CustomerStore
  readonly house: HouseStore
  readonly quotes: QuoteStore
  readonly quoteList: QuoteList
  readonly quoteFigures: QuoteFigures
  readonly quoteInvoices: QuoteInvoiceStore
  readonly quoteDrafts: QuoteDraftStore
  readonly quoteFilters: QuoteFilterStore
  readonly scenarios: ScenarioStore
  readonly settings: SettingsStore
  readonly transitLog: TransitLogStore
  readonly close: () => void
}

export interface OpenStoreOptions {
  readonly home: string
  /** This moment, ISO. */
  readonly now: () => string
  /** The sample book that this version of the program ships. */
  readonly samples: SampleBook
  /** The schema's steps; the program's own unless a test brings others. */
  readonly migrations?: readonly Migration[]
}

/** A fault whose sentence names the file and the backups. */
const faultInFolder = (fault: UnwordedFault, folder: DataFolder): UnwordedFault => {
  if (fault.code !== 'E-EMPTY' && fault.code !== 'E-DAMAGED' && fault.code !== 'E-NOTOURS') return fault
  const { count, newest } = backupsOf(folder)
  const variant = count === 0 && fault.code !== 'E-NOTOURS' ? { message: `fault.${fault.code}.noBackup` } : {}
  return { ...fault, ...variant, values: { file: folder.file, backups: folder.backups, count, newest } }
}

const refusalOf = (state: FileState): UnwordedFault | undefined => {
  switch (state.kind) {
    case 'missing':
    case 'empty':
      return unwordedFault('E-EMPTY', state.kind)
    case 'foreign':
      return unwordedFault('E-NOTOURS', state.what)
    case 'sqlite':
      return state.applicationId === applicationId
        ? undefined
        : unwordedFault('E-NOTOURS', `application_id ${state.applicationId.toString(16)}`)
  }
}

const isWritable = (folder: DataFolder): boolean => {
  try {
    accessSync(folder.path, constants.W_OK)
    accessSync(folder.file, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Leaves word that this folder has held a data file; where it cannot be written the next start tries again. */
const leaveWitness = (folder: DataFolder): void => {
  if (existsSync(folder.witness)) return
  try {
    writeFileSync(folder.witness, '{"dataFile":"viaduct.db"}\n', { flag: 'wx' })
  } catch {
    // A second process was faster, or the folder is read-only: neither keeps the data file from working.
  }
}

const storeOver = (
  connection: Connection,
  folder: DataFolder,
  refusal: 'E-NEWER' | 'E-RO' | undefined,
): Store => ({
  ...createTransactions(
    connection,
    { path: folder.file, identity: identityOf(folder.file), refusal },
    (fault) => faultInFolder(fault, folder),
  ),
  file: folder.file,
  readOnly: refusal !== undefined,
  tariffs: createTariffStore(connection),
  imports: createImportStore(connection),
  edits: createEditStore(connection),
  packs: createPackStore(connection),
  drafts: createDraftStore(connection),
  customers: createCustomerStore(connection),
  house: createHouseStore(connection),
  quotes: createQuoteStore(connection),
  quoteList: createQuoteList(connection),
  quoteFigures: createQuoteFigures(connection),
  quoteInvoices: createQuoteInvoiceStore(connection),
  quoteDrafts: createQuoteDraftStore(connection),
  quoteFilters: createQuoteFilterStore(connection),
  scenarios: createScenarioStore(connection),
  settings: createSettingsStore(connection),
  transitLog: createTransitLogStore(connection),
  close: () => {
    connection.close()
  },
})

/** Brings the schema up to date; what is no fault of the disk or of another process is told as E-MIGRATE. */
const bringUpToDate = (
  connection: Connection,
  folder: DataFolder,
  steps: readonly Migration[],
  now: () => string,
): UnwordedFault | undefined => {
  try {
    migrate(connection, steps, (from) => {
      writeBackup(connection, folder, `schema-${from}`, now())
    })
    return undefined
  } catch (error) {
    const fault = faultOfFile(error, folder.file)
    if (fault) return fault
    if (error instanceof Error && 'code' in error) return unwordedFault('E-MIGRATE', String(error.code))
    throw error
  }
}

/**
 * Opens the data file of a folder by the rules of the house: created only on a first run, refused when it is not ours,
 * read-only when a newer program wrote it, migrated with a backup before each step, its sample tariffs brought to
 * those that are shipped. Every fault is a value; the file that meets one is left as it is.
 */
export const openStore = async (options: OpenStoreOptions): Promise<Result<Store, UnwordedFault>> => {
  const folder = dataFolderAt(options.home)
  const steps = options.migrations ?? migrations
  let connection: Connection | undefined
  const refuse = (fault: UnwordedFault): Result<Store, UnwordedFault> => {
    connection?.close()
    return fail(faultInFolder(fault, folder))
  }
  try {
    if (isFirstRun(folder)) {
      const samples = await options.samples.load()
      createDataFile(folder, steps, (created) => {
        createSampleStore(created).replace(options.samples.fingerprint, samples, options.now())
      })
    }
    const state = inspectFile(folder.file)
    const refused = refusalOf(state)
    if (refused) return refuse(refused)
    const newer = state.kind === 'sqlite' && state.schemaVersion > newestSchema(steps)
    const refusal = newer ? 'E-NEWER' : isWritable(folder) ? undefined : 'E-RO'
    connection = refusal ? openForReading(folder.file) : openForWriting(folder.file, { create: false })
    if (!refusal) {
      const fault = bringUpToDate(connection, folder, steps, options.now)
      if (fault) return refuse(fault)
      leaveWitness(folder)
      // A first run that was cut off after its file had its name has left a second name of it.
      removeLeftovers(folder)
    }
    if (!newer) checkSchema(connection)
    const store = storeOver(connection, folder, refusal)
    if (!refusal) {
      const samples = createSampleStore(connection)
      const kept = store.read(samples.fingerprint)
      if (!kept.ok) return refuse(kept.failure)
      if (kept.value !== options.samples.fingerprint) {
        const shipped = await options.samples.load()
        const replaced = store.write(() => {
          samples.replace(options.samples.fingerprint, shipped, options.now())
        })
        // Busy or full: the samples of the version before still serve, and the next start tries again.
        if (!replaced.ok && replaced.failure.code === 'E-DAMAGED') return refuse(replaced.failure)
      }
    }
    return ok(store)
  } catch (error) {
    const fault = faultOfFile(error, folder.file)
    if (fault) return refuse(fault)
    connection?.close()
    throw error
  }
}
