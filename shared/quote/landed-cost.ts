import * as z from 'zod'
import { dutyMeasures } from '../tariff/duty-rate.ts'
import { dateText, decimalText } from './decimal-text.ts'

/** Under which rules the goods are cleared; each has duty and tax of its own. */
export const importRegimes = ['ordinary', 'procedure-42', 'ioss', 'cross-border-retail'] as const
export type ImportRegime = (typeof importRegimes)[number]

const rowSource = z.object({
  tariff: z.string(),
  version: z.string(),
  versionId: z.string(),
  row: z.string(),
})

/** One measure on a line of goods; `percent` is null where the tariff says no percentage, `text` what it says. */
const dutySchema = z.object({
  measure: z.enum(dutyMeasures),
  percent: decimalText.nullable(),
  text: z.string(),
  /** Typed with the shipment instead of read from a table. */
  typed: z.boolean(),
  sample: z.boolean(),
  source: rowSource.nullable(),
})

/**
 * What the goods cost at the buyer's door with duty and tax. Customs amounts are in `customsCurrency`, the sums at the
 * end in the quote currency. A figure that a missing rate leaves open is null, and a hole says why.
 */
export const landedCostSchemaOf = <Words extends z.ZodType>(words: Words) =>
  z.object({
    /** Where the goods are cleared, and on which day (typical). */
    country: z.string(),
    clearedOn: dateText,
    regime: z.enum(importRegimes),
    customsCurrency: z.string(),
    complete: z.boolean(),
    holes: z.array(
      z.object({
        /** The line of goods, from 0; null for the whole. */
        line: z.int().nullable(),
        code: z.string(),
        reason: words,
        /** Lowest and highest percentage that the tables allow. */
        range: z.object({ low: decimalText, high: decimalText }).nullable(),
      }),
    ),
    /** Transport up to the border, in the customs value; per cent of the main carriage that counts there. */
    toBorder: decimalText,
    mainSharePercent: decimalText,
    /** Transport after the border: in the tax base only. */
    afterBorder: decimalText,
    lines: z.array(
      z.object({
        description: z.string(),
        hsCode: z.string(),
        origin: z.string().nullable(),
        goodsValue: decimalText,
        /** The line's share of the transport up to the border; nothing where its price holds it already. */
        transportToBorder: decimalText,
        customsValue: decimalText,
        duties: z.array(dutySchema),
        duty: decimalText.nullable(),
        consumptionTax: decimalText.nullable(),
        vatPercent: decimalText.nullable(),
        vatTyped: z.boolean(),
        /** The rows that say the percentage of VAT. */
        vatRates: z.array(dutySchema),
        /** The line's part of the VAT of its rate. */
        vat: decimalText.nullable(),
        /** In the quote currency: goods, their share of the transport, duty, and VAT where it is a cost. */
        landed: decimalText.nullable(),
        units: decimalText.nullable(),
        landedPerUnit: decimalText.nullable(),
      }),
    ),
    customsValue: decimalText,
    duty: decimalText.nullable(),
    consumptionTax: decimalText.nullable(),
    vat: z.array(z.object({ percent: decimalText, base: decimalText, amount: decimalText })),
    /** In the quote currency. `total` is a cost to the buyer; VAT is in it only where it cannot be recovered. */
    sums: z.object({
      goods: decimalText,
      transport: decimalText,
      duty: decimalText.nullable(),
      vat: decimalText.nullable(),
      vatIsCost: z.boolean(),
      total: decimalText.nullable(),
      totalWithVat: decimalText.nullable(),
    }),
    sample: z.boolean(),
  })
