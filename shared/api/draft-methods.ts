import * as z from 'zod'
import { firstInputs } from './first-inputs.ts'
import { method, none } from './method.ts'

/** What the form holds as typed, kept word for word; only the form reads it. */
const formSchema = z.json()

/** Shipments that are being entered, kept from one start to the next. */
export const draftMethods = {
  'drafts.current': method({
    kind: 'query',
    input: firstInputs['drafts.current'],
    output: z.object({ form: formSchema.nullable() }),
  }),
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
} as const
