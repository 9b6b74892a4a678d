export const documentFormats = ['pdf', 'html', 'text', 'csv', 'xlsx'] as const
/** In what a client's document leaves the program; all are made of one value. */
export type DocumentFormat = (typeof documentFormats)[number]
