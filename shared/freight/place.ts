import * as z from 'zod'
import { placeKinds } from './place-kind.ts'

/** A place of the reference table. Coordinates are degrees (they measure distance, never money). */
export const placeSchema = z.object({
  id: z.string(),
  kind: z.enum(placeKinds),
  country: z.string().length(2),
  /** State, province or land, where haulage is priced by it (China). */
  region: z.string().nullable(),
  name: z.string(),
  nameFr: z.string().nullable(),
  nameZh: z.string().nullable(),
  unlocode: z.string().nullable(),
  iata: z.string().nullable(),
  /** A usual postcode of the place, which fills the form's postcode field; the user can type another. */
  postcode: z.string().nullable(),
  latitude: z.number(),
  longitude: z.number(),
  /** Other spellings and codes that mean this place; a gateway carries its city's name, so that `Liège` finds LGG. */
  aliases: z.array(z.string()).optional(),
})
export type Place = z.infer<typeof placeSchema>
