import type * as z from 'zod'
import { OverflowError } from '../kernel/decimal.ts'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import type { Note } from '../kernel/note.ts'
import { createWording, type Wording } from '../text/format.ts'
import { languages, type Language } from '../text/language.ts'
import type { Contract, Fault, MethodFailure, MethodName, MethodOutput } from './contract.ts'
import { unwordedFault, wordFault, type UnwordedFault } from './fault.ts'
import { firstInputs } from './first-inputs.ts'
import { findHostileInput } from './hostile-input.ts'

export type DispatchAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: unknown }
  | { readonly ok: false; readonly fault: Fault }

/** The one way in, whatever the door: the method's name as it came, and its input as it came. Never rejects. */
export type Dispatch = (method: string, input: unknown) => Promise<DispatchAnswer>

export type HandlerAnswer<Name extends MethodName> =
  | { readonly ok: true; readonly value: DeepReadonly<MethodOutput<Name>> }
  | { readonly ok: false; readonly failure: DeepReadonly<MethodFailure<Name>> }
  | { readonly ok: false; readonly fault: UnwordedFault }

type ParsedInput<Name extends MethodName> = z.output<Contract[Name]['input']>

/** Answers one method. Its input has passed the contract's schema; a defect may throw. */
export type Handler<Name extends MethodName> = (
  input: ParsedInput<Name>,
) => HandlerAnswer<Name> | Promise<HandlerAnswer<Name>>

export type Handlers = { readonly [Name in MethodName]: Handler<Name> }

/**
 * Where a method would rather answer a shape that is wrong with a failure of its own than with E-FORMAT; undefined for
 * what that failure cannot say.
 */
export type ShapeFailures = {
  readonly [Name in MethodName]?: (
    error: { readonly issues: readonly z.core.$ZodIssue[] },
    language: Language,
  ) => DeepReadonly<MethodFailure<Name>> | undefined
}

interface ShapeIssue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}

/** Which field of the input has the wrong shape, one sentence each, at most ten. */
const wordShape = (issues: readonly ShapeIssue[]): string =>
  issues
    .slice(0, 10)
    .map((issue) => `${issue.path.map(String).join('.') || '(input)'}: ${issue.message}`)
    .join('\n')

const languageOf = (input: unknown): Language | undefined => {
  if (typeof input !== 'object' || input === null) return undefined
  const asked = (input as Readonly<Record<string, unknown>>)['language']
  return languages.find((language) => language === asked)
}

interface MethodInputSchema {
  readonly name: MethodName
  readonly input: z.ZodType<ParsedInput<MethodName>>
}

/** A method's name and what it takes; the whole contract is loaded when something in it is asked that comes later. */
const findInput = async (method: string): Promise<MethodInputSchema | undefined> => {
  for (const [name, input] of Object.entries(firstInputs)) {
    if (name === method) return { name: name as keyof typeof firstInputs, input }
  }
  const { contract } = await import('./contract.ts')
  const name = Object.keys(contract).find((known): known is MethodName => known === method)
  return name && { name, input: contract[name].input }
}

/**
 * Builds the dispatcher over the handlers: the input is checked against the contract, a defect is caught once, told to
 * `report` and answered as E-BUG, a number too large to be kept exactly as E-OVERFLOW.
 */
export const createDispatch = (
  handlers: Partial<Handlers>,
  options: {
    readonly wording?: (language: Language) => Wording
    readonly shapeFailures?: ShapeFailures
    readonly report?: (method: string, defect: unknown) => void
    /** Handlers that are made when one of them is first asked; asked each time, so who makes them keeps them. */
    readonly later?: () => Promise<Partial<Handlers>>
  } = {},
): Dispatch => {
  const wordingOf = options.wording ?? createWording
  const refuse = (
    language: Language | undefined,
    code: UnwordedFault['code'],
    details: string,
    values: Note['values'] = {},
  ): DispatchAnswer => ({
    ok: false,
    fault: wordFault(unwordedFault(code, details, values), wordingOf(language ?? 'en')),
  })

  return async (method, input) => {
    let language: Language | undefined
    try {
      language = languageOf(input)
      const found = await findInput(method)
      const unknownMethod = (): DispatchAnswer =>
        refuse(language, 'E-METHOD', method.slice(0, 80).replace(/[^\w.-]/g, '?'))
      if (found === undefined) return unknownMethod()
      const { name, input: schema } = found
      const hostile = findHostileInput(input)
      if (hostile) return refuse(language, hostile.code, hostile.details)
      const parsed = schema.safeParse(input)
      if (!parsed.success) {
        const failure = options.shapeFailures?.[name]?.(parsed.error, language ?? 'en')
        return failure ? { ok: false, failure } : refuse(language, 'E-FORMAT', wordShape(parsed.error.issues))
      }
      const handler = handlers[name] ?? (await options.later?.())?.[name]
      if (handler === undefined) return unknownMethod()
      const answer = await (handler as Handler<MethodName>)(parsed.data)
      return 'fault' in answer
        ? { ok: false, fault: wordFault(answer.fault, wordingOf(language ?? 'en')) }
        : answer
    } catch (defect) {
      if (defect instanceof OverflowError) return refuse(language, 'E-OVERFLOW', '')
      options.report?.(method, defect)
      return refuse(language, 'E-BUG', defect instanceof Error ? `${defect.name} in ${method}` : method)
    }
  }
}
