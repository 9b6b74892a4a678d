import { useEffect } from 'react'
import type { QuoteSummary } from '../../shared/quote/quote.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
import { useRowList } from '../ui/row-list.ts'
import buttonCss from '../ui/button.module.css'
import css from './quotes.module.css'
import { StatusMark } from './status-mark.tsx'

const rowHeight = 30
const columns = ['number', 'status', 'customer', 'lane', 'offers', 'issued', 'validUntil'] as const

const QuoteRow = ({
  quote,
  index,
  reachable,
}: {
  readonly quote: QuoteSummary
  readonly index: number
  readonly reachable: boolean
}) => {
  const { settings } = useApp()
  const { say, date, money } = useWording()
  const year = usePart(settings, (state) => state.about?.today.slice(0, 4))
  const day = (iso: string): string => date(iso, iso.slice(0, 4) === year ? 'short' : 'full')
  const { customer, origin, destination } = quote
  const name = customer ? (customer.name ?? say('quoteList.erased')) : '–'
  const lane = `${origin} – ${destination}`
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      tabIndex={reachable ? 0 : -1}
      className={css['row']}
      style={{ top: index * rowHeight }}
      data-quote-row={index}
    >
      <span role="gridcell" className={css['numberCell']} data-copy={quote.number}>
        {quote.number}
        {quote.sample && (
          <span className={css['sample']} title={say('quoteList.sampleMeans')}>
            S
          </span>
        )}
      </span>
      <span role="gridcell">
        <StatusMark status={quote.status} reason={quote.reason} />
      </span>
      <span role="gridcell" title={name}>
        {name}
      </span>
      <span role="gridcell" title={lane}>
        {lane}
      </span>
      <span role="gridcell" className={css['offers']}>
        {quote.offers.map((offer) => (
          <span key={offer.offer} className={css['offerTotal']}>
            <ModeMark mode={offer.mode} />
            <span data-copy={offer.total}>{money(offer.total, quote.currency)}</span>
          </span>
        ))}
      </span>
      <span role="gridcell" className={css['date']} data-copy={quote.issuedOn}>
        {day(quote.issuedOn)}
      </span>
      <span role="gridcell" className={css['date']} data-copy={quote.validUntil}>
        {day(quote.validUntil)}
      </span>
    </div>
  )
}

/** What to do where there is no quote at all, or none that the filter finds. */
const NoQuotes = () => {
  const { quotes, navigate } = useApp()
  const { say } = useWording()
  const filtered = usePart(quotes, (state) => Object.keys(state.filter).length > 0)
  return (
    <div className={css['empty']}>
      <h2>{say(filtered ? 'quoteList.noneFound' : 'quoteList.none')}</h2>
      <p>{say(filtered ? 'quoteList.noneFoundText' : 'quoteList.noneText')}</p>
      <button
        type="button"
        className={buttonCss['button']}
        onClick={() => (filtered ? quotes.filterBy({}, '') : navigate('/'))}
      >
        {say(filtered ? 'quoteList.clear' : 'quoteList.compareFirst')}
      </button>
    </div>
  )
}

/** The quotes that are found, the newest first. Only the rows in sight are drawn, and pages are asked for on the way. */
export const QuoteList = () => {
  const { quotes, navigate } = useApp()
  const { say } = useWording()
  const rows = usePart(quotes, (state) => state.rows)
  const next = usePart(quotes, (state) => state.next)
  const answered = usePart(quotes, (state) => state.answered)
  const failure = usePart(quotes, (state) => state.failure)
  const list = useRowList({
    total: rows.length,
    rowHeight,
    rowAttribute: 'data-quote-row',
    above: '[data-quote-search]',
    onOpen: (index) => {
      const quote = rows[index]
      if (quote) navigate(`/quotes/${encodeURIComponent(quote.number)}`)
    },
  })
  const { first, count } = list

  useEffect(() => {
    if (next !== null && first + count > rows.length - 40) void quotes.more()
  }, [quotes, next, first, count, rows.length])

  if (failure !== '')
    return (
      <div className={css['empty']} role="alert">
        <p>{failure}</p>
        <button type="button" className={buttonCss['button']} onClick={() => void quotes.refresh()}>
          {say('command.askAgain')}
        </button>
      </div>
    )
  if (answered && rows.length === 0) return <NoQuotes />
  return (
    <div
      role="grid"
      aria-label={say('quoteList.list')}
      aria-rowcount={next === null ? rows.length + 1 : -1}
      className={css['table']}
      tabIndex={-1}
      {...list.handlers}
      data-quote-rows=""
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={css['headRow']}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {say(`quoteList.column.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={css['rows']} tabIndex={-1} {...list.scrolling}>
        <div role="presentation" style={{ height: list.height, position: 'relative' }}>
          {rows.slice(first, first + count).map((quote, at) => (
            <QuoteRow
              key={quote.number}
              quote={quote}
              index={first + at}
              reachable={first + at === list.reachable}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
