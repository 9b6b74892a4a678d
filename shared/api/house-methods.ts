import * as z from 'zod'
import { houseSchema } from '../quote/house.ts'
import { logoSchema, logoTypes } from '../quote/letterhead.ts'
import { language, method, none } from './method.ts'
import { fieldIssueSchema } from './field-issue.ts'

const houseRefused = z.object({ code: z.literal('HouseRefused'), issues: z.array(fieldIssueSchema) })

/** What the house settles once for its quotes: numbers, validity, margins, terms, letterhead. */
export const houseMethods = {
  'house.read': method({
    kind: 'query',
    input: none,
    output: z.object({
      house: houseSchema,
      /** What kind of picture the logo is; `house.logo` has its bytes. */
      logo: z.object({ mediaType: z.enum(logoTypes), bytes: z.int() }).nullable(),
    }),
  }),
  /** Changes what is named and leaves the rest; a letterhead and a list of terms are replaced whole. */
  'house.write': method({
    kind: 'command',
    input: z.object({ house: houseSchema.partial(), language }),
    output: z.object({ house: houseSchema }),
    failure: houseRefused,
  }),
  'house.logo': method({ kind: 'query', input: none, output: z.object({ logo: logoSchema.nullable() }) }),
  /** A PNG or JPEG of at most 512 kB, in base64; null takes the logo away. */
  'house.setLogo': method({
    kind: 'command',
    input: z.object({ base64: z.string().max(720_000).nullable(), language }),
    output: none,
    failure: houseRefused,
  }),
} as const
