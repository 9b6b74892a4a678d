/** What is said of clients' documents; their own words are in shared/text/document. */
export const documentMessages = {
  'document.charactersMissing_one':
    'The PDF’s fonts have no sign for {characters}. They hold Latin, Greek, Cyrillic and Chinese; write the name in one of these. The text and HTML of the quote take any sign.',
  'document.charactersMissing_other':
    'The PDF’s fonts have no signs for {characters}. They hold Latin, Greek, Cyrillic and Chinese; write the names in one of these. The text and HTML of the quote take any sign.',
  'document.noQuoteInFile':
    'This file holds no Viaduct quote. A quote’s PDF carries its data as long as no other program has written it anew.',
} as const
