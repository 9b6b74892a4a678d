import { randomUUID } from 'node:crypto'
import type { FieldIssue } from '../../shared/api/field-issue.ts'
import type { MethodInput } from '../../shared/api/contract.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import { sellRateSchema, type SellRate } from '../../shared/quote/sell-terms.ts'
import { exitCodes, type CommandCall } from './command.ts'
import { findCustomer } from './find-customer.ts'
import { readJsonInput } from './json-input.ts'

/** The switches of `quote issue` and `quote revise`. */
export const quoteSwitches = {
  offers: 'text',
  customer: 'text',
  markup: 'text',
  margin: 'text',
  'valid-until': 'text',
  key: 'text',
  note: 'text',
  'internal-note': 'text',
  'below-floor': 'text',
  'accept-holes': 'switch',
  on: 'text',
  json: 'switch',
} as const

type IssueInput = MethodInput<'quotes.issue'>

const textOf = (call: CommandCall, name: keyof typeof quoteSwitches): string | undefined => {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}

/** `--markup 12` or `--margin 12`; never both, because the two are not the same money. */
const rateOf = (call: CommandCall): Result<SellRate | undefined, string> => {
  const markup = textOf(call, 'markup')
  const margin = textOf(call, 'margin')
  if (markup !== undefined && margin !== undefined) return fail(call.wording.say('cli.quote.oneRate'))
  const percent = markup ?? margin
  if (percent === undefined) return ok(undefined)
  const kind = markup === undefined ? 'marginOnSale' : 'markupOnCost'
  const rate = sellRateSchema.safeParse({ kind, percent })
  return rate.success ? ok(rate.data) : fail(call.wording.say('cli.quote.rateShape'))
}

/** Something that keeps the command from asking: its sentence, empty where it was told already, and its exit code. */
export interface InputRefusal {
  readonly text: string
  readonly exit: number
}

/** What `quote issue` and `quote revise` ask for, from the shipment's file and the switches. */
export const readQuoteInput = async (
  call: CommandCall,
  shipment: unknown,
): Promise<Result<IssueInput, InputRefusal>> => {
  const usage = (text: string): Result<IssueInput, InputRefusal> => fail({ text, exit: exitCodes.usage })
  const offers = (textOf(call, 'offers') ?? '').split(',').filter((id) => id !== '')
  if (offers.length === 0) return usage(call.wording.say('cli.quote.offersMissing'))
  const rate = rateOf(call)
  if (!rate.ok) return usage(rate.failure)
  const named = textOf(call, 'customer')
  const found = named === undefined ? undefined : await findCustomer(call, named)
  if (found && 'exit' in found) return fail({ text: '', exit: found.exit })
  if (found?.state === 'erased') {
    return fail({ text: call.wording.say('quoteField.CustomerErased'), exit: exitCodes.refused })
  }
  const on = textOf(call, 'on')
  const asked =
    on !== undefined && typeof shipment === 'object' && shipment !== null
      ? { ...shipment, quotedOn: on }
      : shipment
  const reason = textOf(call, 'below-floor')
  const note = textOf(call, 'note')
  return ok({
    key: textOf(call, 'key') ?? randomUUID(),
    // Whatever was read: the dispatcher checks it against the contract.
    shipment: asked as IssueInput['shipment'],
    offers,
    customer: found?.customer.id ?? null,
    sell: {
      ...(rate.value ? { rules: [{ appliesTo: { kind: 'quote' as const }, rate: rate.value }] } : {}),
      ...(reason === undefined ? {} : { belowFloorReason: reason }),
    },
    validUntil: textOf(call, 'valid-until') ?? null,
    document: note === undefined ? null : { note },
    internalNote: textOf(call, 'internal-note') ?? null,
    acceptHoles: call.options['accept-holes'] === true,
    language: call.wording.language,
  })
}

/** The shipment of a file. */
export const readShipmentFile = async (
  call: CommandCall,
  path: string,
): Promise<Result<unknown, InputRefusal>> => {
  const read = await readJsonInput(call, path)
  return read.ok ? read : fail({ text: read.failure, exit: exitCodes.refused })
}

/** Tells why nothing was asked, and answers the exit code. */
export const tellRefusal = async (call: CommandCall, { text, exit }: InputRefusal): Promise<number> => {
  if (text !== '') await call.io.err(`${text}\n`)
  return exit
}

export const issueLines = (issues: readonly FieldIssue[]): string =>
  issues.map(({ path, text }) => `${path}: ${text}\n`).join('')
