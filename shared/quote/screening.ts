import * as z from 'zod'
import { batteries } from '../freight/shipment.ts'
import { directions, offerModes, tariffModes } from '../freight/transport-mode.ts'
import { ruledOutcomes } from '../tariff/screening-rule.ts'
import { dateText } from './decimal-text.ts'

/** What screening can say of goods, the severest first. `not-checked` is not the same as `allowed`. */
export const screeningOutcomes = ['refused', 'check', 'not-checked', 'allowed'] as const
export type ScreeningOutcome = (typeof screeningOutcomes)[number]

const findingSchemaOf = <Words extends z.ZodType>(words: Words) =>
  z.object({
    outcome: z.enum(screeningOutcomes),
    /** The rule's name; null where the goods say too little for any. */
    rule: z.string().nullable(),
    /** The rule in words; null as the rule is. */
    name: words.nullable(),
    text: words,
    /** What of the goods it goes by: `HS 84`, `UN3480`; empty where nothing is known to go by. */
    goesBy: z.string(),
    validFrom: dateText.nullable(),
    validTo: dateText.nullable(),
    /** `11-01..03-31`, of every year; null for the whole of it. */
    season: z.string().nullable(),
    source: z.string(),
    /** The table and its row; null for a rule that the program ships. */
    tariff: z.object({ name: z.string(), versionId: z.string(), row: z.int() }).nullable(),
  })

/** The screening of one mode for departures from one day to another. */
export const modeScreeningSchemaOf = <Words extends z.ZodType>(words: Words) =>
  z.object({
    mode: z.enum(offerModes),
    /** First and last departure for which it holds; another stretch has another answer. */
    from: dateText,
    to: dateText,
    outcome: z.enum(screeningOutcomes),
    /** A line each, and one without a line for what is said of the whole shipment. */
    goods: z.array(
      z.object({
        /** From 1; null for the whole shipment. */
        line: z.int().nullable(),
        hsCode: z.string(),
        outcome: z.enum(screeningOutcomes),
        /** The severest first: it decided. None where no rule in force says anything of these goods. */
        findings: z.array(findingSchemaOf(words)),
      }),
    ),
  })

/** A shipped rule as a quote keeps it, so that it is computed again by the rules of its day. */
export const keptScreeningRuleSchema = z.strictObject({
  kind: z.literal('screening'),
  row: z.int(),
  rule: z.string(),
  outcome: z.enum(ruledOutcomes),
  mode: z.enum(tariffModes).nullable(),
  direction: z.enum(directions).nullable(),
  hsCodes: z.array(z.string()),
  unNumbers: z.array(z.string()),
  battery: z.enum(batteries).nullable(),
  madeIn: z.string().nullable(),
  season: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  validFrom: dateText.nullable(),
  validTo: dateText.nullable(),
  text: z.string(),
  source: z.string(),
})
