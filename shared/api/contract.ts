import * as z from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { placeSchema } from '../freight/place.ts'
import { shipmentInputSchema } from '../freight/shipment.ts'
import { languages } from '../text/language.ts'
import { customerImportMethods } from './customer-import-methods.ts'
import { customerMethods } from './customer-methods.ts'
import { documentMethods } from './document-methods.ts'
import { decideMethods } from './decide-methods.ts'
import { draftMethods } from './draft-methods.ts'
import { firstInputs } from './first-inputs.ts'
import { houseMethods } from './house-methods.ts'
import { goodsMethods } from './goods-methods.ts'
import { importMethods } from './import-methods.ts'
import { jobMethods } from './job-methods.ts'
import { keyMethods } from './key-methods.ts'
import { language, method, none } from './method.ts'
import { packMethods } from './pack-methods.ts'
import { quoteDraftMethods } from './quote-draft-methods.ts'
import { quoteMethods } from './quote-methods.ts'
import { quoteRecordMethods } from './quote-record-methods.ts'
import { mapMethods } from './map-methods.ts'
import { scenarioMethods } from './scenario-methods.ts'
import { scheduleMethods } from './schedule-methods.ts'
import { supplyMethods } from './supply-methods.ts'
import { tariffMethods } from './tariff-methods.ts'
import { transitLogMethods } from './transit-log-methods.ts'

/** Codes that any method can answer beside its own failures; worded by the host's catalogue. */
export const faultSchema = z.object({
  code: z.string(),
  /** What happened, what is safe, what to do. */
  text: z.string(),
  /** Copyable, for a report; no names, no prices. */
  details: z.string(),
})
export type Fault = z.infer<typeof faultSchema>

/**
 * Every method of the program, once. Handlers, the typed client, the HTTP routes, `viaduct call` and the JSON Schemas
 * are derived from it. A query changes nothing.
 */
export const contract = {
  'app.about': method({
    kind: 'query',
    input: firstInputs['app.about'],
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
  'places.search': method({
    kind: 'query',
    input: z.object({ text: z.string().max(120), limit: z.int().min(1).max(50).optional(), language }),
    output: z.array(placeSchema),
  }),
  'samples.list': method({
    kind: 'query',
    input: none,
    output: z.array(z.object({ name: z.string(), title: z.string(), shipment: shipmentInputSchema })),
  }),
  'settings.read': method({
    kind: 'query',
    input: firstInputs['settings.read'],
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
  ...houseMethods,
  ...goodsMethods,
  ...quoteMethods,
  ...decideMethods,
  ...documentMethods,
  ...quoteDraftMethods,
  ...quoteRecordMethods,
  ...scheduleMethods,
  ...scenarioMethods,
  ...mapMethods,
  ...transitLogMethods,
  ...supplyMethods,
  ...importMethods,
  ...jobMethods,
  ...tariffMethods,
  ...draftMethods,
  ...keyMethods,
  ...packMethods,
  ...customerMethods,
  ...customerImportMethods,
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract
export type MethodInput<Name extends MethodName> = DeepReadonly<z.input<Contract[Name]['input']>>
export type MethodOutput<Name extends MethodName> = z.output<Contract[Name]['output']>
export type MethodFailure<Name extends MethodName> = z.output<Contract[Name]['failure']>

/** What a host carries back. `failure` is one that the method declares, `fault` one that any method can meet. */
export type Answer<Name extends MethodName> =
  | { readonly ok: true; readonly value: MethodOutput<Name> }
  | { readonly ok: false; readonly failure: MethodFailure<Name> }
  | { readonly ok: false; readonly fault: Fault }

/** The methods that answer at once or with a job. */
export type JobMethod = {
  [Name in MethodName]: Extract<MethodOutput<Name>, { readonly state: 'running' }> extends never
    ? never
    : Name
}[MethodName]

/** The typed client that every transport gives: `client('quotes.compare', { shipment })`. */
export type Client = <Name extends MethodName>(name: Name, input: MethodInput<Name>) => Promise<Answer<Name>>
