import { useState } from 'react'
import { mayFollow, type AnsweredStatus } from '../../shared/quote/quote-status.ts'
import { useApp, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { HouseToggle } from './house-only.tsx'
import { makeAnother } from './make-another.ts'
import type { ShownQuote } from './shown-quote.ts'
import css from './quote-page.module.css'
import { StatusDialog } from './status-dialog.tsx'
import { StatusMark } from './status-mark.tsx'

/** Which quote it is, how it stands, and what can be done with it now. */
export const QuoteHead = ({ shown }: { readonly shown: ShownQuote }) => {
  const app = useApp()
  const { say, date, language } = useWording()
  const [asking, setAsking] = useState<Exclude<AnsweredStatus, 'sent'> | null>(null)
  const { quote, history } = shown
  const recorded = history.at(-1)?.status ?? 'issued'
  const can = (status: AnsweredStatus): boolean => mayFollow(recorded, status)
  const sent = async (): Promise<void> => {
    const answer = await app.client('quotes.status', { number: quote.number, status: 'sent', language })
    if (answer.ok) app.making.quotesChanged()
    app.view.announce(
      answer.ok
        ? say('quote.isNow', { number: quote.number, status: say('quoteStatus.sent') })
        : 'fault' in answer
          ? answer.fault.text
          : answer.failure.text,
    )
  }
  const newest = recorded !== 'superseded'
  return (
    <header className={css['head']}>
      <div className={css['names']}>
        <h1>
          {quote.number} <StatusMark status={quote.status} />
          {quote.sample && <span className={css['sample']}>{say('quoteList.sample')}</span>}
        </h1>
        <p>
          {quote.customer ? (quote.customer.name ?? say('quoteList.erased')) : say('quote.noCustomer')}
          {' · '}
          {quote.origin} – {quote.destination}
          {' · '}
          {say('quote.validity', { issued: date(quote.issuedOn), until: date(quote.validUntil) })}
        </p>
        {quote.reason !== null && <p>{say('quote.declinedFor', { reason: quote.reason })}</p>}
      </div>
      <div className={css['tools']}>
        {can('sent') && (
          <button
            type="button"
            data-quote-action="sent"
            className={buttonCss['button']}
            onClick={() => void sent()}
          >
            {say('quote.markSent')}
          </button>
        )}
        {can('accepted') && (
          <button
            type="button"
            data-quote-action="accepted"
            className={buttonCss['button']}
            onClick={() => setAsking('accepted')}
          >
            {say('quote.markAccepted')}
          </button>
        )}
        {can('declined') && (
          <button
            type="button"
            data-quote-action="declined"
            className={buttonCss['button']}
            onClick={() => setAsking('declined')}
          >
            {say('quote.markDeclined')}
          </button>
        )}
        {newest && (
          <button
            type="button"
            data-quote-action="revise"
            className={buttonCss['button']}
            onClick={() => void makeAnother(app, shown, 'revision', { say, language })}
          >
            {say('quote.revise')}
          </button>
        )}
        <button
          type="button"
          data-quote-action="duplicate"
          className={buttonCss['button']}
          onClick={() => void makeAnother(app, shown, 'new', { say, language })}
        >
          {say('quote.duplicate')}
        </button>
        <HouseToggle />
      </div>
      {asking && <StatusDialog shown={shown} status={asking} onClose={() => setAsking(null)} />}
    </header>
  )
}
