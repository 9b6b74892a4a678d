import * as z from 'zod'
import { equipmentTypes } from '../freight/equipment.ts'
import { seasons } from '../freight/season.ts'
import { directions, offerModes, routeLegs } from '../freight/transport-mode.ts'
import type { Note } from '../kernel/note.ts'
import { emissionVehicles } from '../tariff/emission-factor.ts'
import { bases } from '../tariff/basis.ts'
import { dateText, decimalText } from './decimal-text.ts'
import { landedCostSchemaOf } from './landed-cost.ts'
import { modeScreeningSchemaOf } from './screening.ts'

/** A sentence in the reader's language; inside the engine a `Note` stands in its place. */
const sentence = z.string().brand<'Sentence'>()
export type Sentence = z.infer<typeof sentence>

const noteSchema = z.strictObject({
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const lineRules = [
  'rate',
  'break',
  'higher-break',
  'minimum',
  'maximum',
  'commodity',
  'class',
  'pivot',
  'tier',
  'percent',
  'included',
  'band',
  'higher-band',
  'flat',
  'per-km',
  'valuation',
  'insurance',
] as const

const lineSchemaOf = <Words extends z.ZodType>(words: Words) =>
  z.object({
    code: z.string(),
    name: words,
    leg: z.enum(routeLegs),
    basis: z.enum(bases),
    /** Quantity × rate, the quantity with all its decimals; the rate is a percentage for the percentages. */
    quantity: decimalText,
    rate: decimalText.nullable(),
    currency: z.string(),
    /** Rounded once, in the line's own currency. */
    amount: decimalText,
    /** Converted and rounded once; the total is the sum of these. */
    amountInQuoteCurrency: decimalText,
    /** Units of the quote currency per unit of the line's currency, as applied, with its buffer; null when they are one. */
    exchange: z
      .object({ perEurFrom: decimalText, perEurTo: decimalText, cafPercent: decimalText })
      .nullable(),
    rule: z.enum(lineRules),
    explanation: words,
    /** Published before and carried on after its last day. */
    provisional: z.boolean(),
    sample: z.boolean(),
    payer: z.enum(['seller', 'buyer']).nullable(),
    source: z.object({
      tariff: z.string(),
      version: z.string(),
      /** By which `tariffs.show` opens the edition. */
      versionId: z.string(),
      row: z.string(),
      layout: z.string(),
    }),
  })

const warningSchemaOf = <Words extends z.ZodType>(words: Words) =>
  z.object({
    code: z.string(),
    text: words,
    /** Where in the shipment, `pieces.0.length`; null for the whole. */
    path: z.string().nullable(),
  })

const holeSchemaOf = <Words extends z.ZodType>(words: Words) =>
  z.object({
    component: z.enum(routeLegs),
    code: z.string(),
    reason: words,
    estimate: z.object({ low: decimalText, high: decimalText }).nullable(),
  })

export const stageKinds = [
  'pre-carriage',
  'wait',
  'main',
  'handling',
  'transit-customs',
  'import-clearance',
  'on-carriage',
] as const

export const transitSchema = z.object({
  pickUpOn: dateText.nullable(),
  receivedOn: dateText,
  cutOffOn: dateText,
  departsOn: dateText,
  gatewayArrivesTypical: dateText,
  arrivesEarliest: dateText,
  arrivesTypical: dateText,
  arrivesLatest: dateText,
  daysMin: z.int(),
  daysTypical: z.int(),
  daysMax: z.int(),
  latestReadyOn: dateText.nullable(),
  latestReadySafeOn: dateText.nullable(),
  followingDepartures: z.array(dateText),
  /** The typical way, stage by stage, without gaps from the ready date to delivery; `from` included, `to` is where the next begins. */
  stages: z.array(z.object({ kind: z.enum(stageKinds), from: dateText, to: dateText, days: z.int() })),
  /** Holidays that lay in the way of a stage, for the typical dates. */
  holidays: z.array(z.object({ date: dateText, country: z.string(), name: z.string() })),
})

const offerSchemaOf = <Words extends z.ZodType>(words: Words) =>
  z.object({
    id: z.string(),
    mode: z.enum(offerModes),
    service: z.string(),
    carrier: z.string(),
    originGateway: z.string(),
    destinationGateway: z.string(),
    originGatewayName: z.string(),
    destinationGatewayName: z.string(),
    grossKg: decimalText,
    volumeM3: decimalText,
    chargeableKg: decimalText.nullable(),
    ratedAsKg: decimalText.nullable(),
    /** The break that priced the freight: `M`, `N`, `+100`. */
    ratedAsBreak: z.string().nullable(),
    revenueTon: decimalText.nullable(),
    equipment: z.array(z.object({ type: z.enum(equipmentTypes), count: z.int() })),
    uld: z.string().nullable(),
    commodity: z.string().nullable(),
    side: z.enum(['buy', 'sell']),
    lines: z.array(lineSchemaOf(words)),
    total: decimalText,
    /** Total per gross kilogram, to the cent, for reading only. */
    perKg: decimalText,
    complete: z.boolean(),
    /** In time at the typical transit; null without a needed-by date. */
    inTime: z.boolean().nullable(),
    /** Days before (positive) or after the needed-by date, at the typical transit. */
    daysEarly: z.int().nullable(),
    holes: z.array(holeSchemaOf(words)),
    /** Total with the user's estimates for every hole; null while one has none. */
    totalWithEstimates: z.object({ low: decimalText, high: decimalText }).nullable(),
    transit: transitSchema,
    emissionsKg: decimalText,
    /** With duty and tax; null where nothing is cleared, no value is known, or one party's share is quoted. */
    landed: landedCostSchemaOf(words).nullable(),
    legs: z.array(
      z.object({
        kind: z.enum(['road', 'air', 'rail']),
        from: z.string(),
        to: z.string(),
        km: z.int(),
        /** kg CO2e; the legs' sum to the offer's. Missing, as all of how they are reckoned, in quotes of before. */
        emissionsKg: decimalText.optional(),
        /** Kilometres by vehicle, each with its kg CO2e per tonne-kilometre and the set that this is of. */
        stretches: z
          .array(
            z.object({
              vehicle: z.enum(emissionVehicles),
              km: z.int(),
              factor: decimalText,
              set: z.string(),
            }),
          )
          .optional(),
      }),
    ),
    /** The sets whose factors are used; one that a bare parameter states has no name. */
    factorSets: z
      .array(
        z.object({
          set: z.string(),
          method: z.string(),
          year: z.string(),
          source: z.string(),
          statedBy: z.enum(['table', 'parameter', 'program']),
        }),
      )
      .optional(),
    /**
     * What the own transit log says of the main carriage in the season of its departure; only where the shipment asks
     * for the log's days. `used` where they are its P10, P50 and P90; else the tariff's stand, and it says why.
     */
    ownTransit: z
      .object({
        used: z.boolean(),
        season: z.enum(seasons),
        shipments: z.int(),
        leastShipments: z.int(),
        minDays: z.int(),
        typicalDays: z.int(),
        maxDays: z.int(),
        explanation: words,
      })
      .optional(),
    sample: z.boolean(),
    warnings: z.array(warningSchemaOf(words)),
  })

export const warningSchema = warningSchemaOf(sentence)
export const offerSchema = offerSchemaOf(sentence)

/** An offer as it is kept: no sentence in it, so that a quote reads the same in every language and year. */
export const unwordedOfferSchema = offerSchemaOf(noteSchema)

/** The same for screening. */
export const unwordedModeScreeningSchema = modeScreeningSchemaOf(noteSchema)

export const exclusionSchema = z.object({
  mode: z.enum(offerModes),
  service: z.string(),
  carrier: z.string(),
  originGateway: z.string(),
  destinationGateway: z.string(),
  reason: z.string(),
  explanation: sentence,
  /** What would change it; null where nothing would. */
  remedy: sentence.nullable(),
})

export const cargoSummarySchema = z.object({
  pieces: z.int(),
  grossKg: decimalText,
  volumeM3: decimalText,
  /** Whole kilograms per cubic metre, half up; null without a volume. */
  densityKgPerM3: decimalText.nullable(),
  /** At the book's general divisor and step. `free` is what can still be added before the figure moves. */
  air: z.object({
    chargeableKg: decimalText,
    decidedBy: z.enum(['weight', 'volume']),
    freeKg: decimalText,
    freeM3: decimalText,
  }),
  rail: z.object({
    revenueTon: decimalText,
    decidedBy: z.enum(['weight', 'volume', 'minimum']),
    freeKg: decimalText,
    freeM3: decimalText,
  }),
})

export const comparisonSchema = z.object({
  currency: z.string(),
  quotedOn: dateText,
  direction: z.enum(directions),
  cargo: cargoSummarySchema,
  offers: z.array(offerSchema),
  exclusions: z.array(exclusionSchema),
  recommendation: z.object({ offer: z.string(), because: sentence }).nullable(),
  /** Best complete air beside best complete rail; null unless there are both. `perDay` is null when the cheaper is not slower. */
  difference: z
    .object({
      air: z.string(),
      rail: z.string(),
      cheaper: z.enum(['air', 'rail']),
      saves: decimalText,
      percent: decimalText,
      moreDays: z.int(),
      perDay: decimalText.nullable(),
      emissions: z.object({
        /** Null where both emit the same. */
        cleaner: z.enum(['air', 'rail']).nullable(),
        /** kg CO2e that the cleaner emits less. */
        savesKg: decimalText,
        /** How many times the cleaner's the other emits, one decimal; null where the cleaner emits nothing. */
        times: decimalText.nullable(),
        /** What a tonne of CO2e less costs; null where the cleaner is not dearer. */
        perTonne: decimalText.nullable(),
      }),
    })
    .nullable(),
  /** The goods against the screening rules, mode by mode; a mode twice where days of departure are screened otherwise. */
  screening: z.array(modeScreeningSchemaOf(sentence)),
  warnings: z.array(warningSchema),
  exchangeRates: z.array(
    z.object({
      currency: z.string(),
      perEur: decimalText,
      date: dateText,
      source: z.string(),
      sample: z.boolean(),
    }),
  ),
  sample: z.boolean(),
})

export type LineRule = (typeof lineRules)[number]
export type ChargeLine = Offer['lines'][number]
export type Warning = z.infer<typeof warningSchema>
export type Hole = Offer['holes'][number]
export type Transit = z.infer<typeof transitSchema>
export type Offer = z.infer<typeof offerSchema>
export type LandedCost = NonNullable<Offer['landed']>
export type ModeScreening = Comparison['screening'][number]
export type Exclusion = z.infer<typeof exclusionSchema>
export type CargoSummary = z.infer<typeof cargoSummarySchema>
export type Comparison = z.infer<typeof comparisonSchema>

/** The same shape before it is worded: every sentence is still a note. What the engine answers. */
export type Unworded<Worded> = Worded extends Sentence
  ? Note
  : Worded extends readonly (infer Member)[]
    ? readonly Unworded<Member>[]
    : Worded extends object
      ? { readonly [Key in keyof Worded]: Unworded<Worded[Key]> }
      : Worded
