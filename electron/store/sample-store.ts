import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import { createTariffStore, type NewTariff } from './tariff-store.ts'

/** The sample tariffs that this version of the program ships. */
export interface SampleBook {
  /** Changes whenever the tariffs may; compared at every start, so it must be cheap. */
  readonly fingerprint: string
  /** Reads and parses them: only where the fingerprint is new. */
  readonly load: () => Promise<readonly NewTariff[]>
}

/** Keeps the shipped sample tariffs in the book. Call inside one `write`: a half-loaded sample never stays. */
export const createSampleStore = (connection: Connection) => {
  const statement = createStatements(connection)
  const tariffs = createTariffStore(connection)
  return {
    fingerprint: (): string | undefined => {
      const kept = statement("SELECT value FROM meta WHERE name = 'sample-fingerprint'").pluck().get()
      return typeof kept === 'string' ? kept : undefined
    },

    /**
     * Puts these sample tariffs in force: a changed one as a new version, an unchanged one as it is; one that is no
     * longer shipped is retired, its versions stay for the quotes that name them.
     */
    replace: (fingerprint: string, samples: readonly NewTariff[], now: string): void => {
      const shipped = new Set(samples.map(({ tariffId }) => tariffId))
      for (const sample of samples) tariffs.activateOnly(tariffs.addVersion(sample, now), now)
      for (const tariffId of tariffs.activeSamples())
        if (!shipped.has(tariffId)) tariffs.retire(tariffId, now)
      statement("INSERT OR REPLACE INTO meta (name, value) VALUES ('sample-fingerprint', ?)").run(fingerprint)
    },
  }
}
