import * as z from 'zod'
import { layoutNames } from '../tariff/tariff.ts'

export const tariffSummarySchema = z.object({
  id: z.string(),
  issuer: z.string(),
  name: z.string(),
  version: z.int(),
  layout: z.enum(layoutNames),
  sample: z.boolean(),
  active: z.boolean(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  rows: z.int(),
  sourceFile: z.string(),
  hash: z.string(),
})
export type TariffSummary = z.infer<typeof tariffSummarySchema>

export const tariffUnknownSchema = z.object({
  code: z.literal('TariffUnknown'),
  id: z.string(),
  text: z.string(),
})
