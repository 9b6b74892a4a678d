import * as z from 'zod'
import { layoutNames } from '../tariff/tariff.ts'

export const tariffSummarySchema = z.object({
  id: z.string(),
  /** Of all its versions. */
  tariffId: z.string(),
  issuer: z.string(),
  name: z.string(),
  version: z.int(),
  layout: z.enum(layoutNames),
  sample: z.boolean(),
  active: z.boolean(),
  /** Of two rows for the same thing that of the tariff with the higher one prices. */
  priority: z.int(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** The last day on which it prices because the pack that brought it ends then; `validTo` is never later. */
  expiresOn: z.string().nullable(),
  rows: z.int(),
  /** Pairs of gateways that it prices between; 0 for what is no main carriage. */
  lanes: z.int(),
  /** Shipped with the program, read from a file, made by hand out of another version, or brought in a pack. */
  origin: z.enum(['sample', 'file', 'edit', 'priority', 'pack']),
  /** Who signed the pack that brought it, by the name in the pack; null where none did. */
  signedBy: z.string().nullable(),
  sourceFile: z.string(),
  /** SHA-256 of the file; null where it was none. */
  fileHash: z.string().nullable(),
  /** ISO moment. */
  addedAt: z.string(),
  /** SHA-256 over what it prices. */
  hash: z.string(),
})
export type TariffSummary = z.infer<typeof tariffSummarySchema>

export const tariffUnknownSchema = z.object({
  code: z.literal('TariffUnknown'),
  id: z.string(),
  text: z.string(),
})
