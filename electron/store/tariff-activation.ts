import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import type { TariffRecords } from './tariff-records.ts'

/** A stretch of time in which a version priced; `until` is null while it still does. ISO moments. */
export interface InForce {
  readonly versionId: string
  readonly since: string
  readonly until: string | null
}

/** What is in force, and the record of what was: no change without its line. Call inside the store's `read` or `write`. */
export const createTariffActivation = (connection: Connection, records: TariffRecords) => {
  const statement = createStatements(connection)

  const inForceOf = (tariffId: string): string | null => {
    const id = statement(
      'SELECT a.version_id FROM tariff_activation a JOIN tariff_version v ON v.id = a.version_id WHERE v.tariff_id = ?',
    )
      .pluck()
      .get(tariffId)
    return typeof id === 'string' ? id : null
  }

  const change = (tariffId: string, versionId: string | null, at: string): void => {
    if (inForceOf(tariffId) !== versionId) {
      statement(
        'DELETE FROM tariff_activation WHERE version_id IN (SELECT id FROM tariff_version WHERE tariff_id = ?)',
      ).run(tariffId)
      if (versionId !== null) {
        statement('INSERT INTO tariff_activation (version_id, activated_at) VALUES (?, ?)').run(versionId, at)
      }
      statement('INSERT INTO tariff_in_force (tariff_id, version_id, since) VALUES (?, ?, ?)').run(
        tariffId,
        versionId,
        at,
      )
    }
    records.setHashes()
  }

  return {
    /** Puts this version in force and every other edition of the same tariff out of it. */
    activateOnly: (versionId: string, at: string): void => {
      const tariffId = statement('SELECT tariff_id FROM tariff_version WHERE id = ?').pluck().get(versionId)
      change(String(tariffId), versionId, at)
    },

    /** Takes every edition of a tariff out of force. */
    retire: (tariffId: string, at: string): void => change(tariffId, null, at),

    /** When which version of a tariff priced, the oldest first. */
    timesInForce: (tariffId: string): readonly InForce[] => {
      if (!records.hasHistory) return []
      const lines = statement(
        'SELECT version_id AS versionId, since FROM tariff_in_force WHERE tariff_id = ? ORDER BY id',
      ).all(tariffId) as { versionId: string | null; since: string }[]
      return lines.flatMap(({ versionId, since }, index) =>
        versionId === null ? [] : [{ versionId, since, until: lines[index + 1]?.since ?? null }],
      )
    },
  }
}
