/** What editing, bringing back and searching the tariffs that are kept says. */
export const bookMessages = {
  'book.sampleOnlyAsCopy':
    'A sample tariff is not changed: save it as a tariff of your own, with an issuer and a name.',
  'book.editHasErrors_one': 'One error stands in the rows. Correct it; nothing was written.',
  'book.editHasErrors_other': '{n} errors stand in the rows. Correct them; nothing was written.',
  'book.versionAdded':
    'Version {version} of this tariff was saved meanwhile, and what it changed is not in these rows. Compare the two in the history, or save again to put these rows over it.',
  'book.differentLayouts': 'Only versions of one layout can be compared.',
} as const
