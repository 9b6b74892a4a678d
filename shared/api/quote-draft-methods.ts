import * as z from 'zod'
import { quoteFilterSchema } from '../quote/quote-filter.ts'
import { method, none } from './method.ts'

const id = z.uuid()

/** Quotes that are still being made, and filters that are used again. */
export const quoteDraftMethods = {
  /** Keeps a quote that is being made, word for word; again under the same id in place of what was kept. */
  'quotes.saveDraft': method({
    kind: 'command',
    input: z.object({ id, title: z.string().max(200), content: z.json() }),
    output: none,
  }),
  /** The one that was saved last first. */
  'quotes.drafts': method({
    kind: 'query',
    input: none,
    output: z.array(z.object({ id, title: z.string(), savedAt: z.string(), content: z.json() })),
  }),
  'quotes.discardDraft': method({ kind: 'command', input: z.object({ id }), output: none }),
  'quotes.filters': method({
    kind: 'query',
    input: none,
    output: z.array(z.object({ name: z.string(), filter: quoteFilterSchema })),
  }),
  /** Again under the same name in place of what was kept. */
  'quotes.saveFilter': method({
    kind: 'command',
    input: z.object({ name: z.string().trim().min(1).max(80), filter: quoteFilterSchema }),
    output: none,
  }),
  'quotes.deleteFilter': method({
    kind: 'command',
    input: z.object({ name: z.string().max(80) }),
    output: none,
  }),
} as const
