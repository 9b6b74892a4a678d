import type { Wording } from '../../shared/text/format.ts'

/** `15–18 Dec`, `31 Dec–13 Jan`: the month once where it is one. */
export const dateRange = (from: string, to: string, { date }: Pick<Wording, 'date'>): string => {
  const last = date(to, 'short')
  if (from === to) return last
  const first = date(from, 'short')
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  return sameMonth ? `${Number(from.slice(8))}–${last}` : `${first}–${last}`
}
