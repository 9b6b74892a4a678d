import * as z from 'zod'

const line = z.string().max(200)

/** Who writes the quotes, as printed at the head of a document. An empty text is not printed. */
export const letterheadSchema = z.strictObject({
  name: line,
  addressLines: z.array(line).max(8),
  vatNumber: line,
  email: line,
  phone: line,
  website: line,
})
export type Letterhead = Readonly<z.infer<typeof letterheadSchema>>

export const noLetterhead: Letterhead = {
  name: '',
  addressLines: [],
  vatNumber: '',
  email: '',
  phone: '',
  website: '',
}

/** The most that a logo may have, in bytes. */
export const logoLimit = 512 * 1024
/** Pictures that every reader of PDF knows. */
export const logoTypes = ['image/png', 'image/jpeg'] as const
export const logoSchema = z.strictObject({ mediaType: z.enum(logoTypes), base64: z.string() })
export type Logo = Readonly<z.infer<typeof logoSchema>>
