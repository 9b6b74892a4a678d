import * as z from 'zod'
import { dateText } from './decimal-text.ts'

const line = z.string().max(300)

/** The customer as printed. One that was erased has left nothing but the day. */
export const documentCustomerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), name: line, contact: line, lines: z.array(line).max(20) }),
  z.strictObject({ kind: z.literal('erased'), on: dateText }),
])
export type DocumentCustomer = z.infer<typeof documentCustomerSchema>
