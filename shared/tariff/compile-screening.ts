import { dateToDay } from '../kernel/local-date.ts'
import { createBookRow, isValidOn } from './book-row.ts'
import { fitsMode, modeWeight } from './compile-charges.ts'
import { significantHsCode } from './duty-rate.ts'
import type { ScreeningEntry, ScreeningMatch, ScreeningQuery } from './screening-match.ts'
import { ruledOutcomes, type RuledOutcome, type ScreeningRule } from './screening-rule.ts'
import { isInSeason } from './season.ts'
import type { TariffVersion } from './tariff.ts'

// Below every sample: a table of any kind is read before what the program ships.
const shippedRank = -2e12

const entryOf = (row: ScreeningRule, version: TariffVersion | null): Omit<ScreeningEntry, 'code'> => {
  const family = row.rule.toLowerCase()
  if (version) return { ...createBookRow(row, version), family }
  return {
    row,
    version,
    family,
    from: row.validFrom === null ? -Infinity : dateToDay(row.validFrom),
    to: row.validTo === null ? Infinity : dateToDay(row.validTo),
    rank: shippedRank,
  }
}

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

const idOf = ({ version }: ScreeningEntry): string => version?.id ?? ''
const compareIds = (a: ScreeningEntry, b: ScreeningEntry): number =>
  idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0

/** The longest code, then the higher priority (own, sample, shipped), the narrower row, the later first day, the severer. */
const decidingFirst = (a: ScreeningEntry, b: ScreeningEntry): number =>
  nearness(b) - nearness(a) ||
  b.rank - a.rank ||
  narrowness(b) - narrowness(a) ||
  (a.from === b.from ? 0 : b.from - a.from) ||
  severity(a) - severity(b) ||
  compareIds(a, b) ||
  a.row.row - b.row.row

type Undecided = NonNullable<ScreeningMatch['undecided']>

/** Of the rows of one rule the one that decides, and of those that cannot be decided on one of each outcome. */
interface Family {
  decided: ScreeningEntry | null
  readonly open: Map<RuledOutcome, Undecided>
}

const decideBy = (family: Family, entry: ScreeningEntry): void => {
  if (family.decided === null || decidingFirst(entry, family.decided) < 0) family.decided = entry
}

/** Only a row that would decide, were more known, leaves anything open; one of each outcome is enough to tell. */
const leaveOpen = ({ decided, open }: Family, undecided: Undecided): void => {
  const { entry } = undecided
  if (open.has(entry.row.outcome)) return
  if (decided && (entry.row.outcome === decided.row.outcome || decidingFirst(entry, decided) > 0)) return
  open.set(entry.row.outcome, undecided)
}

const matchOf = ({ decided, open }: Family): ScreeningMatch | undefined => {
  // The severest; an exception that may apply to goods of which nothing else speaks changes nothing.
  const undecided = ruledOutcomes
    .flatMap((outcome) => open.get(outcome) ?? [])
    .find(({ entry }) => decided !== null || entry.row.outcome !== 'allowed')
  const named = decided ?? undecided?.entry
  return named && { rule: named.row.rule, decided, undecided: undecided ?? null }
}

/** All of a row but its code: rows of a chapter that agree in it (a list has thousands) need be asked once only. */
const bearingOf = ({ row, version, rank, from, to }: ScreeningEntry): string =>
  JSON.stringify([
    [row.rule, row.outcome, row.mode, row.direction, row.unNumbers, row.battery, row.madeIn, row.season],
    [version?.id, rank, String(from), String(to)],
  ])

/** As many short codes as are typed in a day; beyond that they are looked up anew. */
const keptCodes = 500

const createIndex = (versions: readonly TariffVersion[], shipped: readonly ScreeningRule[]) => {
  const byCode = new Map<string, ScreeningEntry[]>()
  const byUnNumber = new Map<string, ScreeningEntry[]>()
  const others: ScreeningEntry[] = []
  const order = new Map<string, number>()
  const add = (row: ScreeningRule, version: TariffVersion | null): void => {
    const entry = entryOf(row, version)
    for (const code of new Set(row.hsCodes.map(significantHsCode))) push(byCode, code, { ...entry, code })
    if (row.hsCodes.length > 0) return
    for (const number of row.unNumbers) push(byUnNumber, number, { ...entry, code: '' })
    if (row.unNumbers.length === 0) others.push({ ...entry, code: '' })
  }
  for (const row of shipped) {
    order.set(row.rule.toLowerCase(), order.size)
    add(row, null)
  }
  for (const version of versions) {
    for (const row of version.rows) if (row.kind === 'screening') add(row, version)
  }
  const codes = [...byCode.keys()].toSorted()
  const withinByCode = new Map<string, readonly ScreeningEntry[]>()
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
      const known = withinByCode.get(code)
      if (known) return known
      const found = new Map<string, ScreeningEntry>()
      for (let at = code === '' ? codes.length : firstAfter(code); at < codes.length; at += 1) {
        const candidate = codes[at] ?? ''
        if (!candidate.startsWith(code)) break
        for (const entry of byCode.get(candidate) ?? []) {
          const key = bearingOf(entry)
          if (!found.has(key)) found.set(key, entry)
        }
      }
      const kept = [...found.values()]
      if (withinByCode.size >= keptCodes) withinByCode.clear()
      withinByCode.set(code, kept)
      return kept
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
      const known = families.get(entry.family)
      if (known) return known
      const made: Family = { decided: null, open: new Map() }
      families.set(entry.family, made)
      return made
    }
    const ofUnknownOrigin: ScreeningEntry[] = []
    for (const entry of [...index.covering(code), ...index.uncoded(query)]) {
      if (!fitsWay(entry, query) || !fitsMarks(entry, query)) continue
      const { madeIn } = entry.row
      if (madeIn === null || madeIn === query.madeIn) decideBy(familyFor(entry), entry)
      else if (query.madeIn === null) ofUnknownOrigin.push(entry)
    }
    for (const entry of ofUnknownOrigin) leaveOpen(familyFor(entry), { entry, needs: 'origin' })
    for (const entry of index.within(code)) {
      const { madeIn } = entry.row
      const mayBe = madeIn === null || query.madeIn === null || madeIn === query.madeIn
      if (mayBe && fitsWay(entry, query) && fitsMarks(entry, query)) {
        leaveOpen(familyFor(entry), { entry, needs: 'code' })
      }
    }
    const { order } = index
    return [...families]
      .toSorted(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))
      .flatMap(([, family]) => matchOf(family) ?? [])
  }
}
