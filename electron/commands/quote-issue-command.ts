import { canonicalJson } from '../../shared/api/wire.ts'
import type { MethodFailure, MethodInput, MethodOutput } from '../../shared/api/contract.ts'
import { ask, exitCodes, type Command, type CommandCall } from './command.ts'
import { issueLines, quoteSwitches, readQuoteInput, readShipmentFile, tellRefusal } from './quote-input.ts'

const tellFailure = async (call: CommandCall, failure: MethodFailure<'quotes.issue'>): Promise<number> => {
  if (call.options['json'] === true) await call.io.out(`${canonicalJson(failure)}\n`)
  if ('issues' in failure) await call.io.err(issueLines(failure.issues))
  else await call.io.err(`${failure.text}\n`)
  return failure.code === 'NothingLoaded' ? exitCodes.noOffer : exitCodes.refused
}

const tellIssued = async (call: CommandCall, issued: MethodOutput<'quotes.issue'>): Promise<number> => {
  const { io, wording } = call
  const { quote, again, warnings } = issued
  for (const { code, text } of warnings) await io.err(`${code}: ${text}\n`)
  if (call.options['json'] === true) {
    await io.out(`${canonicalJson(issued)}\n`)
    return exitCodes.done
  }
  const totals = quote.offers.map(
    ({ mode, service, total }) =>
      `  ${wording.say(`cli.mode.${mode}`)}, ${service}: ${wording.money(total, quote.currency)}\n`,
  )
  const line = wording.say(again ? 'cli.quote.again' : 'cli.quote.issued', {
    number: quote.number,
    until: quote.validUntil,
  })
  await io.out(`${line}\n${totals.join('')}`)
  return exitCodes.done
}

const send = async (
  call: CommandCall,
  input: MethodInput<'quotes.issue'>,
  revises: string | null,
): Promise<number> => {
  const answer =
    revises === null
      ? await ask(call, 'quotes.issue', input)
      : await ask(call, 'quotes.revise', { ...input, number: revises })
  if ('exit' in answer) {
    // Under the same key it is issued once, whatever became of this try.
    await call.io.err(`${call.wording.say('cli.quote.sameKey', { key: input.key })}\n`)
    return answer.exit
  }
  return answer.ok ? tellIssued(call, answer.value) : tellFailure(call, answer.failure)
}

/** A numbered quote of a shipment's file. */
export const quoteIssueCommand: Command = {
  name: 'quote issue',
  words: { least: 1, most: 1 },
  options: quoteSwitches,
  run: async (call) => {
    const shipment = await readShipmentFile(call, call.words[0] ?? '-')
    const input = shipment.ok ? await readQuoteInput(call, shipment.value) : shipment
    if (input.ok) return send(call, input.value, null)
    return tellRefusal(call, input.failure)
  },
}

/** A quote in the place of another: of its own shipment asked today, or of a file's. */
export const quoteReviseCommand: Command = {
  name: 'quote revise',
  words: { least: 1, most: 2 },
  options: quoteSwitches,
  run: async (call) => {
    const [number = '', file] = call.words
    const answer = await ask(call, 'quotes.duplicate', { number, language: call.wording.language })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await call.io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    const { request } = answer.value
    const shipment =
      file === undefined ? { ok: true as const, value: request.shipment } : await readShipmentFile(call, file)
    const offers = call.options['offers'] ?? request.offers.join(',')
    const input = shipment.ok
      ? await readQuoteInput({ ...call, options: { ...call.options, offers } }, shipment.value)
      : shipment
    if (!input.ok) return tellRefusal(call, input.failure)
    const { sell, customer, document, internalNote } = input.value
    return send(
      call,
      {
        ...input.value,
        customer: customer ?? request.customer ?? null,
        sell: { ...request.sell, ...sell },
        document: { ...request.document, ...document },
        internalNote: internalNote ?? request.internalNote ?? null,
      },
      number,
    )
  },
}
