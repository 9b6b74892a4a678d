import * as z from 'zod'
import {
  mostSupplyArrivals,
  mostSupplyWeeks,
  supplyPaces,
  type SupplyInput,
} from '../../shared/quote/supply.ts'
import { readNumber } from './read-number.ts'

const text = z.string().catch('')

/** What a plan of supply is asked with, as it was typed. It belongs to the shipment, and is kept and undone with it. */
export const supplyEntrySchema = z.object({
  /** One figure for every week, or one a week in a row. */
  demand: text,
  weeks: text,
  stock: text,
  /** `600 w3, 400 w5`: what is on the way, and the week that begins with it. */
  onTheWay: text,
  unitsPerPiece: text,
  valuePerUnit: text,
  storagePerPiece: text,
  pace: z.enum(supplyPaces).catch('typical'),
})
export type SupplyEntry = z.infer<typeof supplyEntrySchema>
export const supplyFields = [
  'demand',
  'weeks',
  'stock',
  'onTheWay',
  'unitsPerPiece',
  'valuePerUnit',
  'storagePerPiece',
] as const satisfies readonly (keyof SupplyEntry)[]
export type SupplyField = (typeof supplyFields)[number]

export const emptySupply: SupplyEntry = {
  demand: '',
  weeks: '12',
  stock: '',
  onTheWay: '',
  unitsPerPiece: '',
  valuePerUnit: '',
  storagePerPiece: '',
  pace: 'typical',
}

/** Neither what sells nor what is on the shelf is said: there is nothing to ask. */
export const supplyIsBlank = ({ demand, stock }: SupplyEntry): boolean =>
  demand.trim() === '' && stock.trim() === ''

/** `1,200` is one figure where commas group thousands; other commas part figures where they are no decimal sign. */
const figuresOf = (word: string, commaGroups: boolean): readonly string[] =>
  commaGroups && word.includes(',') && !/^\d{1,3}(,\d{3})+,?$/.test(word)
    ? word.split(',').filter((figure) => figure !== '')
    : [word]

/** The figures of a row, apart by spaces, semicolons or commas. */
export const demandFigures = (demand: string, commaGroups: boolean): readonly string[] =>
  demand
    .split(/[\s;]+/)
    .filter((word) => word !== '')
    .flatMap((word) => figuresOf(word, commaGroups))
    .map((figure) => readNumber(figure, commaGroups))

/**
 * `600 w3, 400 w5`, also `600 week 3`: units and the week that begins with them. What is no such pair is handed on as
 * units without a week.
 */
export const arrivalsOf = (typed: string, commaGroups: boolean): NonNullable<SupplyInput['onTheWay']> => {
  const pair = /([^;]*?)\s*(?<![a-z])(?:weeks?|wk|w)\s*(\d+)\s*[,;]?/giy
  const arrivals: { units: string; week: string }[] = []
  let read = 0
  for (let found = pair.exec(typed); found; found = pair.exec(typed)) {
    const [, units = '', week = ''] = found
    arrivals.push({ units: readNumber(units.trim(), commaGroups), week })
    read = pair.lastIndex
  }
  const rest = typed.slice(read).trim()
  return rest === '' ? arrivals : [...arrivals, { units: readNumber(rest, commaGroups), week: '' }]
}

/** Cells of a spreadsheet, a row or a column of them, as the field takes them; undefined where there is one alone. */
export const pastedFigures = (pasted: string, commaGroups: boolean): string | undefined => {
  const rows = pasted.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const cells = rows.flatMap((row) => row.split('\t'))
  if (cells.length < 2) return undefined
  // A cell left empty is a week in which nothing sells; without it the weeks after would move up.
  return cells.map((cell) => (cell.trim() === '' ? '0' : readNumber(cell, commaGroups))).join(' ')
}

/** What the typed plan asks. What cannot be read is handed on as typed, so that the answer names it. */
export const supplyToInput = (entry: SupplyEntry, commaGroups: boolean): SupplyInput => {
  const number = (typed: string): string => readNumber(typed, commaGroups)
  const figures = demandFigures(entry.demand, commaGroups)
  return {
    // One more than there may be is enough to be told so.
    demand: figures.slice(0, mostSupplyWeeks + 1),
    weeks: figures.length > 1 ? null : number(entry.weeks),
    stock: number(entry.stock),
    onTheWay: arrivalsOf(entry.onTheWay, commaGroups).slice(0, mostSupplyArrivals),
    unitsPerPiece: number(entry.unitsPerPiece),
    valuePerUnit: number(entry.valuePerUnit),
    storagePerPiece: number(entry.storagePerPiece),
    pace: entry.pace,
  }
}
