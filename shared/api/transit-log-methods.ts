import * as z from 'zod'
import { seasons } from '../freight/season.ts'
import { offerModes } from '../freight/transport-mode.ts'
import { transitLogEntrySchema, transitLogInputSchema } from '../transit-log/transit-log-entry.ts'
import { transitLogFields } from '../transit-log/transit-log-issue.ts'
import { sheetEncodings } from './import-schemas.ts'
import { language, method, none } from './method.ts'

const id = z.string().max(80)
const dateOrders = ['dmy', 'mdy', 'ymd'] as const

/** An entry with its gateways by name and the days it took; null while it is under way. */
const listedEntrySchema = transitLogEntrySchema.extend({
  originGatewayName: z.string(),
  destinationGatewayName: z.string(),
  days: z.int().nullable(),
})

const issueSchema = z.object({ field: z.enum(transitLogFields), code: z.string(), text: z.string() })

const refusedFailure = z.object({
  code: z.literal('EntryRefused'),
  /** `entry` counts from 0 in the order in which they were given. */
  issues: z.array(issueSchema.extend({ entry: z.int() })),
  text: z.string(),
})
const unknownFailure = z.object({ code: z.literal('EntryUnknown'), id: z.string(), text: z.string() })

const listShape = {
  fileName: z.string().min(1).max(255),
  /** The file itself; over HTTP the body, with the rest in a header. */
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'a file is expected'),
  encoding: z.enum(sheetEncodings).optional(),
  /** How its dates are written, where they can be read in more than one way. */
  dates: z.enum(dateOrders).optional(),
  language,
}

const findingSchema = z.object({
  /** As the spreadsheet counts, from 1. */
  row: z.int(),
  /** `F7`; null where the list has no such column. */
  cell: z.string().nullable(),
  field: z.enum(transitLogFields),
  code: z.string(),
  text: z.string(),
})

const unreadableFailure = z.object({
  code: z.literal('ListUnreadable'),
  text: z.string(),
  /** Where another encoding may read it: a line of the file as each would. */
  encodings: z.array(z.object({ encoding: z.enum(sheetEncodings), line: z.string() })),
})

/** How own shipments really went: written down, brought in as a list, and what they say of each service. */
export const transitLogMethods = {
  /** Those that have all these words, the last departure first; without a text, all of them. */
  'transitLog.list': method({
    kind: 'query',
    input: z.strictObject({
      text: z.string().max(200).optional(),
      limit: z.int().min(1).max(5000).optional(),
      offset: z.int().min(0).max(10_000_000).optional(),
    }),
    output: z.object({ total: z.int(), entries: z.array(listedEntrySchema) }),
  }),
  /**
   * Writes entries down, all or none; each `id` is made by who calls, so that asking again adds nothing twice. A
   * reference that another entry has is refused.
   */
  'transitLog.add': method({
    kind: 'command',
    input: z.object({
      entries: z
        .array(z.object({ id: z.uuid(), entry: transitLogInputSchema }))
        .min(1)
        .max(5000),
      language,
    }),
    output: z.object({ entries: z.array(listedEntrySchema) }),
    failure: refusedFailure,
  }),
  'transitLog.change': method({
    kind: 'command',
    input: z.object({ id, entry: transitLogInputSchema, language }),
    output: listedEntrySchema,
    failure: z.discriminatedUnion('code', [refusedFailure, unknownFailure]),
  }),
  /** Answers what was removed, so that it can be added again. Those that are not there are nobody's loss. */
  'transitLog.remove': method({
    kind: 'command',
    input: z.object({ ids: z.array(id).min(1).max(5000) }),
    output: z.object({ removed: z.array(listedEntrySchema) }),
  }),
  /** What a list (CSV, XLSX, pasted cells) holds and what is wrong with it, every finding at its cell. Writes nothing. */
  'transitLog.preview': method({
    kind: 'query',
    input: z.object(listShape),
    output: z.object({
      rows: z.int(),
      ready: z.int(),
      dates: z.enum(dateOrders),
      /** Every date can be read in two ways: the import wants `dates`. */
      datesAmbiguous: z.boolean(),
      /** The first 1,000. */
      findings: z.array(findingSchema),
      findingCount: z.int(),
      /** The first 100 of those that are ready. */
      entries: z.array(transitLogEntrySchema.omit({ id: true, enteredAt: true }).extend({ row: z.int() })),
    }),
    failure: unreadableFailure,
  }),
  /** Takes a list over: all of it or, where anything is wrong, nothing. */
  'transitLog.import': method({
    kind: 'command',
    input: z.object(listShape),
    output: z.object({ added: z.int() }),
    failure: z.discriminatedUnion('code', [
      unreadableFailure,
      z.object({ code: z.literal('DatesAmbiguous'), text: z.string() }),
      z.object({
        code: z.literal('ListRefused'),
        text: z.string(),
        findings: z.array(findingSchema),
        findingCount: z.int(),
      }),
    ]),
  }),
  /**
   * Every service and season of the log: nearest-rank percentiles in whole days from gateway to gateway, how many
   * shipments, each one's days, and what the tariff in force says for today. Below `leastShipments` the tariff's days
   * stay whatever is asked.
   */
  'transitLog.statistics': method({
    kind: 'query',
    input: none,
    output: z.object({
      leastShipments: z.int(),
      shipments: z.int(),
      underWay: z.int(),
      groups: z.array(
        z.object({
          mode: z.enum(offerModes),
          carrier: z.string(),
          service: z.string(),
          originGateway: z.string(),
          destinationGateway: z.string(),
          originGatewayName: z.string(),
          destinationGatewayName: z.string(),
          season: z.enum(seasons),
          shipments: z.int(),
          enough: z.boolean(),
          p10Days: z.int(),
          p50Days: z.int(),
          p90Days: z.int(),
          days: z.array(z.int()),
          /** Null where no tariff in force has the service. */
          tariff: z.object({ min: z.int(), typical: z.int(), max: z.int() }).nullable(),
        }),
      ),
    }),
  }),
  /** The services of the tariffs in force, of which an entry can be: mode, lane, carrier and service as they name it. */
  'transitLog.services': method({
    kind: 'query',
    input: none,
    output: z.array(
      z.object({
        mode: z.enum(offerModes),
        carrier: z.string(),
        service: z.string(),
        originGateway: z.string(),
        destinationGateway: z.string(),
        originGatewayName: z.string(),
        destinationGatewayName: z.string(),
      }),
    ),
  }),
  /** The whole log as CSV that `transitLog.import` reads again. */
  'transitLog.export': method({
    kind: 'query',
    input: none,
    output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
  }),
} as const

export type ListedTransitEntry = z.infer<typeof listedEntrySchema>
export type TransitGroup = z.infer<
  (typeof transitLogMethods)['transitLog.statistics']['output']
>['groups'][number]
