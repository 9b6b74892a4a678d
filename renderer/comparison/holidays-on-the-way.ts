import type { Transit } from '../../shared/quote/comparison.ts'
import type { Language } from '../../shared/text/language.ts'

/** The holiday tables name Chinese days in both scripts; a reader of Latin letters sees those. */
const withoutHan = (name: string): string => name.replace(/[\p{Script=Han}（）]+/gu, '').trim() || name

/** Each holiday that any of the routes meets, once, with the countries that keep it. */
export const holidaysOnTheWay = (
  transits: readonly Transit[],
  language: Language,
): readonly { readonly date: string; readonly name: string; readonly countries: readonly string[] }[] => {
  const byDate = new Map<string, { name: string; countries: Set<string> }>()
  for (const { date, name, country } of transits.flatMap(({ holidays }) => holidays)) {
    const known = byDate.get(date) ?? {
      name: language === 'zh' ? name : withoutHan(name),
      countries: new Set<string>(),
    }
    known.countries.add(country)
    byDate.set(date, known)
  }
  return [...byDate].map(([date, { name, countries }]) => ({
    date,
    name,
    countries: [...countries].toSorted(),
  }))
}
