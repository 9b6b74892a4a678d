import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { ShipmentInput } from '../../shared/freight/shipment.ts'
import { decimalText } from '../../shared/quote/decimal-text.ts'
import type { QuoteRequest } from '../../shared/quote/quote-request.ts'
import { sellRuleSchema, type SellRule } from '../../shared/quote/sell-terms.ts'
import { termModes, type PriceEntry, type QuoteForm, type RuleEntry } from './quote-form.ts'
import { readDate } from './read-date.ts'
import { readNumber } from './read-number.ts'

/** What the window itself cannot send on: what is typed there is no figure yet, or lacks its reason. */
export interface TypedIssue {
  readonly path: string
  readonly reason: 'percent' | 'amount' | 'reason' | 'noOffer'
}

export interface QuoteReading {
  readonly request: QuoteRequest
  readonly issues: readonly TypedIssue[]
  /** A field of the request as the form knows it: `sell.overrides.0.amount` is at a price. */
  readonly formPath: (path: string) => string
}

interface ReadingContext {
  readonly shipment: ShipmentInput
  readonly today: LocalDate
  /** Whether `24,000` is twenty-four thousand, as English writes it. */
  readonly commaGroups: boolean
}

const ruleOf = (
  { target, kind, percent }: RuleEntry,
  read: (typed: string) => string,
): SellRule | undefined => {
  const [what = '', of = ''] = target.split(/:(.*)/s)
  const rule = sellRuleSchema.safeParse({
    appliesTo:
      what === 'leg'
        ? { kind: 'leg', leg: of }
        : what === 'code'
          ? { kind: 'code', code: of }
          : { kind: 'quote' },
    rate: { kind, percent: read(percent) },
  })
  return rule.success ? rule.data : undefined
}

/** `sell.prices.OFFER.total`, `sell.prices.OFFER.main MYC 0`: where the form shows what is wrong with a price. */
export const pricePath = ({ offer, line }: Pick<PriceEntry, 'offer' | 'line'>): string =>
  `sell.prices.${offer}.${line ? `${line.leg} ${line.code} ${line.nth}` : 'total'}`

// Prices are shown while the reason is still being typed; a quote without it is held back by the issue.
const reasonToCome = '…'

/**
 * What the typed quote asks for. What cannot be read is left out and said, so that everything else is priced while a
 * hand is still typing. Prices by hand of offers that are not chosen stay with the form and are not sent.
 */
export const quoteFormToRequest = (
  form: QuoteForm,
  { shipment, today, commaGroups }: ReadingContext,
): QuoteReading => {
  const number = (typed: string): string => readNumber(typed, commaGroups)
  const issues: TypedIssue[] = []
  if (form.offers.length === 0) issues.push({ path: 'offers', reason: 'noOffer' })
  const rules = form.rules?.flatMap((entry) => {
    const rule = ruleOf(entry, number)
    if (!rule) issues.push({ path: `sell.rules.${entry.id}`, reason: 'percent' })
    return rule ? [rule] : []
  })
  const sentPrices: string[] = []
  const overrides = form.prices
    .filter(({ offer }) => form.offers.includes(offer))
    .flatMap((price) => {
      const { offer, line, reason } = price
      const amount = number(price.amount)
      if (!decimalText.safeParse(amount).success) {
        issues.push({ path: pricePath(price), reason: 'amount' })
        return []
      }
      sentPrices.push(pricePath(price))
      if (reason.trim() === '') issues.push({ path: pricePath(price), reason: 'reason' })
      return [{ offer, line, amount, reason: reason.trim() === '' ? reasonToCome : reason.trim() }]
    })
  const step = number(form.roundTo)
  const { rounding } = form
  const direction = rounding === 'usual' || rounding === 'none' ? null : rounding
  const stepReads = decimalText.safeParse(step).success
  if (direction && !stepReads) issues.push({ path: 'sell.rounding.to', reason: 'amount' })
  const validUntil = form.validUntil.trim()
  const { terms } = form
  return {
    issues,
    formPath: (path) => {
      const [, index] = /^sell\.overrides\.(\d+)/.exec(path) ?? []
      return (index === undefined ? undefined : sentPrices[Number(index)]) ?? path
    },
    request: {
      shipment,
      offers: [...form.offers],
      ...(form.customer ? { customer: form.customer.id } : {}),
      sell: {
        ...(rules ? { rules } : {}),
        ...(overrides.length > 0 ? { overrides } : {}),
        ...(rounding === 'none' ? { rounding: null } : {}),
        ...(direction && stepReads ? { rounding: { to: step, direction } } : {}),
        ...(form.belowFloorReason.trim() === '' ? {} : { belowFloorReason: form.belowFloorReason.trim() }),
      },
      ...(validUntil === '' ? {} : { validUntil: readDate(validUntil, today) ?? validUntil.slice(0, 40) }),
      document: {
        ...(form.language === 'usual' ? {} : { language: form.language }),
        ...(form.detail === 'usual' ? {} : { detail: form.detail }),
        ...(form.emissions === 'usual' ? {} : { emissions: form.emissions === 'yes' }),
        ...(form.screening === 'usual' ? {} : { screening: form.screening === 'yes' }),
        ...(terms
          ? {
              terms: termModes
                .filter((mode) => terms[mode].trim() !== '')
                .map((mode) => ({ mode, text: terms[mode].trim() })),
            }
          : {}),
        note: form.note.trim(),
      },
      ...(form.internalNote.trim() === '' ? {} : { internalNote: form.internalNote.trim() }),
      ...(form.acceptHoles ? { acceptHoles: true } : {}),
    },
  }
}
