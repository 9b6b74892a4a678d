import type { LengthUnit, ShipmentInput, WeightUnit } from '../../shared/freight/shipment.ts'
import { decimalToText, multiplyDecimals, parseDecimal, type Decimal } from '../../shared/kernel/decimal.ts'
import { addDays, dateToDay, dayToDate, type LocalDate } from '../../shared/kernel/local-date.ts'
import { readDate } from './read-date.ts'
import { emptyContainer, emptyForm, emptyPiece, type PlaceEntry, type ShipmentForm } from './shipment-form.ts'

const written = (value: string | number | null | undefined): string => String(value ?? '')

const placeToEntry = (place: ShipmentInput['origin']): PlaceEntry => ({
  text: [place.place ?? place.unlocode ?? place.iata, place.country].filter(Boolean).join(', '),
  postcode: place.postcode ?? '',
  place: null,
})

const millimetres: Readonly<Record<LengthUnit, Decimal>> = {
  mm: { units: 1, decimals: 0 },
  cm: { units: 10, decimals: 0 },
  m: { units: 1000, decimals: 0 },
  in: { units: 254, decimals: 1 },
}
const kilograms: Readonly<Record<WeightUnit, Decimal>> = {
  g: { units: 1, decimals: 3 },
  kg: { units: 1, decimals: 0 },
  t: { units: 1000, decimals: 0 },
  lb: { units: 45359237, decimals: 8 },
}

/** The one unit of all lines, or undefined where they differ. */
const oneUnit = <Unit>(units: readonly Unit[]): Unit | undefined => {
  const [first, ...rest] = new Set(units)
  return rest.length === 0 ? first : undefined
}

/** A number in another unit, exactly; what is no number stays as it was written. */
const converted = (value: string | number | null | undefined, factor: Decimal | undefined): string => {
  const text = written(value)
  const number = parseDecimal(text)
  return number && factor ? decimalToText(multiplyDecimals(number, factor)) : text
}

/**
 * A sample or an opened shipment.json as the form would have it typed. The form holds one length and one weight unit:
 * lines of different units come in millimetres and kilograms.
 */
export const shipmentToForm = (shipment: ShipmentInput, currency: string): ShipmentForm => {
  const empty = emptyForm(shipment.currency ?? currency)
  const lines = shipment.pieces ?? []
  const unit = oneUnit(lines.map((line) => line.unit ?? 'cm'))
  const weightUnit = oneUnit(lines.map((line) => line.weightUnit ?? 'kg'))
  const mixedUnits = lines.length > 0 && unit === undefined
  const mixedWeights = lines.length > 0 && weightUnit === undefined
  const pieces = lines.map((piece, index) => {
    const toMillimetres = mixedUnits ? millimetres[piece.unit ?? 'cm'] : undefined
    const toKilograms = mixedWeights ? kilograms[piece.weightUnit ?? 'kg'] : undefined
    return {
      ...emptyPiece(index + 1),
      count: written(piece.count),
      length: converted(piece.length, toMillimetres),
      width: converted(piece.width, toMillimetres),
      height: converted(piece.height, toMillimetres),
      weight: converted(piece.weight, toKilograms),
      packaging: piece.packaging ?? 'carton',
      stackable: piece.stackable ?? true,
      tiltable: piece.tiltable ?? true,
    }
  })
  const goods = (shipment.goods ?? []).map((line, index) => ({
    id: index + 1,
    description: line.description ?? '',
    hsCode: line.hsCode ?? '',
    value: written(line.value),
    currency: line.currency ?? 'EUR',
    origin: line.origin ?? '',
    units: written(line.units),
    priceIncludes: line.priceIncludes ?? ('goods' as const),
    dutyPercent: written(line.dutyPercent),
    vatPercent: written(line.vatPercent),
  }))
  return {
    ...empty,
    origin: placeToEntry(shipment.origin),
    destination: placeToEntry(shipment.destination),
    scope: shipment.scope ?? 'door-to-door',
    incoterm: {
      rule: shipment.incoterm?.rule ?? '',
      place: shipment.incoterm?.place ?? '',
      at: shipment.incoterm?.at ?? '',
      quoteFor: shipment.incoterm?.quoteFor ?? 'whole-chain',
    },
    importClearance: shipment.clearance?.import ?? '',
    procedure42: shipment.clearance?.procedure42 ?? false,
    vatRecoverable: shipment.vatRecoverable ?? true,
    readyOn: shipment.readyOn ?? '',
    neededBy: shipment.neededBy ?? '',
    cargo: {
      ...empty.cargo,
      kind: shipment.totals ? 'totals' : shipment.containers ? 'containers' : 'pieces',
      unit: unit ?? (mixedUnits ? 'mm' : 'cm'),
      weightUnit: weightUnit ?? 'kg',
      pieces: [...pieces, emptyPiece(pieces.length + 1)],
      totals: shipment.totals
        ? {
            pieces: written(shipment.totals.pieces),
            weightKg: written(shipment.totals.weightKg),
            volumeM3: written(shipment.totals.volumeM3),
          }
        : empty.cargo.totals,
      containers: [
        ...(shipment.containers ?? []).map((row, index) => ({
          id: index + 1,
          type: row.type,
          count: written(row.count),
          weightKg: written(row.weightKg),
        })),
        emptyContainer((shipment.containers?.length ?? 0) + 1),
      ],
    },
    goods: goods.length > 0 ? goods : empty.goods,
    handling: {
      battery: shipment.handling?.battery ?? '',
      dangerous: Boolean(shipment.handling?.unNumber),
      unNumber: shipment.handling?.unNumber ?? '',
      cooled: Boolean(shipment.handling?.temperature),
      temperature: shipment.handling?.temperature ?? '',
    },
    insure: shipment.insure ?? false,
    estimates: (shipment.estimates ?? []).map((estimate) => ({
      component: estimate.component,
      code: estimate.code,
      low: written(estimate.low),
      high: written(estimate.high),
    })),
    rankBy: shipment.rankBy ?? 'total',
    ownDays: shipment.transitDays === 'log',
    more: {
      parcels: shipment.parcels,
      declaredForCarriage: shipment.declaredForCarriage,
      capitalPercent: shipment.capitalPercent,
      delayCostPerDay: shipment.delayCostPerDay,
    },
  }
}

/**
 * A sample made for an earlier day, moved to now by whole weeks, so that its weekdays and the days between them stay.
 * Days given as a distance (`+14`) become days.
 */
export const sampleToForm = (shipment: ShipmentInput, currency: string, today: LocalDate): ShipmentForm => {
  const form = shipmentToForm(shipment, currency)
  const made = readDate(shipment.quotedOn ?? '', today) ?? today
  const weeks = Math.max(Math.ceil((dateToDay(today) - dateToDay(made)) / 7), 0)
  const moved = (typed: string): string => {
    const day = readDate(typed, today)
    if (!day) return typed
    return typed.startsWith('+') ? day : dayToDate(addDays(dateToDay(day), weeks * 7))
  }
  return { ...form, readyOn: moved(form.readyOn), neededBy: moved(form.neededBy) }
}
