import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { readDate } from './read-date.ts'
import { readNumber } from './read-number.ts'
import {
  containerIsBlank,
  countryOf,
  goodsAreBlank,
  pieceIsBlank,
  type PlaceEntry,
  type ShipmentForm,
} from './shipment-form.ts'

export interface FormReading {
  readonly input: ShipmentInput
  /** Where a row of the answer stands in the form: `pieces.0` is `pieces.7` when row 7 is the first that is filled. */
  readonly rows: ReadonlyMap<string, string>
}

/** What decides how a form's texts are meant. */
export interface FormContext {
  readonly today: LocalDate
  /** Whether `24,000` is twenty-four thousand, as English writes it. */
  readonly commaGroups: boolean
}

const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())

/** Leaves out what was not typed: an absent field takes the program's default, an empty one would be an error. */
const present = <Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>
  }

const placeInput = ({ text, postcode, place }: PlaceEntry): ShipmentInput['origin'] => {
  const code = filled(postcode)?.slice(0, 16)
  if (place?.kind === 'airport' && place.iata) return { iata: place.iata }
  if (place && place.kind !== 'city' && place.unlocode) return { unlocode: place.unlocode }
  if (place) return present({ country: place.country, place: place.name, postcode: code })
  const named = /^(.*?)[\s,]+([A-Za-z]{2})$/.exec(text.trim())
  return named?.[1] && text.includes(',')
    ? present({ country: named[2]?.toUpperCase(), place: named[1].trim(), postcode: code })
    : present({ place: filled(text), postcode: code })
}

/**
 * What the typed form asks for. Dates and decimal signs are read tolerantly; what cannot be read is handed on as typed,
 * so that the answer's sentence names it. Blank rows are left out.
 */
export const formToShipment = (form: ShipmentForm, { today, commaGroups }: FormContext): FormReading => {
  const rows = new Map<string, string>()
  const number = (typed: string): string => readNumber(typed, commaGroups)
  const optionalNumber = (typed: string): string | undefined => filled(number(typed))
  const day = (typed: string): string => readDate(typed, today) ?? typed.trim().slice(0, 20)

  const cargo = ((): Pick<ShipmentInput, 'pieces' | 'totals' | 'containers'> => {
    switch (form.cargo.kind) {
      case 'pieces':
        return {
          pieces: form.cargo.pieces
            .filter((piece) => !pieceIsBlank(piece))
            .map((piece, index) => {
              rows.set(`pieces.${index}`, `pieces.${piece.id}`)
              return {
                count: number(piece.count),
                length: number(piece.length),
                width: number(piece.width),
                height: number(piece.height),
                unit: form.cargo.unit,
                weight: number(piece.weight),
                weightUnit: form.cargo.weightUnit,
                packaging: piece.packaging,
                stackable: piece.stackable,
                tiltable: piece.tiltable,
              }
            }),
        }
      case 'totals':
        return {
          totals: {
            pieces: number(form.cargo.totals.pieces),
            weightKg: number(form.cargo.totals.weightKg),
            volumeM3: number(form.cargo.totals.volumeM3),
          },
        }
      case 'containers':
        return {
          containers: form.cargo.containers
            .filter((row) => !containerIsBlank(row))
            .map((row, index) => {
              rows.set(`containers.${index}`, `containers.${row.id}`)
              return { type: row.type, count: number(row.count), weightKg: number(row.weightKg) }
            }),
        }
    }
  })()

  const goods = form.goods
    .filter((line) => !goodsAreBlank(line))
    .map((line, index) => {
      rows.set(`goods.${index}`, `goods.${line.id}`)
      const value = optionalNumber(line.value)
      return present({
        description: filled(line.description),
        hsCode: filled(line.hsCode.replace(/[\s.]/g, '')),
        value,
        currency: value === undefined ? undefined : filled(line.currency)?.toUpperCase(),
        origin: filled(line.origin)?.toUpperCase() ?? filled(countryOf(form.origin)),
        units: optionalNumber(line.units),
        priceIncludes: line.priceIncludes === 'goods' ? undefined : line.priceIncludes,
        dutyPercent: optionalNumber(line.dutyPercent),
        vatPercent: optionalNumber(line.vatPercent),
      })
    })

  const { parcels } = form.more
  const written = (typed: string | number | null | undefined): string | undefined =>
    optionalNumber(String(typed ?? ''))
  const { rule, place, at, quoteFor } = form.incoterm
  const input: ShipmentInput = {
    origin: placeInput(form.origin),
    destination: placeInput(form.destination),
    scope: form.scope,
    readyOn: day(form.readyOn),
    ...cargo,
    handling: {
      unNumber: form.handling.dangerous ? (filled(form.handling.unNumber) ?? '') : null,
      battery: form.handling.battery === '' ? null : form.handling.battery,
      temperature: form.handling.cooled ? form.handling.temperature.trim() : null,
    },
    currency: form.currency,
    insure: form.insure,
    rankBy: form.rankBy,
    vatRecoverable: form.vatRecoverable,
    ...(form.ownDays ? { transitDays: 'log' as const } : {}),
    ...present(form.more),
    ...(parcels
      ? {
          parcels: {
            ...parcels,
            count: written(parcels.count),
            orderValue: written(parcels.orderValue),
            itemCategories: written(parcels.itemCategories),
          },
        }
      : {}),
    ...(filled(form.neededBy) ? { neededBy: day(form.neededBy) } : {}),
    ...(rule === ''
      ? {}
      : {
          incoterm: { rule, quoteFor, ...present({ place: filled(place), at: at === '' ? undefined : at }) },
        }),
    ...(form.importClearance === '' && !form.procedure42
      ? {}
      : {
          clearance: present({
            import: form.importClearance === '' ? undefined : form.importClearance,
            procedure42: form.procedure42 ? true : undefined,
          }),
        }),
    ...(goods.length > 0 ? { goods } : {}),
    ...(form.estimates.length > 0
      ? {
          estimates: form.estimates.map((estimate) => ({
            ...estimate,
            low: number(estimate.low),
            high: number(estimate.high),
          })),
        }
      : {}),
  }
  return { input, rows }
}

/** The field of the form that a path of the answer means. */
export const formPath = (path: string, rows: ReadonlyMap<string, string>): string => {
  const [list = '', index = '', ...rest] = path.split('.')
  const row = rows.get(`${list}.${index}`)
  return row === undefined ? path : [row, ...rest].join('.')
}
