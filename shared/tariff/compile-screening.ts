import { dateToDay } from '../kernel/local-date.ts'
import { createBookRow, isValidOn } from './book-row.ts'
import { fitsMode, modeWeight } from './compile-charges.ts'
import { significantHsCode } from './duty-rate.ts'
import type { ScreeningEntry, ScreeningMatch, ScreeningQuery } from './screening-match.ts'
import { ruledOutcomes, type ScreeningRule } from './screening-rule.ts'
import { isInSeason } from './season.ts'
import type { TariffVersion } from './tariff.ts'

// Below every sample: a table of any kind is read before what the program ships.
const shippedRank = -2e12

const entriesOf = (
  row: ScreeningRule,
  version: TariffVersion | null,
): readonly Omit<ScreeningEntry, 'code'>[] =>
  version
    ? [createBookRow(row, version)]
    : [
        {
          row,
          version,
          from: row.validFrom === null ? -Infinity : dateToDay(row.validFrom),
          to: row.validTo === null ? Infinity : dateToDay(row.validTo),
          rank: shippedRank,
        },
      ]

const push = <Key>(map: Map<Key, ScreeningEntry[]>, key: Key, entry: ScreeningEntry): void => {
  const known = map.get(key)
  if (known) known.push(entry)
  else map.set(key, [entry])
}

const fitsWay = ({ row, from, to }: ScreeningEntry, { mode, direction, day }: ScreeningQuery): boolean =>
  isValidOn({ from, to }, day) &&
  (row.mode === null || fitsMode(row.mode, mode)) &&
  (row.direction === null || row.direction === direction) &&
  (row.season === null || isInSeason(day, row.season))

const fitsMarks = ({ row, code }: ScreeningEntry, query: ScreeningQuery): boolean => {
  const { unNumbers, battery } = code === '' ? query.own : query.shipment
  return (
    (row.unNumbers.length === 0 || row.unNumbers.some((number) => unNumbers.has(number))) &&
    (row.battery === null || row.battery === battery)
  )
}

/** A UN number says what the goods are before a kind of battery does, that before a code, the longer code first. */
const nearness = ({ row, code }: ScreeningEntry): number =>
  (row.unNumbers.length > 0 ? 40 : 0) + (row.battery === null ? 0 : 20) + code.length

const narrowness = ({ row }: ScreeningEntry): number =>
  (row.madeIn === null ? 0 : 8) + modeWeight(row.mode) * 2 + (row.direction === null ? 0 : 1)

const severity = ({ row }: ScreeningEntry): number => ruledOutcomes.indexOf(row.outcome)

/** The longest code, then the higher priority (own, sample, shipped), the narrower row, the later first day, the severer. */
const decidingFirst = (a: ScreeningEntry, b: ScreeningEntry): number =>
  nearness(b) - nearness(a) ||
  b.rank - a.rank ||
  narrowness(b) - narrowness(a) ||
  (a.from === b.from ? 0 : b.from - a.from) ||
  severity(a) - severity(b) ||
  a.row.row - b.row.row

const familyOf = (entry: ScreeningEntry): string => entry.row.rule.toLowerCase()

interface Family {
  readonly fitting: ScreeningEntry[]
  readonly open: { readonly entry: ScreeningEntry; readonly needs: 'code' | 'origin' }[]
}

const matchOf = ({ fitting, open }: Family): ScreeningMatch | undefined => {
  const [decided = null] = fitting.toSorted(decidingFirst)
  const [undecided = null] = open
    .filter(({ entry }) =>
      decided === null
        ? // An exception that may apply to goods of which nothing else speaks changes nothing.
          entry.row.outcome !== 'allowed'
        : entry.row.outcome !== decided.row.outcome && decidingFirst(entry, decided) < 0,
    )
    .toSorted((a, b) => severity(a.entry) - severity(b.entry) || decidingFirst(a.entry, b.entry))
  const named = decided ?? undecided?.entry
  return named && { rule: named.row.rule, decided, undecided }
}

const createIndex = (versions: readonly TariffVersion[], shipped: readonly ScreeningRule[]) => {
  const byCode = new Map<string, ScreeningEntry[]>()
  const byUnNumber = new Map<string, ScreeningEntry[]>()
  const others: ScreeningEntry[] = []
  const order = new Map<string, number>()
  const add = (row: ScreeningRule, version: TariffVersion | null): void => {
    for (const entry of entriesOf(row, version)) {
      for (const code of new Set(row.hsCodes.map(significantHsCode))) push(byCode, code, { ...entry, code })
      if (row.hsCodes.length > 0) continue
      for (const number of row.unNumbers) push(byUnNumber, number, { ...entry, code: '' })
      if (row.unNumbers.length === 0) others.push({ ...entry, code: '' })
    }
  }
  for (const row of shipped) {
    order.set(row.rule.toLowerCase(), order.size)
    add(row, null)
  }
  for (const version of versions) {
    for (const row of version.rows) if (row.kind === 'screening') add(row, version)
  }
  const codes = [...byCode.keys()].toSorted()
  const firstAfter = (code: string): number => {
    let low = 0
    let high = codes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((codes[middle] ?? '') <= code) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    order: (family: string): number => order.get(family) ?? order.size,
    covering: (code: string): readonly ScreeningEntry[] =>
      Array.from({ length: code.length }, (_, length) => byCode.get(code.slice(0, length + 1)) ?? []).flat(),
    within: (code: string): readonly ScreeningEntry[] => {
      const found: ScreeningEntry[] = []
      if (code === '') return found
      for (let at = firstAfter(code); at < codes.length; at += 1) {
        const candidate = codes[at] ?? ''
        if (!candidate.startsWith(code)) break
        found.push(...(byCode.get(candidate) ?? []))
      }
      return found
    },
    uncoded: ({ own }: ScreeningQuery): readonly ScreeningEntry[] => [
      ...new Set([...own.unNumbers].flatMap((number) => byUnNumber.get(number) ?? []).concat(others)),
    ],
  }
}

/**
 * What the rules say of goods, a match a rule: the shipped ones in their order, then those of the tables by name. A rule
 * that says nothing of the goods is not there. Indexed by the beginnings of codes when first asked.
 */
export const indexScreening = (
  versions: readonly TariffVersion[],
  shipped: readonly ScreeningRule[],
): ((query: ScreeningQuery) => readonly ScreeningMatch[]) => {
  let index: ReturnType<typeof createIndex> | undefined
  return (query) => {
    index ??= createIndex(versions, shipped)
    const code = significantHsCode(query.hsCode)
    const families = new Map<string, Family>()
    const familyFor = (entry: ScreeningEntry): Family => {
      const key = familyOf(entry)
      const known = families.get(key)
      if (known) return known
      const made: Family = { fitting: [], open: [] }
      families.set(key, made)
      return made
    }
    for (const entry of [...index.covering(code), ...index.uncoded(query)]) {
      if (!fitsWay(entry, query) || !fitsMarks(entry, query)) continue
      const { madeIn } = entry.row
      if (madeIn === null || madeIn === query.madeIn) familyFor(entry).fitting.push(entry)
      else if (query.madeIn === null) familyFor(entry).open.push({ entry, needs: 'origin' })
    }
    for (const entry of index.within(code)) {
      const { madeIn } = entry.row
      const mayBe = madeIn === null || query.madeIn === null || madeIn === query.madeIn
      if (mayBe && fitsWay(entry, query) && fitsMarks(entry, query)) {
        familyFor(entry).open.push({ entry, needs: 'code' })
      }
    }
    const { order } = index
    return [...families]
      .toSorted(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))
      .flatMap(([, family]) => matchOf(family) ?? [])
  }
}
