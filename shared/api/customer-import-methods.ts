import * as z from 'zod'
import { customerColumns } from '../customer/customer-columns.ts'
import { sheetEncodings } from './import-schemas.ts'
import { language, method } from './method.ts'

/** A list of customers as a file, and what was said about it so far. */
const listShape = {
  fileName: z.string().min(1).max(255),
  /** The file itself; over HTTP the body, with the rest in a header. */
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'a file is expected'),
  encoding: z.enum(sheetEncodings).optional(),
  /** A heading, or `#12` for the twelfth column, to a column of ours; an empty name leaves the column out. */
  mapping: z.record(z.string().max(4096), z.string().max(40)).optional(),
  /** Cells as the user has corrected them; row and column count from 1, as the spreadsheet shows them. */
  corrections: z
    .array(
      z.object({
        row: z.int().min(1).max(2_000_000),
        column: z.int().min(1).max(400),
        text: z.string().max(4096),
      }),
    )
    .max(5000)
    .optional(),
  /** Rows that are not taken over. */
  leftOut: z.array(z.int().min(1).max(2_000_000)).max(20_000).optional(),
  language,
}

const unreadableFailure = z.object({
  code: z.literal('ListUnreadable'),
  text: z.string(),
  /** Where another encoding may read it: a line of the file as each would. */
  encodings: z.array(z.object({ encoding: z.enum(sheetEncodings), line: z.string() })),
})

const listedRowSchema = z.object({
  /** As the spreadsheet counts, from 1. */
  row: z.int(),
  /** `joins` adds a contact to an earlier row of the same name, `repeats` says something else under its name. */
  state: z.enum(['new', 'known', 'joins', 'repeats', 'wrong', 'left-out']),
  name: z.string(),
  /** The customer that is there already. */
  known: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** The earlier row, for `joins` and `repeats`. */
  earlier: z.int().nullable(),
  cells: z.array(z.string()),
  findings: z.array(
    z.object({
      /** From 1; null where the list has no such column. */
      column: z.int().nullable(),
      /** `B7`. */
      cell: z.string().nullable(),
      code: z.string(),
      text: z.string(),
    }),
  ),
})
export type ListedRow = z.infer<typeof listedRowSchema>

const countsSchema = z.object({
  new: z.int(),
  known: z.int(),
  joins: z.int(),
  repeats: z.int(),
  wrong: z.int(),
  leftOut: z.int(),
})

/** Customers from a list: looked at first, then taken over at once. */
export const customerImportMethods = {
  /** What a CSV or XLSX list holds, every finding at its cell, and which customers are known already. Writes nothing. */
  'customers.preview': method({
    kind: 'query',
    input: z.object(listShape),
    output: z.object({
      fileName: z.string(),
      headingRow: z.int(),
      columns: z.array(
        z.object({
          /** From 1. */
          number: z.int(),
          heading: z.string(),
          column: z.enum(customerColumns).nullable(),
        }),
      ),
      /** Why nothing can be taken over yet, whatever the rows say: no column holds the names. */
      problem: z.string().nullable(),
      totalRows: z.int(),
      /** At most 500: those that want a look come before those that do not, in the list's order. */
      rows: z.array(listedRowSchema),
      counts: countsSchema,
    }),
    failure: unreadableFailure,
  }),
  /**
   * Takes the list over in one transaction: all of it or nothing. Refused while a row is wrong, unless those are to be
   * left out. Known customers are skipped, or complete what is known of them with what the list says.
   */
  'customers.import': method({
    kind: 'command',
    input: z.object({
      ...listShape,
      onKnown: z.enum(['skip', 'update']).optional(),
      leaveOutWrong: z.boolean().optional(),
    }),
    output: z.object({ added: z.int(), updated: z.int(), skipped: z.int() }),
    failure: z.discriminatedUnion('code', [
      unreadableFailure,
      z.object({ code: z.literal('ListRefused'), text: z.string(), counts: countsSchema }),
    ]),
  }),
} as const
