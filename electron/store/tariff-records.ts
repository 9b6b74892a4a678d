import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { LayoutName } from '../../shared/tariff/tariff.ts'
import { sealOf, tariffBookHash } from './hashes.ts'
import { tariffHistoryMigration } from './migrations/003-tariff-history.ts'
import { tariffPacksMigration } from './migrations/004-tariff-packs.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'

/** A version as it is kept, without its rows: what its seal covers, the seal, and what is known beside it. */
export interface VersionRecord {
  readonly id: string
  readonly tariffId: string
  readonly issuer: string
  readonly name: string
  readonly version: number
  readonly layout: LayoutName
  readonly sample: 0 | 1
  readonly priority: number
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly rowCount: number
  readonly sourceFile: string
  readonly hash: string
  readonly addedAt: string
  readonly seal: string
  readonly active: 0 | 1
  readonly lanes: number | null
  readonly fileHash: string | null
  readonly edit: 'rows' | 'priority' | null
  readonly signedBy: string | null
  readonly packHash: string | null
}

const historyFacts = `
    (SELECT l.lanes FROM tariff_lanes l WHERE l.version_id = v.id) AS lanes,
    (SELECT i.file_hash FROM tariff_import i WHERE i.version_id = v.id) AS fileHash,
    (SELECT e.kind FROM tariff_edit e WHERE e.version_id = v.id) AS edit`

const packFacts = `
    v.expires_on AS expiresOn,
    (SELECT p.signer_name FROM tariff_pack p WHERE p.version_id = v.id) AS signedBy,
    (SELECT p.file_hash FROM tariff_pack p WHERE p.version_id = v.id) AS packHash`

const selectVersions = (facts: readonly string[]): string => `
  SELECT v.id, v.tariff_id AS tariffId, t.issuer, t.name, v.version, t.layout, t.sample, v.priority,
    v.valid_from AS validFrom, v.valid_to AS validTo, v.row_count AS rowCount, v.source_file AS sourceFile, v.hash,
    v.added_at AS addedAt, v.seal,
    EXISTS (SELECT 1 FROM tariff_activation a WHERE a.version_id = v.id) AS active,
    ${facts.join(',')}
  FROM tariff_version v JOIN tariff t ON t.id = v.tariff_id`

const originOf = ({ sample, fileHash, edit }: VersionRecord): TariffSummary['origin'] => {
  if (sample === 1) return 'sample'
  if (edit !== null) return edit === 'rows' ? 'edit' : 'priority'
  // What came neither with the program nor out of a file or an edit came in a pack.
  return fileHash === null ? 'pack' : 'file'
}

export const summaryOf = (record: VersionRecord): TariffSummary => ({
  id: record.id,
  tariffId: record.tariffId,
  issuer: record.issuer,
  name: record.name,
  version: record.version,
  layout: record.layout,
  sample: record.sample === 1,
  active: record.active === 1,
  priority: record.priority,
  validFrom: record.validFrom,
  validTo: record.validTo,
  expiresOn: record.expiresOn,
  rows: record.rowCount,
  lanes: record.lanes ?? 0,
  origin: originOf(record),
  sourceFile: record.sourceFile,
  signedBy: record.signedBy,
  fileHash: record.fileHash ?? record.packHash,
  addedAt: record.addedAt,
  hash: record.hash,
})

/** What a version's seal covers: the record that was written, with nothing that is known beside it. */
type SealedRecord = Omit<
  VersionRecord,
  'active' | 'lanes' | 'fileHash' | 'edit' | 'signedBy' | 'packHash' | 'seal'
>

/** An expiry is sealed only where there is one: what was sealed before there were packs keeps its seal. */
export const sealOfVersion = ({ expiresOn, ...rest }: SealedRecord): string =>
  sealOf(expiresOn === null ? rest : { ...rest, expiresOn })

/** Throws where anything in a version's record is not what was written. */
const checkSeal = (record: VersionRecord): VersionRecord => {
  const { active: _active, lanes: _lanes, fileHash: _fileHash, edit: _edit, ...rest } = record
  const { signedBy: _signedBy, packHash: _packHash, seal, ...sealed } = rest
  if (sealOfVersion(sealed) !== seal) throw new DamageFound(`tariff version ${record.id}: its record differs`)
  return record
}

const stateOf = (records: readonly VersionRecord[]): Readonly<Record<string, string>> =>
  Object.fromEntries(records.map(({ id, seal, active }) => [id, `${seal} ${active}`]))

export type TariffRecords = ReturnType<typeof createTariffRecords>

/**
 * The records of all versions and the hashes over them, by which a record that changed or vanished is noticed. Call
 * inside the store's `read` or `write`.
 */
export const createTariffRecords = (connection: Connection) => {
  const statement = createStatements(connection)
  // A backup made before the step, and a read-only file of an older program, have no tables for these.
  const schema = Number(connection.pragma('user_version', { simple: true }))
  const hasHistory = schema >= tariffHistoryMigration.version
  const hasPacks = schema >= tariffPacksMigration.version
  const selecting = selectVersions([
    hasHistory ? historyFacts : 'NULL AS lanes, NULL AS fileHash, NULL AS edit',
    hasPacks ? packFacts : 'NULL AS expiresOn, NULL AS signedBy, NULL AS packHash',
  ])

  const select = (rest: string, ...values: readonly unknown[]): readonly VersionRecord[] =>
    (statement(`${selecting} ${rest}`).all(...values) as VersionRecord[]).map(checkSeal)

  const setMeta = (name: string, value: string): void => {
    statement('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value)
  }

  const all = (): readonly VersionRecord[] =>
    select('ORDER BY t.sample, t.issuer, t.name, v.tariff_id, v.version DESC')

  return {
    hasHistory,

    /** By what follows FROM; every record is checked against its seal. */
    select,

    active: (): readonly VersionRecord[] =>
      select('WHERE v.id IN (SELECT version_id FROM tariff_activation) ORDER BY v.id'),

    /** Every record there is, and whether it is in force: one that is not found any more would not be missed. */
    checked: (): readonly VersionRecord[] => {
      const records = all()
      const kept = statement("SELECT value FROM meta WHERE name = 'list-hash'").pluck().get() ?? sealOf({})
      if (sealOf(stateOf(records)) !== kept) throw new DamageFound('the list of tariffs: its hash differs')
      return records
    },

    /** The hash of what is in force, without reading it: whoever holds a compiled book asks this first. */
    bookHash: (): string => {
      const hash = statement("SELECT value FROM meta WHERE name = 'book-hash'").pluck().get()
      return typeof hash === 'string' ? hash : tariffBookHash([])
    },

    /** To be called after every change of what is kept or in force. */
    setHashes: (): void => {
      const records = all()
      setMeta('book-hash', tariffBookHash(records.filter(({ active }) => active === 1)))
      setMeta('list-hash', sealOf(stateOf(records)))
    },
  }
}
