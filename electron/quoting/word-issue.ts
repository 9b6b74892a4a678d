import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { QuoteSummary } from '../../shared/quote/quote.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { IssuedQuote, IssueRefusal } from './issue-quote.ts'
import { summaryOfQuote } from './quote-summary.ts'
import { comparisonRefused, quoteRefused } from './word-refusals.ts'

const failed = <Failure>(failure: Failure) => ({ ok: false as const, failure })

/** Why nothing was issued, as the method's answer. */
export const issueRefused = (refusal: IssueRefusal, wording: Wording) => {
  switch (refusal.kind) {
    case 'fields':
      return quoteRefused(refusal.issues, wording)
    case 'key taken': {
      const { number } = refusal
      return failed({ code: 'KeyTaken' as const, number, text: wording.say('quote.keyTaken', { number }) })
    }
    case 'number taken':
      return failed({ code: 'NumberTaken' as const, text: wording.say('quote.numberTaken') })
    case 'prices changed':
      return failed({
        code: 'PricesChanged' as const,
        totals: refusal.totals,
        text: wording.say('quote.pricesChanged'),
      })
    case 'unknown': {
      const { number } = refusal
      return failed({ code: 'QuoteUnknown' as const, number, text: wording.say('quote.unknown', { number }) })
    }
    case 'not newest': {
      const { number, newest } = refusal
      return failed({
        code: 'NotNewest' as const,
        newest,
        text: wording.say('quote.notNewest', { number, newest }),
      })
    }
    default:
      return comparisonRefused(refusal, wording)
  }
}

/** What was issued, or why nothing was. */
export const wordIssue = (
  issued: Result<IssuedQuote, IssueRefusal>,
  nameCustomer: (id: string | null) => QuoteSummary['customer'],
  today: LocalDate,
  wording: Wording,
) => {
  if (!issued.ok) return issueRefused(issued.failure, wording)
  const { quote, again, laterDay } = issued.value
  return {
    ok: true as const,
    value: {
      quote: summaryOfQuote(quote, nameCustomer, today),
      again,
      warnings:
        laterDay === null
          ? []
          : [{ code: 'W-CLOCK', text: wording.say('quote.clockBack', { date: laterDay }) }],
    },
  }
}
