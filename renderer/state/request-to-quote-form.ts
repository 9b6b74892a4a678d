import type { QuoteRequest } from '../../shared/quote/quote-request.ts'
import { emptyQuoteForm, termModes, type QuoteForm, type RuleEntry } from './quote-form.ts'

const ruleEntry = (
  { appliesTo, rate }: NonNullable<NonNullable<QuoteRequest['sell']>['rules']>[number],
  id: number,
): RuleEntry => ({
  id,
  target:
    appliesTo.kind === 'leg'
      ? `leg:${appliesTo.leg}`
      : appliesTo.kind === 'code'
        ? `code:${appliesTo.code}`
        : 'quote',
  kind: rate.kind,
  percent: rate.percent,
})

/** A request as the form shows it, to be changed and issued anew. */
export const requestToQuoteForm = (
  { offers, sell, document, internalNote, validUntil }: QuoteRequest,
  customer: QuoteForm['customer'],
): QuoteForm => {
  const rounding = sell?.rounding
  const terms = document?.terms
  const termsOf = (mode: string): string =>
    (terms ?? [])
      .filter((term) => term.mode === mode)
      .map(({ text }) => text)
      .join('\n')
  const [all, air, rail] = termModes.map(termsOf)
  return {
    ...emptyQuoteForm(offers),
    customer,
    rules: sell?.rules ? sell.rules.map((rule, index) => ruleEntry(rule, index + 1)) : null,
    prices: (sell?.overrides ?? []).map((override) => ({ ...override })),
    rounding: rounding === undefined ? 'usual' : (rounding?.direction ?? 'none'),
    roundTo: rounding?.to ?? '',
    validUntil: validUntil ?? '',
    language: document?.language ?? 'usual',
    detail: document?.detail ?? 'usual',
    emissions: document?.emissions === undefined ? 'usual' : document.emissions ? 'yes' : 'no',
    screening: document?.screening === undefined ? 'usual' : document.screening ? 'yes' : 'no',
    terms: terms ? { all: all ?? '', air: air ?? '', rail: rail ?? '' } : null,
    note: document?.note ?? '',
    internalNote: internalNote ?? '',
  }
}
