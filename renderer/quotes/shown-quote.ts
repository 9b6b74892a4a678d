import type { MethodOutput } from '../../shared/api/contract.ts'

/** An issued quote as its page shows it. */
export type ShownQuote = MethodOutput<'quotes.show'>
