import * as z from 'zod'

/** Money and measures leave the program as decimal text. */
export const decimalText = z.string().regex(/^-?\d+(\.\d+)?$/)

/** A local calendar day, `YYYY-MM-DD`. */
export const dateText = z.string().regex(/^\d{4}-\d\d-\d\d$/)
