import { layoutNames, type LayoutName } from '../tariff/tariff.ts'
import type { Layout } from './define-layout.ts'
import type { Grid } from './grid.ts'
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
}

/** Headings that the user has mapped by hand: the sheet's heading to our column's name. */
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
    for (const alias of aliasesOf(column.name)) {
      const folded = foldHeading(alias)
      if (!keys.has(folded)) keys.set(folded, column.key)
    }
  }
  keysByHeading.set(layout.name, keys)
  return keys
}

type Meaning = { readonly key: string } | { readonly bound: string } | undefined

const meaningOf = (layout: Layout, heading: string, map: HeadingMap): Meaning => {
  if (heading.trim() === '') return undefined
  const mapped = map.get(heading)
  const key = keysOf(layout).get(foldHeading(mapped ?? heading))
  if (key !== undefined) return { key }
  // `Rate (EUR/kg)` is `Rate`: a unit in brackets is an explanation.
  const bare = keysOf(layout).get(foldHeading(heading.replace(/[([（].*$/, '')))
  const bound = layout.open?.boundOf(mapped ?? heading)
  if (bound !== undefined) return { bound }
  return bare === undefined ? undefined : { key: bare }
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
  for (const [index, heading] of headings.entries()) {
    const meaning = meaningOf(layout, heading, map)
    if (meaning === undefined) {
      if (heading.trim() !== '') unknown.push(index)
    } else if ('key' in meaning) {
      if (indexByKey.has(meaning.key)) repeated.push(index)
      else indexByKey.set(meaning.key, index)
    } else if (open.some(({ bound }) => bound === meaning.bound)) repeated.push(index)
    else open.push({ bound: meaning.bound, index })
  }
  return { layout, headerIndex, headerRows, headings, indexByKey, open, unknown, repeated }
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
    const meaning = meaningOf(layout, above, map)
    // What stands under a heading that is already clear is data, unless it only explains.
    if (meaning && 'key' in meaning && requiredKeys.has(meaning.key) && !/^(\(|$)/.test(below))
      return undefined
    const candidates = meaning ? [above] : [below, `${group} ${below}`.trim()]
    const chosen = candidates.find((heading) => meaningOf(layout, heading, map) !== undefined)
    if (chosen !== undefined && !meaning) gained += 1
    joined.push(chosen ?? (below === '' ? above : below))
  }
  return gained > 0 ? joined : undefined
}

const matched = (mapping: ColumnMapping): number => mapping.indexByKey.size + mapping.open.length

const isComplete = (mapping: ColumnMapping): boolean =>
  mapping.layout.isRecognised(new Set(mapping.indexByKey.keys()), mapping.open.length)

const isBetter = (candidate: ColumnMapping, best: ColumnMapping | undefined): boolean => {
  if (!best) return true
  if (isComplete(candidate) !== isComplete(best)) return isComplete(candidate)
  if (matched(candidate) !== matched(best)) return matched(candidate) > matched(best)
  return candidate.unknown.length < best.unknown.length
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
  let best: ColumnMapping | undefined
  for (const [index, { cells }] of grid.rows.slice(0, searchedRows).entries()) {
    const single = mapHeadings(layout, cells, index, 1, map)
    if (matched(single) >= 2 && isBetter(single, best)) best = single
    const lower = grid.rows[index + 1]?.cells
    const joined = lower && joinHeadings(layout, cells, lower, map)
    if (joined) {
      const double = mapHeadings(layout, joined, index + 1, 2, map)
      if (matched(double) >= 2 && isBetter(double, best)) best = double
    }
  }
  return best
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
