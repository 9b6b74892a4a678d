import * as z from 'zod'
import { parseLocalDate, type LocalDate } from '../kernel/local-date.ts'
import { layoutNames, type TariffRow } from '../tariff/tariff.ts'

/**
 * A tariff pack: one file with which tariffs travel from one Viaduct to another, by mail or on a stick.
 *
 * The file is canonical JSON (sorted keys, no spaces, UTF-8, no line end) of the object below. `signature` is an Ed25519
 * signature, by the key of `madeBy`, over the text `viaduct-tariff-pack` and a line end followed by the canonical JSON
 * of all other members. A file whose text is not exactly the canonical one is refused, so that there is one file for
 * one content. Keys and signatures are lower-case hexadecimal, which has one way of writing them.
 */
export const packFormat = 'viaduct-tariff-pack'
export const packFormatVersion = 1
export const packExtension = '.viaductpack'
export const packMediaType = 'application/vnd.viaduct.tariff-pack'

/** The most that a pack may have: about ten thousand lanes of air, each with its breaks. */
export const packLimit = 8 * 1024 * 1024

export const packKinds = ['as-is', 'sell'] as const
/** As is: the tariffs with their own rates. Sell: prices computed when the pack was made, nothing of what they cost. */
export type PackKind = (typeof packKinds)[number]

/** A name that stands on one line: of a pack, a signer. Control and direction characters could make it look like another. */
export const packNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u, 'a name is plain text on one line')

const day = z.custom<LocalDate>(
  (value) => typeof value === 'string' && parseLocalDate(value) !== undefined,
  'a day is written YYYY-MM-DD',
)

const isRowShaped = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'kind' in value && 'row' in value

export const publicKeySchema = z.string().regex(/^[0-9a-f]{64}$/, 'a public key has 64 hexadecimal digits')

const packTariffSchema = z.strictObject({
  issuer: packNameSchema,
  name: packNameSchema,
  layout: z.enum(layoutNames),
  priority: z.int().min(-1_000_000).max(1_000_000),
  sample: z.boolean(),
  /** Rows of the layout. Only their outline is checked here; whoever takes them in reads them as a sheet is read. */
  rows: z.array(z.custom<TariffRow>(isRowShaped, 'a row of a tariff is expected')).min(1),
})
export type PackTariff = z.infer<typeof packTariffSchema>

/** Everything that is signed. */
export const packContentSchema = z.strictObject({
  format: z.literal(packFormat),
  formatVersion: z.literal(packFormatVersion),
  name: packNameSchema,
  madeBy: z.strictObject({ name: packNameSchema, publicKey: publicKeySchema }),
  madeOn: day,
  /** The last day on which its tariffs price, whole, in the reader's own time zone. */
  expiresOn: day,
  kind: z.enum(packKinds),
  tariffs: z.array(packTariffSchema).min(1).max(200),
})
export type PackContent = z.infer<typeof packContentSchema>

export const signatureSchema = z.string().regex(/^[0-9a-f]{128}$/, 'a signature has 128 hexadecimal digits')
