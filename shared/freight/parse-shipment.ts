import { usualHandOver } from './legs-of-seller.ts'
import { dayToDate, type DayNumber } from '../kernel/local-date.ts'
import { compareDecimals } from '../kernel/decimal.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { corridorEnd, directionBetween } from './corridor.ts'
import type { PlaceIndex } from './place-index.ts'
import { readCargo } from './read-cargo.ts'
import { plainText, readDay } from './read-day.ts'
import { readGoods, readParcels, readUnNumber } from './read-goods.ts'
import { amountRule, readCurrency, readMoney } from './read-money.ts'
import { readNumber } from './read-number.ts'
import { readRoutePoint } from './read-route-point.ts'
import type { Cargo, Estimate, RoutePoint, Shipment, ShipmentInput } from './shipment.ts'
import { shipmentIssue, type Report, type ShipmentIssue } from './shipment-issue.ts'
import type { Direction } from './transport-mode.ts'

export interface ParseShipmentContext {
  readonly today: DayNumber
  readonly places: PlaceIndex
  /** Currencies with a rate of exchange; EUR is always known. */
  readonly currencies: ReadonlySet<string>
}

/** Why a shipment cannot be priced, field by field; `cargo` when the goods alone could be measured. */
export interface ShipmentRefusal {
  readonly issues: readonly ShipmentIssue[]
  readonly cargo: Cargo | null
}

const readDirection = (
  report: Report,
  origin: RoutePoint,
  destination: RoutePoint,
): Direction | undefined => {
  const direction = directionBetween(origin.country, destination.country)
  if (direction !== undefined) return direction
  const ends = [
    ['origin', origin],
    ['destination', destination],
  ] as const
  const outside = ends.filter(([, point]) => corridorEnd(point.country) === undefined)
  for (const [end, point] of outside) {
    report(`${end}.place`, 'OutsideCorridor', { name: point.name, country: point.country })
  }
  if (outside.length === 0) {
    report('destination.place', corridorEnd(origin.country) === 'china' ? 'BothInChina' : 'BothInEurope')
  }
  return undefined
}

const readDates = (
  report: Report,
  input: ShipmentInput,
  today: DayNumber,
): Pick<Shipment, 'quotedOn' | 'readyOn' | 'neededBy'> | undefined => {
  const quoted = readDay(report, 'quotedOn', input.quotedOn, today)
  const quotedOn = quoted ?? today
  const readyOn = readDay(report, 'readyOn', input.readyOn, quotedOn)
  const neededBy = readDay(report, 'neededBy', input.neededBy, quotedOn)
  if (readyOn === null) report('readyOn', 'ReadyMissing')
  if (typeof readyOn === 'number' && readyOn < quotedOn) {
    report('readyOn', 'ReadyInPast', { ready: dayToDate(readyOn), quoted: dayToDate(quotedOn) })
  }
  if (typeof readyOn === 'number' && typeof neededBy === 'number' && neededBy < readyOn) {
    report('neededBy', 'NeededBeforeReady', { needed: dayToDate(neededBy), ready: dayToDate(readyOn) })
  }
  return typeof readyOn === 'number' ? { quotedOn, readyOn, neededBy: neededBy ?? null } : undefined
}

const readIncoterm = (
  incoterm: ShipmentInput['incoterm'],
  origin: RoutePoint | undefined,
  destination: RoutePoint | undefined,
): Shipment['incoterm'] => {
  const rule = incoterm?.rule
  if (!incoterm || !rule) return null
  const handedOverAtOrigin = ['EXW', 'FCA', 'FAS', 'FOB'].includes(rule)
  const named = plainText(incoterm.place)
  return {
    rule,
    place: named === '' ? ((handedOverAtOrigin ? origin : destination)?.name ?? '') : named,
    at: incoterm.at ?? usualHandOver(rule),
    quoteFor: incoterm.quoteFor ?? 'whole-chain',
  }
}

const readEstimates = (report: Report, input: ShipmentInput): readonly Estimate[] =>
  (input.estimates ?? []).flatMap((estimate, index) => {
    const path = `estimates.${index}`
    const rule = { ...amountRule, missing: 'AmountMissing', example: '120' } as const
    const low = readNumber(report, `${path}.low`, estimate.low, rule)
    const high = readNumber(report, `${path}.high`, estimate.high, rule)
    if (low === undefined || high === undefined) return []
    if (compareDecimals(low, high) > 0) {
      report(`${path}.high`, 'EstimateReversed')
      return []
    }
    return [{ component: estimate.component, code: estimate.code, low, high }]
  })

/**
 * Reads a shipment as it was typed into one that can be priced, with the defaults of shipment.json filled: scope door
 * to door, quote currency EUR, quoted today, pieces in cm and kg, cartons that stack and may lie on their side,
 * insurance only where CIP or CIF asks for it. Every field is looked at and every finding collected, one a field.
 * Weights and lengths are rounded once, half up, to grams and tenths of a millimetre. Never throws on any input that
 * `shipmentInputSchema` lets through.
 */
export const parseShipment = (
  input: ShipmentInput,
  context: ParseShipmentContext,
): Result<Shipment, ShipmentRefusal> => {
  const issues: ShipmentIssue[] = []
  const report: Report = (path, code, values = {}) => {
    issues.push(shipmentIssue(path, code, values))
  }
  const origin = readRoutePoint(report, 'origin', input.origin, context.places)
  const destination = readRoutePoint(report, 'destination', input.destination, context.places)
  const direction = origin && destination && readDirection(report, origin, destination)
  const dates = readDates(report, input, context.today)
  const cargo = readCargo(report, input)
  const currency = readCurrency(report, 'currency', input.currency, 'EUR', context.currencies)
  const fallback = currency ?? 'EUR'
  const goods = readGoods(report, input, fallback, context.currencies)
  const parcels = readParcels(report, input, fallback, context.currencies)
  const readAmount = (field: 'declaredForCarriage' | 'delayCostPerDay'): Shipment['declaredForCarriage'] =>
    readMoney(
      report,
      { amount: `${field}.value`, currency: `${field}.currency` },
      { amount: input[field]?.value, currency: input[field]?.currency },
      fallback,
      context.currencies,
    ) ?? null
  const declaredForCarriage = readAmount('declaredForCarriage')
  const delayCostPerDay = readAmount('delayCostPerDay')
  const capitalPercent =
    readNumber(report, 'capitalPercent', input.capitalPercent, {
      missing: null,
      example: '15',
      zeroAllowed: true,
      most: 100,
    }) ?? null
  const unNumber = readUnNumber(report, 'handling.unNumber', input.handling?.unNumber)
  const estimates = readEstimates(report, input)

  if (issues.length > 0 || !origin || !destination || !direction || !dates || !cargo || !currency) {
    return fail({ issues, cargo: cargo ?? null })
  }
  const incoterm = readIncoterm(input.incoterm, origin, destination)
  const temperature = plainText(input.handling?.temperature)
  return ok({
    origin,
    destination,
    direction,
    scope: input.scope ?? 'door-to-door',
    ...dates,
    incoterm,
    clearance: {
      import: input.clearance?.import ?? null,
      procedure42: input.clearance?.procedure42 ?? false,
    },
    cargo,
    goods,
    parcels,
    handling: {
      unNumber,
      battery: input.handling?.battery ?? null,
      temperature: temperature === '' ? null : temperature,
    },
    estimates,
    currency,
    rankBy: input.rankBy ?? 'total',
    ownTransit: input.transitDays === 'log' ? (input.ownTransit ?? []) : null,
    vatRecoverable: input.vatRecoverable ?? true,
    insure: input.insure ?? (incoterm?.rule === 'CIP' || incoterm?.rule === 'CIF'),
    declaredForCarriage,
    capitalPercent,
    delayCostPerDay,
  })
}
