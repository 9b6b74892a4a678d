/**
 * A sentence that is not worded yet: the key of a message and its values in neutral form (decimals as text, dates as
 * ISO). `text/format.ts` words it in the reader's language; the engine never holds a sentence of its own.
 */
export interface Note {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

export const note = (key: string, values: Note['values'] = {}): Note => ({ key, values })
