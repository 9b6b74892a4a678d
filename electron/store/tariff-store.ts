import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { LayoutName, TariffRow, TariffVersion } from '../../shared/tariff/tariff.ts'
import { countLanes } from './count-lanes.ts'
import { encodeRows } from './encoded-rows.ts'
import { inLines, tariffBookHash, tariffVersionHash } from './hashes.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'
import { createTariffActivation } from './tariff-activation.ts'
import { createTariffRecords, sealOfVersion, summaryOf, type VersionRecord } from './tariff-records.ts'
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
  /** The last day on which any of it prices: the expiry of the pack that brings it. */
  readonly expiresOn?: LocalDate | null
  readonly rows: readonly TariffRow[]
}

export interface ActiveBook {
  readonly hash: string
  readonly versions: readonly TariffVersion[]
}

/** A stop is answered after as many rows, well within a tenth of a second. */
const rowsBetweenReports = 2048

/** Rows that go over in one statement: calling SQLite for each of them costs a quarter of writing them. */
const rowsAtOnce = 32

const rowValues = '(?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT))'

/** Takes so many rows in. */
const insertRows = (count: number): string =>
  `INSERT INTO tariff_row (version_id, position, sheet_row, kind, origin, destination, carrier, service, content)
    VALUES ${Array.from({ length: count }, () => rowValues).join(', ')}`

/** The columns by which a row is found; null where its kind has no such thing. */
const lookupColumnsOf = (row: TariffRow): readonly (string | null)[] => [
  'origin' in row ? row.origin : null,
  'destination' in row ? row.destination : null,
  'carrier' in row ? row.carrier : null,
  'service' in row ? row.service : null,
]

export type TariffStore = ReturnType<typeof createTariffStore>

/** Tariffs, their immutable versions and which of them are in force. Call inside the store's `read` or `write`. */
export const createTariffStore = (connection: Connection) => {
  const statement = createStatements(connection)

  const records = createTariffRecords(connection)
  const { bookHash } = records

  /** The rows of a version, checked against its hash: SQLite's own check does not see a changed price. */
  const versionOf = (record: VersionRecord): TariffVersion => {
    const contents = statement('SELECT content FROM tariff_row WHERE version_id = ? ORDER BY position')
      .pluck()
      .all(record.id) as string[]
    const head = { ...record, sample: record.sample === 1 }
    if (tariffVersionHash(head, inLines(contents)) !== record.hash) {
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
      expiresOn: record.expiresOn,
      hash: record.hash,
      rows: JSON.parse(`[${contents.join(',')}]`) as TariffRow[],
    }
  }

  /**
   * Keeps an edition unless the tariff's newest one is the same; answers the id of the version that holds it. `report` is
   * told how many rows are written, and may throw to take all of it back.
   */
  const addVersion = (
    tariff: NewTariff,
    addedAt: string,
    report: (done: number) => void = () => undefined,
  ): string => {
    const encoded = encodeRows(tariff.rows, () => report(0))
    const expiresOn = tariff.expiresOn ?? null
    const validity = validityOfRows(tariff.rows, expiresOn)
    const hash = tariffVersionHash({ ...tariff, ...validity }, encoded.pieces)
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
    const sample = tariff.sample ? (1 as const) : (0 as const)
    const rowCount = encoded.count
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
      expiresOn,
      rowCount,
      sourceFile,
      hash,
      addedAt,
    }
    statement(
      `INSERT INTO tariff_version (id, tariff_id, version, priority, valid_from, valid_to, expires_on, row_count,
        source_file, added_at, hash, seal) VALUES (@id, @tariffId, @version, @priority, @validFrom, @validTo, @expiresOn,
        @rowCount, @sourceFile, @addedAt, @hash, @seal)`,
    ).run({ ...record, seal: sealOfVersion(record) })
    statement('INSERT INTO tariff_lanes (version_id, lanes) VALUES (?, ?)').run(id, countLanes(tariff.rows))
    for (let position = 0; position < rowCount; position += rowsAtOnce) {
      if (position % rowsBetweenReports === 0) report(position)
      const rows = tariff.rows.slice(position, position + rowsAtOnce)
      statement(insertRows(rows.length)).run(
        rows.flatMap((row, at) => [
          id,
          position + at,
          row.row,
          row.kind,
          ...lookupColumnsOf(row),
          encoded.row(position + at),
        ]),
      )
    }
    records.setHashes()
    return id
  }

  return {
    bookHash,
    addVersion,
    ...createTariffActivation(connection, records),

    list: (): readonly TariffSummary[] => records.checked().map(summaryOf),

    /** All versions of a tariff, the newest first. */
    versions: (tariffId: string): readonly TariffSummary[] =>
      records.select('WHERE v.tariff_id = ? ORDER BY v.version DESC', tariffId).map(summaryOf),

    /** One version by its id, or a tariff's version in force (else its newest) by the tariff's. */
    find: (id: string): { readonly summary: TariffSummary; readonly version: TariffVersion } | undefined => {
      const [record] = records.select(
        'WHERE v.id = @id OR v.tariff_id = @id ORDER BY v.id = @id DESC, active DESC, v.version DESC LIMIT 1',
        { id },
      )
      return record && { summary: summaryOf(record), version: versionOf(record) }
    },

    /** One version by its id, without its rows. */
    summary: (id: string): TariffSummary | undefined => {
      const [record] = records.select('WHERE v.id = ?', id)
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
      const kept = records.select('WHERE v.tariff_id = ? ORDER BY v.version DESC', tariffId)
      const [newest] = kept
      const active = kept.find((record) => record.active === 1)
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

    /** A stretch of a version's rows as they are kept, from a position on. */
    slice: (versionId: string, from: number, count: number): readonly string[] =>
      statement(
        'SELECT content FROM tariff_row WHERE version_id = ? AND position >= ? ORDER BY position LIMIT ?',
      )
        .pluck()
        .all(versionId, from, count) as string[],

    /** One row of a version as it is kept, by its position. */
    rowAt: (versionId: string, position: number): string | undefined =>
      statement('SELECT content FROM tariff_row WHERE version_id = ? AND position = ?')
        .pluck()
        .get(versionId, position) as string | undefined,

    /** The own tariffs of an issuer in a layout, or the samples. */
    ownTariffs: (
      issuer: string,
      layout: LayoutName,
      sample = false,
    ): readonly { readonly id: string; readonly name: string }[] =>
      statement(
        'SELECT id, name FROM tariff WHERE sample = ? AND issuer = ? AND layout = ? ORDER BY name',
      ).all(sample ? 1 : 0, issuer, layout) as { id: string; name: string }[],

    /** Every version in force with its rows, each checked against its hash, and all of them against the book's. */
    activeBook: (): ActiveBook => {
      const active = records.active()
      const hash = bookHash()
      if (tariffBookHash(active) !== hash) throw new DamageFound('the tariff book: its hash differs')
      return { hash, versions: active.map(versionOf) }
    },

    /** These editions in this order, in force or not, each checked against its hash; undefined where one is not kept. */
    editions: (ids: readonly string[]): readonly TariffVersion[] | undefined => {
      const found = ids.flatMap((id) => records.select('WHERE v.id = ?', id)).map(versionOf)
      return found.length === ids.length ? found : undefined
    },

    /** Checks every version that was ever kept; throws `DamageFound` at the first that does not hold. */
    checkAll: (): void => {
      const kept = records.checked()
      for (const record of kept) versionOf(record)
      if (tariffBookHash(kept.filter(({ active }) => active === 1)) !== bookHash()) {
        throw new DamageFound('the tariff book: its hash differs')
      }
    },

    /** The ids of the sample tariffs that are in force and came with the program, not with a pack. */
    activeSamples: (): readonly string[] => [
      ...new Set(
        records
          .active()
          .flatMap(({ sample, expiresOn, tariffId }) =>
            sample === 1 && expiresOn === null ? [tariffId] : [],
          ),
      ),
    ],
  }
}
