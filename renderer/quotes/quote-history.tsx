import { Link } from 'wouter'
import { useWording } from '../ui/app-context.tsx'
import type { ShownQuote } from './shown-quote.ts'
import css from './quote-page.module.css'
import { StatusMark } from './status-mark.tsx'

/** What became of the quote, and its revisions. */
export const QuoteHistory = ({ shown }: { readonly shown: ShownQuote }) => {
  const { say, date, money } = useWording()
  const { history, revisions, quote } = shown
  return (
    <>
      <section aria-label={say('quote.history')}>
        <h2 className={css['title']}>{say('quote.history')}</h2>
        <ol className={css['history']}>
          {history.map(({ status, on, reason, recordedAt }) => (
            <li key={recordedAt + status}>
              <StatusMark status={status} />
              <span>{date(on)}</span>
              {reason !== null && <p>{reason}</p>}
            </li>
          ))}
          {quote.status === 'expired' && (
            <li>
              <StatusMark status="expired" />
              <span>{say('quote.expiredAfter', { date: date(quote.validUntil) })}</span>
            </li>
          )}
        </ol>
      </section>
      {revisions.length > 1 && (
        <section aria-label={say('quote.revisions')}>
          <h2 className={css['title']}>{say('quote.revisions')}</h2>
          <ol className={css['history']}>
            {revisions.map((revision) => (
              <li key={revision.number}>
                {revision.number === quote.number ? (
                  <b aria-current="true">{revision.number}</b>
                ) : (
                  <Link href={`/quotes/${encodeURIComponent(revision.number)}`}>{revision.number}</Link>
                )}
                <span>{date(revision.issuedOn)}</span>
                <p>
                  {say(`quoteStatus.${revision.status}`)} ·{' '}
                  {revision.totals.map(({ total }) => money(total, quote.currency)).join(' · ')}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
