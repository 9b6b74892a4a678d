import type { Wording } from '../../shared/text/format.ts'
import { requestToQuoteForm } from '../state/request-to-quote-form.ts'
import { shipmentToForm } from '../state/shipment-to-form.ts'
import type { App } from '../ui/app-context.tsx'
import { openInForm } from './open-in-form.ts'
import type { ShownQuote } from './shown-quote.ts'

/**
 * Makes a quote of one that was issued: its shipment asked today, its offers, terms and words. A revision keeps the
 * prices that a hand had set as well; another quote begins without them.
 */
export const makeAnother = async (
  app: App,
  { quote, content }: ShownQuote,
  kind: 'revision' | 'new',
  { say, language }: Pick<Wording, 'say' | 'language'>,
): Promise<void> => {
  const { client, making, view } = app
  const answer = await client('quotes.duplicate', { number: quote.number, language })
  if (!answer.ok) {
    view.announce('fault' in answer ? answer.fault.text : answer.failure.text)
    return
  }
  const { request } = answer.value
  const customer = quote.customer?.name == null ? null : { id: quote.customer.id, name: quote.customer.name }
  const { overrides, belowFloorReason } = content.sell
  const kept = kind === 'revision' ? { ...request.sell, overrides, belowFloorReason } : request.sell
  const form = requestToQuoteForm({ ...request, sell: kept ?? null }, customer)
  await openInForm(app, shipmentToForm(request.shipment, quote.currency), say('form.untitled'))
  making.begin(form, kind === 'revision' ? quote.number : null)
}
