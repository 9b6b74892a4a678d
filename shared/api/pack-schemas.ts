import * as z from 'zod'
import { packKinds, packNameSchema } from '../pack/tariff-pack.ts'
import { layoutNames } from '../tariff/tariff.ts'
import { previewSchema } from './preview-schemas.ts'
import { conflictsFailureSchema, jobCancelledSchema } from './import-failures.ts'
import { language } from './method.ts'
import { tariffSummarySchema, tariffUnknownSchema } from './tariff-schemas.ts'

const text = z.string()

export const packInputSchema = z.object({
  fileName: z.string().min(1).max(255),
  /** The file itself; over HTTP the body, with the rest in a header. */
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'a file is expected'),
  /** Stands in place of the tariffs' own priority, where one of them would tie with a tariff in force. */
  priority: z.int().min(-1_000_000).max(1_000_000).optional(),
  language,
})

const signerSchema = z.object({
  /** As the pack says. */
  name: z.string(),
  publicKey: z.string(),
  fingerprint: z.string(),
  /** `own`: this Viaduct made the pack itself. An unknown signer's pack is shown, and refused. */
  trust: z.enum(['own', 'trusted', 'unknown']),
  /** The name under which the key is trusted here. */
  knownAs: z.string().nullable(),
  /** What `keys.trust` takes. */
  line: z.string(),
})

/** Everything that is known of a pack before it is taken in. Nothing has been written. */
export const packPreviewSchema = z.object({
  kind: z.literal('pack-preview'),
  fileName: z.string(),
  /** SHA-256 of the file. */
  fileHash: z.string(),
  name: z.string(),
  /** As is, or a sell tariff. */
  rates: z.enum(packKinds),
  madeOn: z.string(),
  /** The last day on which its tariffs price. */
  expiresOn: z.string(),
  signer: signerSchema,
  tariffs: z.array(
    z.object({
      issuer: z.string(),
      name: z.string(),
      layout: z.enum(layoutNames),
      priority: z.int(),
      sample: z.boolean(),
      rows: z.int(),
      /** What a person should look at, one sentence each, the first few; `warnings` counts all. */
      findings: z.array(z.object({ row: z.int(), text })),
      warnings: z.int(),
      replaces: previewSchema.shape.replaces,
      nextVersion: z.int(),
      diff: previewSchema.shape.diff,
    }),
  ),
  losesCover: previewSchema.shape.losesCover,
  bookWarnings: previewSchema.shape.bookWarnings,
  conflicts: previewSchema.shape.conflicts,
})
export type PackPreview = z.infer<typeof packPreviewSchema>

/** What keeps a file from being read as the pack that somebody signed. */
export const packUnreadableFailures = [
  z.object({ code: z.literal('PackTooBig'), text }),
  z.object({ code: z.literal('PackUnreadable'), text }),
  z.object({ code: z.literal('PackNewer'), text }),
  z.object({ code: z.literal('PackForbiddenKey'), text }),
  /** The signature does not hold. */
  z.object({ code: z.literal('PackChanged'), text }),
  z.object({ code: z.literal('E-EXPIRED'), expiresOn: z.string(), text }),
  /** Signed, but no rates that an import would take. */
  z.object({
    code: z.literal('PackRowsRefused'),
    tariff: z.string(),
    issues: z.array(z.object({ row: z.int(), text })),
    text,
  }),
] as const

export const packPreviewFailures = [...packUnreadableFailures, jobCancelledSchema] as const

export const packImportedSchema = z.object({
  kind: z.literal('pack-imported'),
  tariffs: z.array(tariffSummarySchema),
  /** Of them, those that were there already, word for word. */
  unchanged: z.int(),
  expiresOn: z.string(),
})
export type PackImported = z.infer<typeof packImportedSchema>

export const signerUnknownSchema = z.object({
  code: z.literal('SignerUnknown'),
  name: z.string(),
  fingerprint: z.string(),
  /** What `keys.trust` takes, once the fingerprint was compared. */
  line: z.string(),
  text,
})
export const packImportFailures = [
  ...packPreviewFailures,
  signerUnknownSchema,
  conflictsFailureSchema,
] as const

export const packOrderSchema = z.object({
  /** Versions, or tariffs for their version in force. */
  ids: z.array(z.string().max(120)).min(1).max(200),
  name: packNameSchema,
  expiresOn: z.iso.date(),
  /** Left out: the tariffs as they are. `percent` is a decimal above 0. */
  sell: z
    .object({ kind: z.enum(['markup', 'margin']), percent: z.string().regex(/^\d{1,4}(\.\d{1,4})?$/) })
    .optional(),
  language,
})

export const packMadeSchema = z.object({
  kind: z.literal('pack-made'),
  fileName: z.string(),
  mediaType: z.string(),
  base64: z.string(),
  tariffs: z.int(),
  rows: z.int(),
})
export type PackMade = z.infer<typeof packMadeSchema>

/** What keeps tariffs from being signed as a pack, the pack's own size apart. */
export const packOrderRefusals = [
  z.object({ code: z.literal('NoSigningKey'), text }),
  z.object({ code: z.literal('ExpiryPast'), text }),
  /** A tariff that a pack brought cannot be passed on for longer than it was given. */
  z.object({ code: z.literal('ExpiryTooLate'), text }),
  z.object({ code: z.literal('OneVersionEach'), text }),
  z.object({ code: z.literal('PercentRefused'), text }),
  z.object({ code: z.literal('SoldAlready'), text }),
] as const
export const packMakeFailures = [
  tariffUnknownSchema,
  ...packOrderRefusals,
  z.object({ code: z.literal('PackTooBig'), text }),
  jobCancelledSchema,
] as const
