import { isBlank, readNumber, type NumberRule, type Typed } from '../../freight/read-number.ts'
import type { Report } from '../../freight/shipment-issue.ts'
import { addDecimals, decimalToText, zero, type Decimal } from '../../kernel/decimal.ts'
import { dividedBy, type Exact } from '../../kernel/exact.ts'
import { note, type Note } from '../../kernel/note.ts'
import { fail, ok, type Result } from '../../kernel/result.ts'
import { scaleWhole } from '../../kernel/whole.ts'
import { mostSupplyWeeks, type SupplyInput, type SupplyPace } from '../../quote/supply.ts'
import type { ShipmentContext } from '../shipment-context.ts'
import { inQuoteCurrency } from './in-quote-currency.ts'
import { usualCapitalPercent } from './time-value.ts'

/** A finding at a field of what was asked: `path` is `demand.3`. */
export interface SupplyIssue {
  readonly path: string
  readonly code: string
  readonly note: Note
}

/** A plan's question, read; amounts in minor units of the quote currency. */
export interface SupplyTerms {
  readonly demand: readonly number[]
  readonly stock: number
  /** Units already on the way that are on the shelf when each week begins. */
  readonly onTheWay: readonly number[]
  /** Those that come after the last week. */
  readonly onTheWayLater: number
  readonly unitsPerPiece: number
  /** Null where neither the shipment nor the question says. */
  readonly valuePerUnit: Exact | null
  readonly storagePerPiece: Exact
  readonly percentPerYear: Decimal
  readonly pace: SupplyPace
}

type SupplyIssueCode =
  | 'DemandMissing'
  | 'DemandBlank'
  | 'DemandTooLong'
  | 'NothingSold'
  | 'WeeksMissing'
  | 'WeeksDiffer'
  | 'StockMissing'
  | 'ArrivalUnitsMissing'
  | 'ArrivalWeekMissing'
  | 'UnitsUneven'

const mostUnits = 100_000_000
const unitRule: NumberRule = {
  missing: null,
  example: '120',
  zeroAllowed: true,
  whole: true,
  most: mostUnits,
}
const amountRule: NumberRule = { missing: null, example: '20.00', zeroAllowed: true, most: 1_000_000_000 }

interface Desk {
  readonly report: Report
  readonly refuse: (path: string, code: SupplyIssueCode, values?: Note['values']) => undefined
}

const readUnits = ({ report }: Desk, path: string, typed: Typed): number | undefined =>
  readNumber(report, path, typed, unitRule)?.units

const readWeeks = (desk: Desk, input: SupplyInput, figures: number): number | undefined => {
  if (isBlank(input.weeks)) {
    if (figures > 1) return figures
    return desk.refuse('weeks', 'WeeksMissing', { most: mostSupplyWeeks })
  }
  const rule = { missing: null, example: '12', whole: true, most: mostSupplyWeeks }
  const weeks = readNumber(desk.report, 'weeks', input.weeks, rule)?.units
  if (weeks === undefined || figures === 1 || weeks === figures) return weeks
  return desk.refuse('weeks', 'WeeksDiffer', { weeks, n: figures })
}

/** Units of each week; undefined after a report. */
const readDemand = (desk: Desk, input: SupplyInput): readonly number[] | undefined => {
  const typed = input.demand ?? []
  if (typed.every(isBlank)) return desk.refuse('demand', 'DemandMissing')
  if (typed.length > mostSupplyWeeks) {
    return desk.refuse('demand', 'DemandTooLong', { n: typed.length, most: mostSupplyWeeks })
  }
  const weeks = readWeeks(desk, input, typed.length)
  const read = typed.map((figure, index) =>
    isBlank(figure)
      ? desk.refuse(`demand.${index}`, 'DemandBlank', { week: index + 1 })
      : readUnits(desk, `demand.${index}`, figure),
  )
  const demand = read.filter((units) => units !== undefined)
  if (demand.length < read.length || weeks === undefined) return undefined
  if (demand.every((units) => units === 0)) return desk.refuse('demand', 'NothingSold')
  const [every = 0] = demand
  return demand.length === 1 ? Array.from({ length: weeks }, () => every) : demand
}

interface Arrival {
  readonly units: number
  readonly week: number
}

const weekRule: NumberRule = { missing: null, example: '3', whole: true, most: mostSupplyWeeks }

const readOnTheWay = (desk: Desk, input: SupplyInput): readonly Arrival[] =>
  (input.onTheWay ?? []).flatMap((typed, index) => {
    const path = `onTheWay.${index}`
    const units = isBlank(typed.units)
      ? desk.refuse(`${path}.units`, 'ArrivalUnitsMissing')
      : readUnits(desk, `${path}.units`, typed.units)
    const week = isBlank(typed.week)
      ? desk.refuse(`${path}.week`, 'ArrivalWeekMissing', { units: String(typed.units ?? '') })
      : readNumber(desk.report, `${path}.week`, typed.week, weekRule)?.units
    return units === undefined || week === undefined ? [] : [{ units, week }]
  })

const unitsOf = (arrivals: readonly Arrival[], isIts: (week: number) => boolean): number =>
  arrivals.reduce((sum, { units, week }) => (isIts(week) ? sum + units : sum), 0)

const readUnitsPerPiece = (desk: Desk, input: SupplyInput, context: ShipmentContext): number | undefined => {
  const path = 'unitsPerPiece'
  if (!isBlank(input.unitsPerPiece)) {
    return readNumber(desk.report, path, input.unitsPerPiece, { ...unitRule, zeroAllowed: false })?.units
  }
  const { pieces } = context.measures
  const units = context.shipment.goods.reduce((sum, line) => addDecimals(sum, line.units ?? zero), zero)
  if (units.units === 0) return 1
  if (units.decimals === 0 && units.units % pieces === 0) return units.units / pieces
  return desk.refuse(path, 'UnitsUneven', { units: decimalToText(units), n: pieces })
}

/**
 * Reads what a plan is asked with, beside its shipment: weeks 1 to 26, whole units, amounts not below zero. Every field
 * is looked at and every finding collected. The shipment must have pieces.
 */
export const readSupply = (
  input: SupplyInput,
  context: ShipmentContext,
): Result<SupplyTerms, readonly SupplyIssue[]> => {
  const issues: SupplyIssue[] = []
  const desk: Desk = {
    report: (path, code, values = {}) => {
      issues.push({ path, code, note: note(`field.${code}`, values) })
    },
    refuse: (path, code, values = {}) => {
      issues.push({ path, code, note: note(`supplyField.${code}`, values) })
    },
  }
  const { shipment, measures, minorDigits } = context
  const demand = readDemand(desk, input)
  const stock = isBlank(input.stock)
    ? desk.refuse('stock', 'StockMissing')
    : readUnits(desk, 'stock', input.stock)
  const arrivals = readOnTheWay(desk, input)
  const unitsPerPiece = readUnitsPerPiece(desk, input, context)
  const readMinor = (path: 'valuePerUnit' | 'storagePerPiece'): Exact | undefined => {
    const amount = readNumber(desk.report, path, input[path], amountRule)
    return amount && { units: scaleWhole(amount.units, minorDigits), decimals: amount.decimals }
  }
  const typedValue = readMinor('valuePerUnit')
  const storagePerPiece = readMinor('storagePerPiece') ?? zero
  if (issues.length > 0 || !demand || stock === undefined || unitsPerPiece === undefined) return fail(issues)
  const goods = inQuoteCurrency(context.goodsValue, context)
  const valueOfGoods =
    goods === null ? null : dividedBy({ units: goods, decimals: 0 }, measures.pieces * unitsPerPiece)
  return ok({
    demand,
    stock,
    onTheWay: demand.map((_, index) => unitsOf(arrivals, (week) => week === index + 1)),
    onTheWayLater: unitsOf(arrivals, (week) => week > demand.length),
    unitsPerPiece,
    valuePerUnit: typedValue ?? valueOfGoods,
    storagePerPiece,
    percentPerYear: shipment.capitalPercent ?? usualCapitalPercent,
    pace: input.pace ?? 'typical',
  })
}
