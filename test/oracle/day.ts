/** A local calendar day as days since 1970-01-01. */
export type Day = number

export const day = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / 86_400_000
export const dateOf = (of: Day): string => new Date(of * 86_400_000).toISOString().slice(0, 10)

/** Sunday is 0. */
export const weekdayOf = (of: Day): number => new Date(of * 86_400_000).getUTCDay()
