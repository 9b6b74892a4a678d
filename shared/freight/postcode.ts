import type { Place } from './place.ts'

/** A postcode for comparing and for the bounds of haulage zones: no spaces or hyphens, upper case. */
export const plainPostcode = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

interface PostcodeShape {
  readonly pattern: RegExp
  readonly example: string
}

const digits = (count: number, example: string): PostcodeShape => ({
  pattern: new RegExp(`^\\d{${count}}$`),
  example,
})

const shapeByCountry: Readonly<Record<string, PostcodeShape>> = {
  CN: digits(6, '450000'),
  BE: digits(4, '4000'),
  LU: digits(4, '1009'),
  AT: digits(4, '1010'),
  CH: digits(4, '8001'),
  DK: digits(4, '1050'),
  NO: digits(4, '0150'),
  HU: digits(4, '1011'),
  BG: digits(4, '1000'),
  SI: digits(4, '1000'),
  CY: digits(4, '1010'),
  DE: digits(5, '80331'),
  FR: digits(5, '75001'),
  IT: digits(5, '20121'),
  ES: digits(5, '28001'),
  FI: digits(5, '00100'),
  SE: digits(5, '11120'),
  CZ: digits(5, '11000'),
  SK: digits(5, '81101'),
  HR: digits(5, '10000'),
  GR: digits(5, '10431'),
  EE: digits(5, '10111'),
  PL: { pattern: /^\d{5}$/, example: '00-001' },
  PT: { pattern: /^\d{4}(\d{3})?$/, example: '1000-001' },
  RO: digits(6, '010011'),
  NL: { pattern: /^\d{4}([A-Z]{2})?$/, example: '1012 AB' },
  GB: { pattern: /^[A-Z]{1,2}\d[A-Z\d]?(\d[A-Z]{2})?$/, example: 'B1 1AA' },
  LT: { pattern: /^(LT)?\d{5}$/, example: '01100' },
  LV: { pattern: /^(LV)?\d{4}$/, example: '1010' },
}

/** An example of the country's postcodes when this one (plain) is not of their shape; undefined when it is. */
export const postcodeExampleIfWrong = (country: string, postcode: string): string | undefined => {
  const shape = shapeByCountry[country]
  return shape === undefined || shape.pattern.test(postcode) ? undefined : shape.example
}

/** `B-4000` and `CN 450000` are 4000 and 450000: the letters of the country go where its postcodes are digits alone. */
export const withoutCountryLetters = (country: string, postcode: string): string => {
  const shape = shapeByCountry[country]
  const bare = postcode.replace(/^[A-Z]{1,3}(?=\d)/, '')
  return shape !== undefined && !shape.pattern.test(postcode) && shape.pattern.test(bare) ? bare : postcode
}

const sharedLength = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

// Provinces by the first two digits. Where a province has several, a door may lie in one and the next town in another.
const chineseAreas = [
  '01 02',
  '03 04',
  '05 06 07',
  '10',
  '11 12',
  '13',
  '15 16',
  '20',
  '21 22',
  '23 24',
  '25 26 27',
  '30',
  '31 32',
  '33 34',
  '35 36',
  '40',
  '41 42',
  '43 44',
  '45 46 47',
  '51 52',
  '53 54',
  '55 56',
  '57',
  '61 62 63 64',
  '65 66 67',
  '71 72',
  '73 74',
  '75',
  '81',
  '83 84',
  '85',
]

// British postcodes begin with the letters of a post town (M is Manchester, ME is Medway): the letters go together.
const areaOf = (country: string, postcode: string): string => {
  if (country === 'GB') return /^[A-Z]+/.exec(postcode)?.[0] ?? ''
  if (country !== 'CN') return postcode.slice(0, 1)
  const prefix = postcode.slice(0, 2)
  return chineseAreas.find((area) => area.split(' ').includes(prefix)) ?? prefix
}

/**
 * The place whose usual postcode shares the longest beginning with this one, and among those the nearest in number.
 * At least the area must agree (a Chinese province, a first digit, a British post town); undefined otherwise.
 */
export const nearestByPostcode = (
  places: readonly Place[],
  country: string,
  postcode: string,
): Place | undefined => {
  const area = areaOf(country, postcode)
  let best: Place | undefined
  let bestShared = -1
  let bestApart = Infinity
  for (const place of places) {
    const known = plainPostcode(place.postcode ?? '')
    if (known === '' || areaOf(country, known) !== area) continue
    const shared = sharedLength(known, postcode)
    const apart = Math.abs(Number(known.replace(/\D/g, '')) - Number(postcode.replace(/\D/g, '')))
    if (shared > bestShared || (shared === bestShared && apart < bestApart)) {
      best = place
      bestShared = shared
      bestApart = apart
    }
  }
  return best
}

// Alsace and Moselle keep two holidays of their own, by département.
const frenchRegions = new Set(['57', '67', '68'])

/** The region that a postcode tells by itself, where holidays ask for it; undefined where the place has to say. */
export const regionOfPostcode = (country: string, postcode: string): string | undefined => {
  const department = postcode.slice(0, 2)
  return country === 'FR' && frenchRegions.has(department) ? department : undefined
}
