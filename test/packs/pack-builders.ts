import type { KeyPair } from '../../electron/packs/signing-key.ts'
import type { PackContent, PackTariff } from '../../shared/pack/tariff-pack.ts'
import { packFormat, packFormatVersion } from '../../shared/pack/tariff-pack.ts'
import { date } from '../builders.ts'

/** A pack of a partner, made on 20 November 2026 and good to the end of the year. */
export const packOf = (
  tariffs: readonly PackTariff[],
  { publicKey }: Pick<KeyPair, 'publicKey'>,
  fields: Partial<PackContent> = {},
): PackContent => ({
  format: packFormat,
  formatVersion: packFormatVersion,
  name: 'Winter rates',
  madeBy: { name: 'Partner', publicKey },
  madeOn: date('2026-11-20'),
  expiresOn: date('2026-12-31'),
  kind: 'as-is',
  ...fields,
  tariffs: [...tariffs],
})
