import * as z from 'zod'
import {
  customerInputSchema,
  customerSchema,
  customerSummarySchema,
  erasedCustomerSchema,
} from '../customer/customer.ts'
import { language, method, none } from './method.ts'

const id = z.string().max(80)

const unknownFailure = z.object({ code: z.literal('CustomerUnknown'), id: z.string(), text: z.string() })
const erasedFailure = z.object({
  code: z.literal('CustomerErased'),
  id: z.string(),
  erasedOn: z.string(),
  text: z.string(),
})
const refusedFailure = z.object({
  code: z.literal('CustomerRefused'),
  /** One sentence a finding, at its field: `contacts.0.email`. */
  issues: z.array(z.object({ path: z.string(), code: z.string(), text: z.string() })),
  text: z.string(),
})
export type CustomerFieldIssue = z.infer<typeof refusedFailure>['issues'][number]

const fileSchema = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() })

/** Whom quotes are made for, and what the law lets them ask. */
export const customerMethods = {
  /**
   * Creates (`version` 0, `id` made by who calls) or changes a customer. A change says which version it was made of: one
   * that was changed meanwhile is answered as it is now, never overwritten. Saying the same again is answered the same.
   */
  'customers.save': method({
    kind: 'command',
    input: z.object({ id: z.uuid(), version: z.int().min(0), customer: customerInputSchema, language }),
    output: customerSchema,
    failure: z.discriminatedUnion('code', [
      refusedFailure,
      z.object({ code: z.literal('CustomerChanged'), customer: customerSchema, text: z.string() }),
      unknownFailure,
      erasedFailure,
    ]),
  }),
  /** By the beginnings of words in names, people, places and numbers; newest first. Without a text, all of them. */
  'customers.search': method({
    kind: 'query',
    input: z.object({
      text: z.string().max(200).optional(),
      limit: z.int().min(1).max(500).optional(),
      /** The archived ones instead of the others. */
      archived: z.boolean().optional(),
    }),
    output: z.object({
      /** How many there are in all, however many are listed. */
      total: z.int(),
      found: z.array(customerSummarySchema),
    }),
  }),
  /** Customers of exactly this name but for case, accents and signs; newest first. */
  'customers.named': method({
    kind: 'query',
    input: z.object({ name: z.string().max(400) }),
    output: z.array(customerSchema),
  }),
  'customers.read': method({
    kind: 'query',
    input: z.object({ id, language }),
    output: z.discriminatedUnion('state', [
      z.object({ state: z.literal('kept'), customer: customerSchema }),
      erasedCustomerSchema.extend({ state: z.literal('erased') }),
    ]),
    failure: unknownFailure,
  }),
  /** Takes a customer out of the lists, or back into them; quotes go on naming it. */
  'customers.archive': method({
    kind: 'command',
    input: z.object({ id, archived: z.boolean(), language }),
    output: customerSchema,
    failure: z.discriminatedUnion('code', [unknownFailure, erasedFailure]),
  }),
  /** Everything that is kept about a customer, for a request of access; the day of it is noted. */
  'customers.export': method({
    kind: 'command',
    input: z.object({ id, language }),
    output: z.object({ json: fileSchema, text: fileSchema }),
    failure: unknownFailure,
  }),
  /** All customers as CSV that `customers.import` reads again. */
  'customers.exportAll': method({
    kind: 'query',
    input: none,
    output: fileSchema,
  }),
  /**
   * Removes all that is known of a customer, for a request of erasure; there is no way back. Its id stays, because quotes
   * name it, and the day is noted. Erasing again answers the first day.
   */
  'customers.erase': method({
    kind: 'command',
    input: z.object({ id, language }),
    output: erasedCustomerSchema,
    failure: unknownFailure,
  }),
} as const
