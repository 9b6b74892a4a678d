// What can be chosen of a quote, apart from its schemas: what only needs the words need not wait for those to be built.

export const quoteStatuses = [
  'draft',
  'issued',
  'sent',
  'accepted',
  'declined',
  'expired',
  'superseded',
] as const
export type QuoteStatus = (typeof quoteStatuses)[number]

/** What a client's document can be written in, whatever the window's own language. */
export const documentLanguages = ['en', 'fr', 'zh'] as const
export type DocumentLanguage = (typeof documentLanguages)[number]

export const documentDetails = ['total', 'legs', 'lines'] as const
