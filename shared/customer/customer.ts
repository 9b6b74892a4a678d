import * as z from 'zod'
import { sellRateSchema } from '../quote/sell-terms.ts'
import { languages } from '../text/language.ts'

/** Somebody to write to or call; at least one of the four is there. */
const contactSchema = z.object({ name: z.string(), role: z.string(), email: z.string(), phone: z.string() })
export type CustomerContact = Readonly<z.infer<typeof contactSchema>>

/**
 * What is known of a customer, read and tidied; an empty text is something that is not known. All of it is personal data
 * in the law's sense, and all of it goes when the customer is erased.
 */
export const customerDetailsSchema = z.object({
  /** As one speaks of the customer. */
  name: z.string(),
  /** As it is registered, where that differs. */
  legalName: z.string(),
  contacts: z.array(contactSchema).readonly(),
  address: z.object({
    lines: z.array(z.string()).readonly(),
    postcode: z.string(),
    city: z.string(),
    /** ISO 3166-1 alpha-2, or empty. */
    country: z.string(),
  }),
  vatNumber: z.string(),
  /** Economic operator's number with the EU's customs. */
  eori: z.string(),
  /** Of the documents that the customer gets. */
  language: z.enum(languages),
  /** ISO 4217, of the quotes that the customer gets. */
  currency: z.string(),
  paymentTerms: z.string(),
  /** How the customer's prices are made where a quote says nothing else. */
  margin: sellRateSchema.nullable(),
  /** For the house alone: never on a document. */
  notes: z.string(),
})
export type CustomerDetails = Readonly<z.infer<typeof customerDetailsSchema>>

/** A customer as it is kept. Quotes name it by `id` alone, so that its details can go and the quotes stay as they are. */
export const customerSchema = z.object({
  id: z.string(),
  /** Counts its changes from 1; a change says which state it was made of. */
  version: z.int(),
  archived: z.boolean(),
  createdAt: z.string(),
  changedAt: z.string(),
  details: customerDetailsSchema,
})
export type Customer = Readonly<z.infer<typeof customerSchema>>

/** What stays of a customer that was erased: the id that quotes name, and the day. */
export const erasedCustomerSchema = z.object({ id: z.string(), erasedOn: z.string() })
export type ErasedCustomer = Readonly<z.infer<typeof erasedCustomerSchema>>

/** What a list shows. */
export const customerSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  legalName: z.string(),
  /** The first contact's name, or how to reach the first contact. */
  contact: z.string(),
  city: z.string(),
  country: z.string(),
  archived: z.boolean(),
})
export type CustomerSummary = Readonly<z.infer<typeof customerSummarySchema>>

const typed = z.string().max(20_000).optional()

/** A customer as typed: anything but the name may be left out. `parseCustomer` says what is wrong, at its field. */
export const customerInputSchema = z.object({
  name: typed,
  legalName: typed,
  contacts: z
    .array(z.object({ name: typed, role: typed, email: typed, phone: typed }))
    .max(200)
    .optional(),
  address: z
    .object({
      lines: z.array(z.string().max(20_000)).max(100).optional(),
      postcode: typed,
      city: typed,
      /** A code, or a name in a language of the trade. */
      country: typed,
    })
    .optional(),
  vatNumber: typed,
  eori: typed,
  language: z.enum(languages).optional(),
  currency: typed,
  paymentTerms: typed,
  margin: z
    .object({ kind: z.enum(['markupOnCost', 'marginOnSale']), percent: z.string().max(200) })
    .nullable()
    .optional(),
  notes: typed,
})
export type CustomerInput = Readonly<z.infer<typeof customerInputSchema>>
