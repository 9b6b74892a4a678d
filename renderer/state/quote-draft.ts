import * as z from 'zod'
import { parseForm, type ShipmentForm } from './shipment-form.ts'
import { quoteFormSchema, type QuoteForm } from './quote-form.ts'

/** A quote that is being made, as it is kept: its shipment as typed, what is typed of the quote, and its key. */
export interface QuoteDraftContent {
  readonly shipment: ShipmentForm
  readonly form: QuoteForm
  /** Under which it will be issued once, or was already, when the answer never came. */
  readonly key: string
  readonly revises: string | null
}

const keptSchema = z.object({
  shipment: z.unknown(),
  form: quoteFormSchema,
  key: z.string(),
  revises: z.string().nullable(),
})

/** A draft as it was kept; undefined where it was made by a program whose form had other fields. */
export const parseQuoteDraft = (content: unknown): QuoteDraftContent | undefined => {
  const kept = keptSchema.safeParse(content)
  if (!kept.success) return undefined
  const shipment = parseForm(kept.data.shipment)
  return shipment && { ...kept.data, shipment }
}
