/** Whose work the window carries, with the notice that each licence asks for. */
export const attributions: readonly {
  readonly work: string
  readonly holder: string
  readonly licence: string
}[] = [
  { work: 'Places: names and positions of cities', holder: 'GeoNames (geonames.org)', licence: 'CC BY 4.0' },
  { work: 'Inter typeface', holder: 'The Inter Project Authors', licence: 'SIL Open Font License 1.1' },
  { work: 'Noto Sans SC typeface', holder: 'Adobe', licence: 'SIL Open Font License 1.1' },
  {
    work: 'Public holidays: date-holidays',
    holder: 'commenthol and contributors',
    licence: 'ISC; data CC BY-SA 3.0',
  },
  { work: 'Chinese holidays: chinese-days', holder: 'Yawei Sun', licence: 'MIT' },
  {
    work: 'Coastlines: Natural Earth, as world-atlas has them',
    holder: 'Natural Earth',
    licence: 'Public domain',
  },
  { work: 'd3-geo, topojson-client, world-atlas', holder: 'Mike Bostock', licence: 'ISC' },
  { work: 'React', holder: 'Meta Platforms, Inc. and affiliates', licence: 'MIT' },
  { work: 'Mantine', holder: 'Vitaly Rtishchev', licence: 'MIT' },
  { work: 'zustand', holder: 'Paul Henschel', licence: 'MIT' },
  { work: 'wouter', holder: 'Alexey Taktarov', licence: 'Unlicense' },
  { work: 'zod', holder: 'Colin McDonnell', licence: 'MIT' },
  { work: 'Day.js', holder: 'iamkun', licence: 'MIT' },
  { work: 'SQLite', holder: 'D. Richard Hipp and others', licence: 'Public domain' },
  { work: 'better-sqlite3', holder: 'Joshua Wise', licence: 'MIT' },
  { work: 'react-pdf', holder: 'Diego Muracciole', licence: 'MIT' },
  { work: 'PDFKit and fontkit', holder: 'Devon Govett', licence: 'MIT' },
  { work: 'pdf-lib', holder: 'Andrew Dillon', licence: 'MIT' },
  { work: 'Papa Parse', holder: 'Matthew Holt', licence: 'MIT' },
  { work: 'read-excel-file', holder: 'catamphetamine', licence: 'MIT' },
  { work: 'Electron', holder: 'Electron contributors, GitHub Inc.', licence: 'MIT' },
]
