import { canonicalJson } from '../../shared/api/wire.ts'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import type { LayoutName, TariffRow, TariffVersion } from '../../shared/tariff/tariff.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'
import { sealOf, tariffBookHash, tariffVersionHash } from './hashes.ts'
import { validityOfRows } from './validity-of-rows.ts'

/** An edition to be kept. `tariffId` stays over all editions of a tariff; lines of a quote name it. */
export interface NewTariff {
  readonly tariffId: string
  readonly issuer: string
  readonly name: string
  readonly layout: LayoutName
  readonly sample: boolean
  readonly priority: number
  readonly sourceFile: string
  readonly rows: readonly TariffRow[]
}

export interface ActiveBook {
  readonly hash: string
  readonly versions: readonly TariffVersion[]
}

interface VersionRecord {
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
  readonly rowCount: number
  readonly sourceFile: string
  readonly hash: string
  readonly addedAt: string
  readonly seal: string
  readonly active: 0 | 1
}

const selectVersions = `
  SELECT v.id, v.tariff_id AS tariffId, t.issuer, t.name, v.version, t.layout, t.sample, v.priority,
    v.valid_from AS validFrom, v.valid_to AS validTo, v.row_count AS rowCount, v.source_file AS sourceFile, v.hash,
    v.added_at AS addedAt, v.seal,
    EXISTS (SELECT 1 FROM tariff_activation a WHERE a.version_id = v.id) AS active
  FROM tariff_version v JOIN tariff t ON t.id = v.tariff_id`

const summaryOf = (record: VersionRecord): TariffSummary => ({
  id: record.id,
  issuer: record.issuer,
  name: record.name,
  version: record.version,
  layout: record.layout,
  sample: record.sample === 1,
  active: record.active === 1,
  validFrom: record.validFrom,
  validTo: record.validTo,
  rows: record.rowCount,
  sourceFile: record.sourceFile,
  hash: record.hash,
})

/** The columns by which a row is found; null where its kind has no such thing. */
const lookupColumnsOf = (row: TariffRow): readonly (string | null)[] => [
  'origin' in row ? row.origin : null,
  'destination' in row ? row.destination : null,
  'carrier' in row ? row.carrier : null,
  'service' in row ? row.service : null,
]

/** Throws where anything in a version's record is not what was written. */
const checkSeal = (record: VersionRecord): VersionRecord => {
  const { active: _active, seal, ...sealed } = record
  if (sealOf(sealed) !== seal) throw new DamageFound(`tariff version ${record.id}: its record differs`)
  return record
}

const stateOf = (records: readonly VersionRecord[]): Readonly<Record<string, string>> =>
  Object.fromEntries(records.map(({ id, seal, active }) => [id, `${seal} ${active}`]))

export type TariffStore = ReturnType<typeof createTariffStore>

/** Tariffs, their immutable versions and which of them are in force. Call inside the store's `read` or `write`. */
export const createTariffStore = (connection: Connection) => {
  const statement = createStatements(connection)

  const checked = (records: readonly unknown[]): readonly VersionRecord[] =>
    (records as readonly VersionRecord[]).map(checkSeal)

  const activeRecords = (): readonly VersionRecord[] =>
    checked(
      statement(
        `${selectVersions} WHERE v.id IN (SELECT version_id FROM tariff_activation) ORDER BY v.id`,
      ).all(),
    )

  /** The hash of what is in force, without reading it: whoever holds a compiled book asks this first. */
  const bookHash = (): string => {
    const hash = statement("SELECT value FROM meta WHERE name = 'book-hash'").pluck().get()
    return typeof hash === 'string' ? hash : tariffBookHash([])
  }

  /** The rows of a version, checked against its hash: SQLite's own check does not see a changed price. */
  const versionOf = (record: VersionRecord): TariffVersion => {
    const contents = statement('SELECT content FROM tariff_row WHERE version_id = ? ORDER BY position')
      .pluck()
      .all(record.id) as string[]
    const head = { ...record, sample: record.sample === 1 }
    if (tariffVersionHash(head, contents) !== record.hash) {
      throw new DamageFound(`tariff version ${record.id}: its hash differs`)
    }
    return {
      id: record.id,
      tariffId: record.tariffId,
      issuer: record.issuer,
      name: record.name,
      version: record.version,
      layout: record.layout,
      sample: head.sample,
      priority: record.priority,
      validFrom: record.validFrom,
      validTo: record.validTo,
      hash: record.hash,
      rows: JSON.parse(`[${contents.join(',')}]`) as TariffRow[],
    }
  }

  const setMeta = (name: string, value: string): void => {
    statement('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value)
  }

  const allRecords = (): readonly VersionRecord[] =>
    checked(statement(`${selectVersions} ORDER BY t.sample, t.issuer, t.name, v.version DESC`).all())

  /** Every record there is, and whether it is in force: one that is not found any more would not be missed. */
  const checkedRecords = (): readonly VersionRecord[] => {
    const records = allRecords()
    const kept = statement("SELECT value FROM meta WHERE name = 'list-hash'").pluck().get() ?? sealOf({})
    if (sealOf(stateOf(records)) !== kept) throw new DamageFound('the list of tariffs: its hash differs')
    return records
  }

  const setHashes = (): void => {
    const records = allRecords()
    setMeta('book-hash', tariffBookHash(records.filter(({ active }) => active === 1)))
    setMeta('list-hash', sealOf(stateOf(records)))
  }

  /** Keeps an edition unless the tariff's newest one is the same; answers the id of the version that holds it. */
  const addVersion = (tariff: NewTariff, addedAt: string): string => {
    const contents = tariff.rows.map(canonicalJson)
    const validity = validityOfRows(tariff.rows)
    const hash = tariffVersionHash({ ...tariff, ...validity }, contents)
    const newest = statement(
      'SELECT id, version, hash FROM tariff_version WHERE tariff_id = ? ORDER BY version DESC LIMIT 1',
    ).get(tariff.tariffId) as { id: string; version: number; hash: string } | undefined
    if (newest?.hash === hash) return newest.id
    if (!newest) {
      statement('INSERT INTO tariff (id, issuer, name, layout, sample) VALUES (?, ?, ?, ?, ?)').run(
        tariff.tariffId,
        tariff.issuer,
        tariff.name,
        tariff.layout,
        tariff.sample ? 1 : 0,
      )
    }
    const version = (newest?.version ?? 0) + 1
    const id = `${tariff.tariffId}@${version}`
    const { tariffId, issuer, name, layout, priority, sourceFile } = tariff
    const sample = tariff.sample ? 1 : 0
    const rowCount = contents.length
    const record = {
      id,
      tariffId,
      issuer,
      name,
      version,
      layout,
      sample,
      priority,
      ...validity,
      rowCount,
      sourceFile,
      hash,
      addedAt,
    }
    statement(
      `INSERT INTO tariff_version (id, tariff_id, version, priority, valid_from, valid_to, row_count, source_file,
        added_at, hash, seal) VALUES (@id, @tariffId, @version, @priority, @validFrom, @validTo, @rowCount, @sourceFile,
        @addedAt, @hash, @seal)`,
    ).run({ ...record, seal: sealOf(record) })
    const insertRow = statement(
      `INSERT INTO tariff_row (version_id, position, sheet_row, kind, origin, destination, carrier, service, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    tariff.rows.forEach((row, position) =>
      insertRow.run(id, position, row.row, row.kind, ...lookupColumnsOf(row), contents[position]),
    )
    return id
  }

  /** Puts this version in force and every other edition of the same tariff out of it. */
  const activateOnly = (versionId: string, at: string): void => {
    statement(
      `DELETE FROM tariff_activation WHERE version_id <> @id AND version_id IN (SELECT id FROM tariff_version
        WHERE tariff_id = (SELECT tariff_id FROM tariff_version WHERE id = @id))`,
    ).run({ id: versionId })
    statement(
      'INSERT INTO tariff_activation (version_id, activated_at) VALUES (?, ?) ON CONFLICT DO NOTHING',
    ).run(versionId, at)
    setHashes()
  }

  /** Takes every edition of a tariff out of force. */
  const retire = (tariffId: string): void => {
    statement(
      'DELETE FROM tariff_activation WHERE version_id IN (SELECT id FROM tariff_version WHERE tariff_id = ?)',
    ).run(tariffId)
    setHashes()
  }

  return {
    bookHash,
    addVersion,
    activateOnly,
    retire,

    list: (): readonly TariffSummary[] => checkedRecords().map(summaryOf),

    /** One version by its id, or a tariff's version in force (else its newest) by the tariff's. */
    find: (id: string): { readonly summary: TariffSummary; readonly version: TariffVersion } | undefined => {
      const record = statement(
        `${selectVersions} WHERE v.id = @id OR v.tariff_id = @id ORDER BY v.id = @id DESC, active DESC, v.version DESC
          LIMIT 1`,
      ).get({ id }) as VersionRecord | undefined
      return record && { summary: summaryOf(checkSeal(record)), version: versionOf(record) }
    },

    /** One version by its id, without its rows. */
    summary: (id: string): TariffSummary | undefined => {
      const record = statement(`${selectVersions} WHERE v.id = ?`).get(id) as VersionRecord | undefined
      return record && summaryOf(record)
    },

    /** A tariff by its id, with its newest version and the one in force. */
    tariff: (
      tariffId: string,
    ):
      | {
          readonly issuer: string
          readonly name: string
          readonly layout: LayoutName
          readonly newest: number
          readonly active: TariffSummary | null
        }
      | undefined => {
      const records = statement(`${selectVersions} WHERE v.tariff_id = ? ORDER BY v.version DESC`).all(
        tariffId,
      ) as VersionRecord[]
      const [newest] = records
      const active = records.find((record) => record.active === 1)
      return (
        newest && {
          issuer: newest.issuer,
          name: newest.name,
          layout: newest.layout,
          newest: newest.version,
          active: active ? summaryOf(active) : null,
        }
      )
    },

    /** The own tariffs of an issuer in a layout. */
    ownTariffs: (
      issuer: string,
      layout: LayoutName,
    ): readonly { readonly id: string; readonly name: string }[] =>
      statement(
        'SELECT id, name FROM tariff WHERE sample = 0 AND issuer = ? AND layout = ? ORDER BY name',
      ).all(issuer, layout) as { id: string; name: string }[],

    /** Every version in force with its rows, each checked against its hash, and all of them against the book's. */
    activeBook: (): ActiveBook => {
      const records = activeRecords()
      const hash = bookHash()
      if (tariffBookHash(records) !== hash) throw new DamageFound('the tariff book: its hash differs')
      return { hash, versions: records.map(versionOf) }
    },

    /** Checks every version that was ever kept; throws `DamageFound` at the first that does not hold. */
    checkAll: (): void => {
      const records = checkedRecords()
      for (const record of records) versionOf(record)
      if (tariffBookHash(records.filter(({ active }) => active === 1)) !== bookHash()) {
        throw new DamageFound('the tariff book: its hash differs')
      }
    },

    /** The ids of the sample tariffs that are in force. */
    activeSamples: (): readonly string[] => [
      ...new Set(activeRecords().flatMap((record) => (record.sample === 1 ? [record.tariffId] : []))),
    ],
  }
}
