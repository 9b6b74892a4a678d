import { layoutNames, type LayoutName } from '../tariff/tariff.ts'
import type { Layout, LayoutColumn } from './define-layout.ts'
import { rowsBetween, type Grid } from './grid.ts'
import { aliasesOf } from './header-aliases.ts'
import { layouts } from './layouts.ts'
import { foldWord } from './word-cells.ts'

/** Which column of the sheet is which of the layout's. */
export interface ColumnMapping {
  readonly layout: Layout
  /** Index into `grid.rows` of the last heading row; the data begin behind it. */
  readonly headerIndex: number
  readonly headerRows: 1 | 2
  /** The headings as the sheet writes them, by column index. */
  readonly headings: readonly string[]
  readonly indexByKey: ReadonlyMap<string, number>
  readonly open: readonly { readonly bound: string; readonly index: number }[]
  /** Column indices whose heading means nothing to the layout, and those that mean what another already does. */
  readonly unknown: readonly number[]
  readonly repeated: readonly number[]
  /** Column indices that the user has set aside. */
  readonly leftOut: readonly number[]
  /** How each column that is read was found. */
  readonly matches: ReadonlyMap<number, HeadingMatch>
}

/** By hand, by our own name, by another name for it, or by what a heading of its kind looks like. */
export type HeadingMatch = 'given' | 'exact' | 'alias' | 'pattern'

/**
 * Headings that the user has mapped by hand: the sheet's heading, or `#12` for the twelfth column, to our column's name;
 * an empty name sets the column aside.
 */
export type HeadingMap = ReadonlyMap<string, string>

const searchedRows = 60
const noMap: HeadingMap = new Map()

// `-45` and `<45` are N: their sign is the meaning, so it survives the folding.
const foldHeading = (heading: string): string =>
  foldWord(heading.normalize('NFKC').replace(/^\s*'?\s*[-<]\s*(?=\d)/, 'under'))

const keysByHeading = new Map<LayoutName, ReadonlyMap<string, string>>()
const keysOf = (layout: Layout): ReadonlyMap<string, string> => {
  const known = keysByHeading.get(layout.name)
  if (known) return known
  const keys = new Map<string, string>()
  for (const column of layout.columns) keys.set(foldHeading(column.name), column.key)
  for (const column of layout.columns) {
    for (const alias of aliasesOf(column.name, layout.name)) {
      const folded = foldHeading(alias)
      if (!keys.has(folded)) keys.set(folded, column.key)
    }
  }
  keysByHeading.set(layout.name, keys)
  return keys
}

type Meaning = ({ readonly key: string } | { readonly bound: string }) & { readonly match: HeadingMatch }

const meaningOf = (
  layout: Layout,
  heading: string,
  map: HeadingMap,
  index?: number,
): Meaning | 'left-out' | undefined => {
  const mapped = (index === undefined ? undefined : map.get(`#${index + 1}`)) ?? map.get(heading)
  if (mapped === '') return 'left-out'
  if (mapped === undefined) return heading.trim() === '' ? undefined : usualMeaning(layout, heading)
  return meaningIn(layout, heading, mapped)
}

// Sixty rows are tried as the headings of a dozen layouts, and the sheets of one sender have the same ones every month.
const usualMeanings = new Map<LayoutName, Map<string, Meaning | undefined>>()
const mostMeanings = 4000

const usualMeaning = (layout: Layout, heading: string): Meaning | undefined => {
  const known = usualMeanings.get(layout.name)
  if (known?.has(heading) === true) return known.get(heading)
  const meaning = meaningIn(layout, heading, undefined)
  if (!known) usualMeanings.set(layout.name, new Map([[heading, meaning]]))
  else {
    if (known.size >= mostMeanings) known.clear()
    known.set(heading, meaning)
  }
  return meaning
}

const meaningIn = (layout: Layout, heading: string, mapped: string | undefined): Meaning | undefined => {
  const folded = foldHeading(mapped ?? heading)
  const key = keysOf(layout).get(folded)
  if (key !== undefined) {
    const isOurs = layout.columns.some((column) => column.key === key && foldHeading(column.name) === folded)
    return { key, match: mapped !== undefined ? 'given' : isOurs ? 'exact' : 'alias' }
  }
  // `Rate (EUR/kg)` is `Rate`: a unit in brackets is an explanation.
  const bare = keysOf(layout).get(foldHeading(heading.replace(/[([（].*$/, '')))
  const bound = layout.open?.boundOf(mapped ?? heading)
  const match = mapped === undefined ? 'pattern' : 'given'
  if (bound === '0' && layout.open) return { key: layout.open.after, match }
  if (bound !== undefined) return { bound, match }
  return bare === undefined ? undefined : { key: bare, match: 'pattern' }
}

const mapHeadings = (
  layout: Layout,
  headings: readonly string[],
  headerIndex: number,
  headerRows: 1 | 2,
  map: HeadingMap,
): ColumnMapping => {
  const indexByKey = new Map<string, number>()
  const open: { bound: string; index: number }[] = []
  const unknown: number[] = []
  const repeated: number[] = []
  const leftOut: number[] = []
  const matches = new Map<number, HeadingMatch>()
  for (const [index, heading] of headings.entries()) {
    const meaning = meaningOf(layout, heading, map, index)
    if (meaning === 'left-out') leftOut.push(index)
    else if (meaning === undefined) {
      if (heading.trim() !== '') unknown.push(index)
    } else if ('key' in meaning) {
      if (indexByKey.has(meaning.key)) repeated.push(index)
      else {
        indexByKey.set(meaning.key, index)
        matches.set(index, meaning.match)
      }
    } else if (open.some(({ bound }) => bound === meaning.bound)) repeated.push(index)
    else {
      open.push({ bound: meaning.bound, index })
      matches.set(index, meaning.match)
    }
  }
  return { layout, headerIndex, headerRows, headings, indexByKey, open, unknown, repeated, leftOut, matches }
}

// Two-row headings: the upper row names groups (`Rates EUR/kg`, once over its merged cells), the lower the columns.
const joinHeadings = (
  layout: Layout,
  upper: readonly string[],
  lower: readonly string[],
  map: HeadingMap,
): readonly string[] | undefined => {
  const requiredKeys = new Set(layout.columns.filter((column) => column.required).map((column) => column.key))
  let group = ''
  let gained = 0
  const joined: string[] = []
  for (let index = 0; index < Math.max(upper.length, lower.length); index += 1) {
    const above = (upper[index] ?? '').trim()
    const below = (lower[index] ?? '').trim()
    if (above !== '') group = above
    const found = meaningOf(layout, above, map)
    const meaning = found === 'left-out' ? undefined : found
    // What stands under a heading that is already clear is data, unless it only explains.
    if (meaning && 'key' in meaning && requiredKeys.has(meaning.key) && !/^(\(|$)/.test(below))
      return undefined
    // `Validity` over `Valid from` and `Valid to` is a group, though alone it would be a column.
    const isGroup = meaning && below !== '' && meaningOf(layout, below, map, index) !== undefined
    const candidates = meaning && !isGroup ? [above] : [below, `${group} ${below}`.trim()]
    const chosen = candidates.find((heading) => meaningOf(layout, heading, map) !== undefined)
    if (chosen !== undefined && !meaning) gained += 1
    joined.push(chosen ?? (below === '' ? above : below))
  }
  return gained > 0 ? joined : undefined
}

/** The needed columns that the sheet does not have. */
export const missingColumns = ({ layout, indexByKey }: ColumnMapping): readonly LayoutColumn[] =>
  layout.columns.filter(
    (column) =>
      column.required &&
      !indexByKey.has(column.key) &&
      !(column.saidBy !== null && indexByKey.has(column.saidBy)),
  )

const matched = (mapping: ColumnMapping): number => mapping.indexByKey.size + mapping.open.length

const isComplete = (mapping: ColumnMapping): boolean =>
  mapping.layout.isRecognised(new Set(mapping.indexByKey.keys()), mapping.open.length)

const isBetter = (candidate: ColumnMapping, best: ColumnMapping | undefined): boolean => {
  if (!best) return true
  if (isComplete(candidate) !== isComplete(best)) return isComplete(candidate)
  if (matched(candidate) !== matched(best)) return matched(candidate) > matched(best)
  return candidate.unknown.length < best.unknown.length
}

const findHeader = (grid: Grid, layout: Layout, map: HeadingMap): ColumnMapping | undefined => {
  let best: ColumnMapping | undefined
  const rows = rowsBetween(grid, 0, searchedRows + 1)
  for (const [index, { cells }] of rows.slice(0, searchedRows).entries()) {
    const single = mapHeadings(layout, cells, index, 1, map)
    if (matched(single) >= 2 && isBetter(single, best)) best = single
    const lower = rows[index + 1]?.cells
    const joined = lower && joinHeadings(layout, cells, lower, map)
    if (joined) {
      const double = mapHeadings(layout, joined, index + 1, 2, map)
      if (matched(double) >= 2 && isBetter(double, best)) best = double
    }
  }
  return best
}

/**
 * The heading row of a layout below whatever title rows a sheet has; undefined when no row has at least two of its
 * columns. It may lack required columns: the parser names them.
 */
export const locateHeader = (
  grid: Grid,
  layout: Layout,
  map: HeadingMap = noMap,
): ColumnMapping | undefined => {
  // Columns mapped by their number would make a heading row of every row: they say nothing about where it is.
  const byHeading = new Map([...map].filter(([heading]) => !/^#\d+$/.test(heading)))
  const found = findHeader(grid, layout, byHeading)
  if (byHeading.size === map.size) return found
  if (!found) return findHeader(grid, layout, map)
  return mapHeadings(layout, found.headings, found.headerIndex, found.headerRows, map)
}

/** The layout whose columns a sheet has, with its mapping; undefined when it is none of them. */
export const recogniseLayout = (grid: Grid, map: HeadingMap = noMap): ColumnMapping | undefined => {
  let best: ColumnMapping | undefined
  for (const name of layoutNames) {
    const found = locateHeader(grid, layouts[name], map)
    if (found && isComplete(found) && isBetter(found, best)) best = found
  }
  return best
}
