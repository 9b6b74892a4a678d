import { canonicalJson } from '../../shared/api/wire.ts'
import type { MethodOutput } from '../../shared/api/contract.ts'
import { quoteStatuses } from '../../shared/quote/quote-choices.ts'
import type { QuoteSummary } from '../../shared/quote/quote.ts'
import type { Wording } from '../../shared/text/format.ts'
import { ask, exitCodes, type Command } from './command.ts'
import { textTable, wrapText } from './text-table.ts'

const rowOf = (quote: QuoteSummary, wording: Wording): readonly string[] => [
  quote.number,
  wording.say(`quoteStatus.${quote.status}`),
  quote.customer?.name ?? '',
  `${quote.origin} – ${quote.destination}`,
  quote.offers
    .map(({ mode, total }) => `${wording.say(`cli.mode.${mode}`)} ${wording.number(total)}`)
    .join(', '),
  quote.currency,
  wording.date(quote.issuedOn),
  wording.date(quote.validUntil),
  quote.sample ? wording.say('cli.sampleMark') : '',
]

const heads = ['number', 'status', 'customer', 'route', 'totals', 'currency', 'issued', 'until'] as const

/** The newest quotes; words after the command are sought. */
export const quoteListCommand: Command = {
  name: 'quote list',
  words: { least: 0, most: 12 },
  options: { status: 'text', limit: 'text', json: 'switch' },
  run: async (call) => {
    const { io, wording, options } = call
    const limit = options['limit'] === undefined ? 50 : Number(options['limit'])
    const asked = typeof options['status'] === 'string' ? options['status'].split(',') : undefined
    const status = asked?.flatMap((word) => quoteStatuses.filter((known) => known === word))
    if (!Number.isInteger(limit) || limit < 1 || limit > 200 || status?.length !== asked?.length) {
      await io.err(`${wording.say('cli.quote.listSwitches', { known: quoteStatuses.join(', ') })}\n`)
      return exitCodes.usage
    }
    const answer = await ask(call, 'quotes.list', {
      filter: { text: call.words.join(' '), ...(status ? { status } : {}) },
      limit,
    })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) return exitCodes.refused
    const { quotes } = answer.value
    if (options['json'] === true) await io.out(`${canonicalJson(answer.value)}\n`)
    else if (quotes.length === 0) await io.err(`${wording.say('cli.quote.none')}\n`)
    else {
      await io.out(
        textTable([
          heads.map((head) => wording.say(`cli.quoteHead.${head}`)),
          ...quotes.map((quote) => rowOf(quote, wording)),
        ]),
      )
    }
    return exitCodes.done
  },
}

const printShown = (shown: MethodOutput<'quotes.show'>, wording: Wording): string => {
  const { quote, offers, history, content } = shown
  const costs = offers.map(({ offer, sell }) => [
    wording.say(`cli.mode.${offer.mode}`),
    `${offer.carrier} ${offer.service}`,
    wording.number(sell.cost),
    wording.number(sell.total),
    wording.number(sell.margin),
    sell.marginOnSalePercent === null ? '' : `${wording.number(sell.marginOnSalePercent)} %`,
  ])
  const soldHeads = ['mode', 'service', 'cost', 'sold', 'margin', 'marginPercent'] as const
  const events = history.map(({ status, on, reason }) => [
    wording.date(on),
    wording.say(`quoteStatus.${status}`),
    reason ?? '',
  ])
  const note = content.internalNote === '' ? '' : wrapText(content.internalNote, '  ')
  return [
    textTable([rowOf(quote, wording)]),
    textTable([soldHeads.map((head) => wording.say(`cli.quoteHead.${head}`)), ...costs], {
      indent: '  ',
      right: [2, 3, 4, 5],
    }),
    textTable(events, { indent: '  ' }),
    note,
    `  SHA-256 ${quote.hash}\n`,
  ].join('\n')
}

export const quoteShowCommand: Command = {
  name: 'quote show',
  words: { least: 1, most: 1 },
  options: { json: 'switch', content: 'switch' },
  run: async (call) => {
    const { io, wording, options } = call
    const answer = await ask(call, 'quotes.show', { number: call.words[0] ?? '', language: wording.language })
    if ('exit' in answer) return answer.exit
    if (!answer.ok) {
      await io.err(`${answer.failure.text}\n`)
      return exitCodes.refused
    }
    // The very bytes of which the hash is taken, without a line's end.
    if (options['content'] === true) await io.out(canonicalJson(answer.value.content))
    else if (options['json'] === true) await io.out(`${canonicalJson(answer.value)}\n`)
    else await io.out(printShown(answer.value, wording))
    return exitCodes.done
  },
}
