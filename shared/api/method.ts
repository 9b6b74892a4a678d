import * as z from 'zod'
import { languages } from '../text/language.ts'

/** In which language the answer's sentences are to be; the host's own where it is left out. */
export const language = z.enum(languages).optional()

/** The input of a method that asks for nothing. */
export const none = z.strictObject({})

/**
 * One method of the contract: whether it changes anything, what it takes, what it answers, and the failures that are
 * part of its work (faults, which any method can meet, are not named).
 */
export const method = <
  Kind extends 'query' | 'command',
  Input extends z.ZodType,
  Output extends z.ZodType,
  Failure extends z.ZodType = z.ZodNever,
>(definition: {
  kind: Kind
  input: Input
  output: Output
  failure?: Failure
}) => definition as { kind: Kind; input: Input; output: Output; failure: Failure }
