import { foldName } from '../kernel/fold-name.ts'

/** A chapter (two digits) or a heading (four) of the Harmonised System, in our own short words. */
export interface HsEntry {
  readonly code: string
  readonly name: string
  /** Other words by which people look for it. */
  readonly also: string
}

export interface HsMatch {
  readonly code: string
  readonly level: 'chapter' | 'heading' | 'code'
  /** Of the code itself or, where it has none, of the heading it is in; empty where neither is listed. */
  readonly name: string
  readonly chapterName: string
}

export interface HsSearch {
  /**
   * Chapters, headings and known codes for a type-ahead. Digits (with or without spaces and points) find what begins
   * with them, words what has them all, each by its beginning and without a plural's ending; the code's own name goes
   * before its other words, whole words before beginnings, then the order of the code.
   */
  readonly search: (text: string, limit: number) => readonly HsMatch[]
}

/** Codes of more than four digits that begin with these, in order: those of the duty tables that are loaded. */
export type LongerCodes = (digits: string, limit: number) => readonly string[]

/** The part of a word that its singular and its plural share: `battery` and `batteries` are `batter`. */
const stemOf = (word: string): string => {
  if (word.length > 4) return word.replace(/(?:ies|y)$/, '').replace(/s$/, '')
  return word.length > 3 ? word.replace(/s$/, '') : word
}

type Weighed = readonly [weight: number, entry: HsEntry]

/** Nought where a word is missing; a whole word weighs more than a beginning, the name more than what else it is called. */
const weightOf = (stems: readonly string[], name: string, also: string): number => {
  let weight = 0
  for (const stem of stems) {
    const inName = name.indexOf(` ${stem}`)
    const text = inName === -1 ? also : name
    const at = inName === -1 ? also.indexOf(` ${stem}`) : inName
    if (at === -1) return 0
    const rest = /^\S*/.exec(text.slice(at + 1 + stem.length))?.[0] ?? ''
    weight += (inName === -1 ? 1 : 4) + (/^(?:s|y|ies|es)?$/.test(rest) ? 2 : 0) + (inName === 0 ? 1 : 0)
  }
  return weight
}

/** Builds the search once over the listed chapters and headings, which come in the order of their codes. */
export const createHsSearch = (entries: readonly HsEntry[], longerCodes: LongerCodes): HsSearch => {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]))
  const folded = entries.map((entry) => ({
    entry,
    name: ` ${foldName(entry.name)}`,
    also: ` ${foldName(entry.also)}`,
  }))
  const matchOf = (code: string): HsMatch => {
    const known = [code, code.slice(0, 4), code.slice(0, 2)].flatMap((part) => byCode.get(part) ?? [])
    return {
      code,
      level: code.length === 2 ? 'chapter' : code.length === 4 ? 'heading' : 'code',
      name: known[0]?.name ?? '',
      chapterName: byCode.get(code.slice(0, 2))?.name ?? '',
    }
  }
  const byDigits = (digits: string, limit: number): readonly HsMatch[] => {
    const listed = entries.filter(({ code }) => code.startsWith(digits)).map(({ code }) => code)
    // What stands above a longer code is shown with it, so that the reader sees where it belongs.
    const above = [digits.slice(0, 4), digits.slice(0, 2)].find((code) => byCode.has(code))
    const head = listed.length === 0 && above !== undefined ? [above] : listed
    return [...head, ...longerCodes(digits, limit)].slice(0, limit).map(matchOf)
  }
  const byWords = (words: readonly string[], limit: number): readonly HsMatch[] => {
    const stems = words.map(stemOf)
    return folded
      .flatMap(({ entry, name, also }): readonly Weighed[] => {
        const weight = weightOf(stems, name, also)
        return weight === 0 ? [] : [[weight, entry]]
      })
      .toSorted(([a], [b]) => b - a)
      .slice(0, limit)
      .map(([, { code }]) => matchOf(code))
  }
  return {
    search: (text, limit) => {
      const words = foldName(text).split(' ').filter(Boolean)
      const joined = words.join('')
      if (joined === '') return []
      return /^\d+$/.test(joined) ? byDigits(joined, limit) : byWords(words, limit)
    },
  }
}
