import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { PackKind } from '../../shared/pack/tariff-pack.ts'
import type { Connection } from './open.ts'
import { createStatements } from './statements.ts'
import { DamageFound } from './store-fault.ts'
import { sealOf } from './hashes.ts'

/** Somebody whose packs are taken in, by the name that the user knows them by. */
export interface TrustedSigner {
  /** Ed25519, 64 hexadecimal digits. */
  readonly publicKey: string
  readonly name: string
  readonly trustedOn: LocalDate
}

/** The pack that brought a version. */
export interface PackOrigin {
  readonly fileName: string
  readonly fileHash: string
  readonly packName: string
  readonly kind: PackKind
  readonly signerName: string
  readonly signerKey: string
  readonly madeOn: LocalDate
  readonly expiresOn: LocalDate
}

export type PackStore = ReturnType<typeof createPackStore>

/** Whose packs are taken in, and what came with them. Call inside the store's `read` or `write`. */
export const createPackStore = (connection: Connection) => {
  const statement = createStatements(connection)
  return {
    /** By name. A record that changed by itself would let somebody else's packs in. */
    signers: (): readonly TrustedSigner[] =>
      (
        statement(
          `SELECT public_key AS publicKey, name, trusted_on AS trustedOn, seal FROM trusted_signer
            ORDER BY name, public_key`,
        ).all() as (TrustedSigner & { readonly seal: string })[]
      ).map(({ seal, ...signer }) => {
        if (sealOf({ ...signer }) !== seal) throw new DamageFound('a trusted signer: its record differs')
        return signer
      }),

    /** Trusting a key again gives it the new name. */
    trust: (signer: TrustedSigner): void => {
      statement(
        `INSERT INTO trusted_signer (public_key, name, trusted_on, seal) VALUES (@publicKey, @name, @trustedOn, @seal)
          ON CONFLICT (public_key)
          DO UPDATE SET name = excluded.name, trusted_on = excluded.trusted_on, seal = excluded.seal`,
      ).run({ ...signer, seal: sealOf({ ...signer }) })
    },

    /** Whether there was such a key. What its packs have brought stays. */
    forget: (publicKey: string): boolean =>
      statement('DELETE FROM trusted_signer WHERE public_key = ?').run(publicKey).changes > 0,

    recordOrigin: (versionId: string, origin: PackOrigin, at: string): void => {
      statement(
        `INSERT INTO tariff_pack (version_id, file_name, file_hash, pack_name, kind, signer_name, signer_key, made_on,
          expires_on, imported_at) VALUES (@versionId, @fileName, @fileHash, @packName, @kind, @signerName, @signerKey,
          @madeOn, @expiresOn, @at)`,
      ).run({ versionId, ...origin, at })
    },

    /** Undefined for a version that no pack brought. */
    originOf: (versionId: string): PackOrigin | undefined =>
      statement(
        `SELECT file_name AS fileName, file_hash AS fileHash, pack_name AS packName, kind, signer_name AS signerName,
          signer_key AS signerKey, made_on AS madeOn, expires_on AS expiresOn FROM tariff_pack WHERE version_id = ?`,
      ).get(versionId) as PackOrigin | undefined,
  }
}
