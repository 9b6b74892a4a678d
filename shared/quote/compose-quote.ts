import { serviceKey } from '../freight/own-transit.ts'
import type { IncotermRule } from '../freight/shipment.ts'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { House } from './house.ts'
import { priceChoice, type ChoiceContext } from './price-choice.ts'
import type { DocumentLanguage } from './quote-choices.ts'
import type { DocumentTerms, QuoteContent } from './quote.ts'
import { quotedScreening } from './quoted-screening.ts'
import type { QuoteIssue } from './quote-issue.ts'
import type { QuoteRequest } from './quote-request.ts'
import { readValidUntil } from './valid-until.ts'

/** A quote's content before it has its number and its place after the quote before it. */
export type QuoteBody = Omit<
  QuoteContent,
  'number' | 'year' | 'ordinal' | 'revision' | 'supersedes' | 'issuedAt' | 'previousHash'
>

export interface ComposeContext extends ChoiceContext {
  readonly key: string
  readonly today: LocalDate
  /** The customer's, else the window's. */
  readonly language: DocumentLanguage
  readonly book: QuoteContent['book']
  readonly engineVersion: string
  readonly programVersion: string
}

const modes: readonly DocumentTerms['terms'][number]['mode'][] = ['all', 'air', 'rail']

/** The house's terms in a language: of each mode those of the incoterm, else those of any. */
const termsOfHouse = (
  house: DeepReadonly<House>,
  language: DocumentLanguage,
  rule: IncotermRule | null,
): DocumentTerms['terms'] => {
  const written = house.terms.filter((terms) => terms.language === language && terms.text.trim() !== '')
  const ofRule = written.filter(({ incoterm }) => incoterm !== null && incoterm === rule)
  const ofAny = written.filter(
    ({ incoterm, mode }) => incoterm === null && !ofRule.some((terms) => terms.mode === mode),
  )
  return [...ofAny, ...ofRule]
    .toSorted((a, b) => modes.indexOf(a.mode) - modes.indexOf(b.mode))
    .map(({ mode, text }) => ({ mode, text }))
}

/** What a document says beside its prices: as asked, else as the house has it. */
export const documentTerms = (
  { document: asked, shipment }: Pick<QuoteRequest, 'document' | 'shipment'>,
  house: DeepReadonly<House>,
  language: DocumentLanguage,
): DocumentTerms => {
  const chosen = asked?.language ?? language
  return {
    language: chosen,
    detail: asked?.detail ?? house.detail,
    emissions: asked?.emissions ?? house.emissions,
    screening: asked?.screening ?? house.screening,
    terms: asked?.terms ?? termsOfHouse(house, chosen, shipment.incoterm?.rule ?? null),
    note: asked?.note ?? '',
  }
}

/** Of what the log said only that of the quoted services: the rest is nothing of this quote's. */
const shipmentWithOwnTransitOf = (
  shipment: QuoteRequest['shipment'],
  offers: readonly Pick<
    QuoteContent['offers'][number]['offer'],
    'mode' | 'carrier' | 'service' | 'originGateway' | 'destinationGateway'
  >[],
): QuoteRequest['shipment'] => {
  const { ownTransit, ...asked } = shipment
  if (!ownTransit || shipment.transitDays !== 'log') return asked
  const quoted = new Set(offers.map(serviceKey))
  return { ...asked, ownTransit: ownTransit.filter((figures) => quoted.has(serviceKey(figures))) }
}

/**
 * Everything of a quote that does not depend on the quotes before it: the day it was asked for is written into the
 * shipment, so that it prices the same on any later day.
 */
export const composeQuote = (
  request: QuoteRequest,
  context: ComposeContext,
): Result<QuoteBody, readonly QuoteIssue[]> => {
  const { comparison, house, today } = context
  const { offers, terms, issues } = priceChoice(request, context)
  const validUntil = readValidUntil(request.validUntil, today, house.validityDays)
  if (!validUntil.ok) return fail([...issues, validUntil.failure])
  if (issues.length > 0) return fail(issues)
  return ok({
    format: 1,
    key: context.key,
    customer: request.customer ?? null,
    issuedOn: today,
    validUntil: validUntil.value,
    currency: comparison.currency,
    shipment: {
      ...shipmentWithOwnTransitOf(
        request.shipment,
        offers.map(({ offer }) => offer),
      ),
      quotedOn: comparison.quotedOn,
    },
    cargo: comparison.cargo,
    direction: comparison.direction,
    offers,
    exchangeRates: comparison.exchangeRates,
    screening: quotedScreening(comparison.screening, new Set(offers.map(({ offer }) => offer.mode))),
    sell: terms,
    document: documentTerms(request, house, context.language),
    internalNote: request.internalNote ?? '',
    book: context.book,
    engineVersion: context.engineVersion,
    programVersion: context.programVersion,
  })
}
