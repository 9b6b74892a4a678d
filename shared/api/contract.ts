import * as z from 'zod'
import { shipmentInputSchema } from '../freight/shipment.ts'
import { placeSchema } from '../freight/place.ts'
import { cargoSummarySchema, comparisonSchema } from '../quote/comparison.ts'
import { languages } from '../text/language.ts'
import {
  conflictsFailureSchema,
  importedSchema,
  importFailureSchema,
  importInputSchema,
  jobFailureSchema,
  jobOf,
  previewFailureSchema,
  previewInputSchema,
  previewSchema,
} from './import-schemas.ts'
import { tariffSummarySchema, tariffUnknownSchema } from './tariff-schemas.ts'

const language = z.enum(languages).optional()

/** A finding at a field of the shipment: `path` is `pieces.0.weight`, `text` one sentence. */
const fieldIssueSchema = z.object({ path: z.string(), code: z.string(), text: z.string() })
export type FieldIssue = z.infer<typeof fieldIssueSchema>

export type TariffSummary = z.infer<typeof tariffSummarySchema>

/** What the form holds as typed, kept word for word; only the form reads it. */
const formSchema = z.json()

const none = z.strictObject({})

/** Codes that any method can answer beside its own failures; worded by the host's catalogue. */
export const faultSchema = z.object({
  code: z.string(),
  /** What happened, what is safe, what to do. */
  text: z.string(),
  /** Copyable, for a report; no names, no prices. */
  details: z.string(),
})
export type Fault = z.infer<typeof faultSchema>

const method = <
  Kind extends 'query' | 'command',
  Input extends z.ZodType,
  Output extends z.ZodType,
  Failure extends z.ZodType = z.ZodNever,
>(definition: {
  kind: Kind
  input: Input
  output: Output
  failure?: Failure
}) => definition as { kind: Kind; input: Input; output: Output; failure: Failure }

/**
 * Every method of the program, once. Handlers, the typed client, the HTTP routes, `viaduct call` and the JSON Schemas
 * are derived from it. A query changes nothing.
 */
export const contract = {
  'app.about': method({
    kind: 'query',
    input: none,
    output: z.object({
      version: z.string(),
      engineVersion: z.string(),
      today: z.string(),
      host: z.enum(['electron', 'browser', 'command-line']),
      /** The tariff book in force; null while nothing is loaded. */
      book: z
        .object({
          tariffs: z.int(),
          rows: z.int(),
          sample: z.boolean(),
          validTo: z.string().nullable(),
          hash: z.string(),
        })
        .nullable(),
      dataFile: z.object({ name: z.string(), readOnly: z.boolean() }),
      /** The exchange rates' newest date and the currencies that a quote can be made in. */
      currencies: z.array(z.string()),
    }),
  }),
  'quotes.compare': method({
    kind: 'query',
    input: z.object({ shipment: shipmentInputSchema, language }),
    output: comparisonSchema,
    failure: z.discriminatedUnion('code', [
      /** One sentence a field; `cargo` when the goods alone could be measured. */
      z.object({
        code: z.literal('ShipmentRefused'),
        issues: z.array(fieldIssueSchema),
        cargo: cargoSummarySchema.nullable(),
      }),
      z.object({ code: z.literal('NothingLoaded'), text: z.string() }),
    ]),
  }),
  'places.search': method({
    kind: 'query',
    input: z.object({ text: z.string().max(120), limit: z.int().min(1).max(50).optional(), language }),
    output: z.array(placeSchema),
  }),
  'tariffs.list': method({ kind: 'query', input: none, output: z.array(tariffSummarySchema) }),
  'tariffs.show': method({
    kind: 'query',
    input: z.object({ id: z.string().max(80), language }),
    output: z.object({
      tariff: tariffSummarySchema,
      /** The rows as the sheet has them: `Row` first, then the layout's own columns. */
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string())),
    }),
    failure: tariffUnknownSchema,
  }),
  /**
   * What a rate file holds, what is still to be said about it, every finding at its cell, and what would change if it
   * were accepted. Writes nothing. Short files are answered at once, long ones with a job.
   */
  'tariffs.preview': method({
    kind: 'query',
    input: previewInputSchema,
    output: jobOf(previewSchema),
    failure: previewFailureSchema,
  }),
  /**
   * Takes the sheet over as one immutable version, in one transaction: all of it or nothing. Refused while a question is
   * open, an error stands, a warning is not accepted or a row would tie with one in force.
   */
  'tariffs.import': method({
    kind: 'command',
    input: importInputSchema,
    output: jobOf(importedSchema),
    failure: importFailureSchema,
  }),
  /** Puts a version in force in place of the tariff's other versions: also the way back to an older one. */
  'tariffs.activate': method({
    kind: 'command',
    input: z.object({ id: z.string().max(120), language }),
    output: z.object({ tariff: tariffSummarySchema }),
    failure: z.discriminatedUnion('code', [tariffUnknownSchema, conflictsFailureSchema]),
  }),
  /** Takes a tariff out of force, by its id or a version's; its versions stay. */
  'tariffs.retire': method({
    kind: 'command',
    input: z.object({ id: z.string().max(120), language }),
    output: z.object({ tariff: tariffSummarySchema }),
    failure: tariffUnknownSchema,
  }),
  /**
   * Tariffs as a file: CSV for one, the Viaduct workbook (a sheet a tariff) for any number. Importing it gives the same
   * rows, cell for cell.
   */
  'tariffs.export': method({
    kind: 'query',
    input: z.object({
      ids: z.array(z.string().max(120)).min(1).max(200),
      format: z.enum(['csv', 'xlsx']),
      language,
    }),
    output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
    failure: z.discriminatedUnion('code', [
      tariffUnknownSchema,
      z.object({ code: z.literal('OneTariffOnly'), text: z.string() }),
    ]),
  }),
  /** Within a second: how far a job is, or its result. A job's result is given once. */
  'jobs.wait': method({
    kind: 'query',
    input: z.object({ job: z.string().max(80), language }),
    output: jobOf(z.discriminatedUnion('kind', [previewSchema, importedSchema])),
    failure: jobFailureSchema,
  }),
  /** Stops a job; one that is already writing finishes or leaves nothing. */
  'jobs.cancel': method({
    kind: 'command',
    input: z.object({ job: z.string().max(80) }),
    output: none,
  }),
  'samples.list': method({
    kind: 'query',
    input: none,
    output: z.array(z.object({ name: z.string(), title: z.string(), shipment: shipmentInputSchema })),
  }),
  'drafts.current': method({ kind: 'query', input: none, output: z.object({ form: formSchema.nullable() }) }),
  'drafts.save': method({ kind: 'command', input: z.object({ form: formSchema }), output: none }),
  /** Puts the current draft among the recent ones and leaves an empty current draft. */
  'drafts.setAside': method({
    kind: 'command',
    input: z.object({ title: z.string().max(200), form: formSchema }),
    output: none,
  }),
  'drafts.recent': method({
    kind: 'query',
    input: none,
    output: z.array(z.object({ id: z.int(), title: z.string(), savedAt: z.string(), form: formSchema })),
  }),
  'settings.read': method({
    kind: 'query',
    input: none,
    output: z.object({
      language: z.enum(languages),
      theme: z.enum(['system', 'light', 'dark']),
      currency: z.string(),
    }),
  }),
  'settings.write': method({
    kind: 'command',
    input: z.object({
      language: z.enum(languages).optional(),
      theme: z.enum(['system', 'light', 'dark']).optional(),
      currency: z.string().length(3).optional(),
    }),
    output: none,
  }),
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract
export type MethodInput<Name extends MethodName> = z.input<Contract[Name]['input']>
export type MethodOutput<Name extends MethodName> = z.output<Contract[Name]['output']>
export type MethodFailure<Name extends MethodName> = z.output<Contract[Name]['failure']>

/** What a host carries back. `failure` is one that the method declares, `fault` one that any method can meet. */
export type Answer<Name extends MethodName> =
  | { readonly ok: true; readonly value: MethodOutput<Name> }
  | { readonly ok: false; readonly failure: MethodFailure<Name> }
  | { readonly ok: false; readonly fault: Fault }

/** The typed client that every transport gives: `client('quotes.compare', { shipment })`. */
export type Client = <Name extends MethodName>(name: Name, input: MethodInput<Name>) => Promise<Answer<Name>>
