// Controls, halves of a surrogate pair, and the marks that turn the direction of writing: on a document they would make
// one thing look like another.
const unprintable = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu

/** One line as typed, without what cannot be printed and without spaces at its ends or doubled inside. */
export const plainLine = (typed: string): string =>
  typed.normalize('NFC').replace(unprintable, ' ').replace(/\s+/g, ' ').trim()

/** Several lines, each plain; empty ones stay inside and go at the ends. */
export const plainLines = (typed: string): string =>
  typed
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(plainLine)
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
