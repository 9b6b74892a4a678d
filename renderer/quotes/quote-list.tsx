import { useElementSize } from '@mantine/hooks'
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { QuoteSummary } from '../../shared/quote/quote.ts'
import { visibleRows } from '../tariffs/visible-rows.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
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
  const { ref, height } = useElementSize<HTMLDivElement>()
  const [scrolled, setScrolled] = useState(0)
  const [current, setCurrent] = useState(0)
  const scroller = useRef<HTMLDivElement | null>(null)
  const { first, count } = visibleRows({ total: rows.length, scrolled, height, rowHeight })
  const reachable = Math.min(current, Math.max(rows.length - 1, 0))

  useEffect(() => {
    if (next !== null && first + count > rows.length - 40) void quotes.more()
  }, [quotes, next, first, count, rows.length])

  const open = (index: number): void => {
    const quote = rows[index]
    if (quote) navigate(`/quotes/${encodeURIComponent(quote.number)}`)
  }
  const goTo = (index: number): void => {
    const target = Math.min(Math.max(index, 0), rows.length - 1)
    setCurrent(target)
    const box = scroller.current
    if (box) {
      const top = target * rowHeight
      if (top < box.scrollTop) box.scrollTop = top
      else if (top + rowHeight > box.scrollTop + height) box.scrollTop = top + rowHeight - height
      setScrolled(box.scrollTop)
    }
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-quote-row="${target}"]`)?.focus({ preventScroll: true }),
    )
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey) return
    const page = Math.max(Math.floor(height / rowHeight) - 1, 1)
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(reachable + 1),
      ArrowUp: () =>
        reachable === 0
          ? document.querySelector<HTMLElement>('[data-quote-search]')?.focus()
          : goTo(reachable - 1),
      PageDown: () => goTo(reachable + page),
      PageUp: () => goTo(reachable - page),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      Enter: () => open(reachable),
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }

  const onClick = (event: MouseEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-quote-row]')
    // Whoever marks a figure with the mouse wants to copy it.
    if (row && globalThis.getSelection()?.isCollapsed !== false) open(Number(row.dataset['quoteRow']))
  }

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
      onKeyDown={onKeyDown}
      onClick={onClick}
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
      <div
        role="rowgroup"
        className={css['rows']}
        tabIndex={-1}
        ref={(box) => {
          scroller.current = box
          ref(box)
        }}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      >
        <div role="presentation" style={{ height: rows.length * rowHeight, position: 'relative' }}>
          {rows.slice(first, first + count).map((quote, at) => (
            <QuoteRow
              key={quote.number}
              quote={quote}
              index={first + at}
              reachable={first + at === reachable}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
