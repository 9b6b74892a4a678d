import { memo } from 'react'
import type { ChargeLine, Comparison, Offer } from '../../shared/quote/comparison.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { CalendarIcon, WarningIcon } from '../ui/icons.tsx'
import { isTerm, Term } from '../ui/term.tsx'
import hiddenCss from '../ui/hidden.module.css'
import { EmissionsRow } from './emissions-row.tsx'
import css from './offers.module.css'

const SampleMark = () => {
  const { say } = useWording()
  return (
    <abbr className={css['sampleMark']} title={say('offers.sampleLine')}>
      S
    </abbr>
  )
}

/** Everything a line stands on, in words: the rule, the sum, the exchange, the row it came from. */
const LineDetail = ({ line, currency }: { readonly line: ChargeLine; readonly currency: string }) => {
  const { say } = useWording()
  const { exchange, source } = line
  const isPercentage = line.basis.startsWith('percent-')
  return (
    <div className={css['detail']}>
      {line.rate !== null && (
        <p>
          {say(isPercentage ? 'line.percentage' : 'line.product', {
            quantity: line.quantity,
            basis: say(`basis.${line.basis}`),
            rate: line.rate,
            amount: line.amount,
            currency: line.currency,
          })}{' '}
          <span className={css['grey']}>{say(`rule.${line.rule}`)}</span>
        </p>
      )}
      {exchange && (
        <p>
          {say(exchange.cafPercent === '0' ? 'line.exchange' : 'line.exchangeBuffered', {
            amount: line.amount,
            currency: line.currency,
            perEurFrom: exchange.perEurFrom,
            perEurTo: exchange.perEurTo,
            quoteCurrency: currency,
            caf: exchange.cafPercent,
            result: line.amountInQuoteCurrency,
          })}
        </p>
      )}
      {line.payer !== null && <p>{say(`line.payer.${line.payer}`)}</p>}
      <p className={css['grey']}>
        {say('line.source', {
          tariff: source.tariff,
          version: source.version,
          row: source.row,
          layout: say(`layout.${source.layout}`),
        })}
        {line.sample && ` · ${say('offers.sampleLine')}`}
        {line.provisional && ` · ${say('line.provisional')}`}
        {isTerm(line.code) && (
          <>
            {' · '}
            <Term name={line.code}>{say('line.whatIs', { code: line.code })}</Term>
          </>
        )}
      </p>
    </div>
  )
}

const Line = memo(
  ({
    line,
    first,
    currency,
    id,
  }: {
    readonly line: ChargeLine
    /** Whether the line begins its leg, which is then named. */
    readonly first: boolean
    readonly currency: string
    readonly id: string
  }) => {
    const { say, number } = useWording()
    const { view } = useApp()
    const opened = usePart(view, (state) => state.opened.has(id))
    return (
      <>
        <div
          role="row"
          aria-level={2}
          aria-expanded={opened}
          tabIndex={-1}
          data-key={id}
          className={`${css['line']} ${opened ? css['lineOpened'] : ''}`}
        >
          <span role="gridcell" className={css['leg']}>
            {first ? (
              say(`leg.${line.leg}`)
            ) : (
              <span className={hiddenCss['hidden']}>{say(`leg.${line.leg}`)}</span>
            )}
          </span>
          <span role="gridcell" className={css['charge']} title={line.name}>
            {line.name}
          </span>
          <span role="gridcell" className={css['why']}>
            {line.explanation}
          </span>
          <span role="gridcell" className={css['source']}>
            {line.sample && <SampleMark />}
            {line.source.row}
            <span className={css['wide']}>, {say(`layout.${line.source.layout}`)}</span>
          </span>
          <span role="gridcell" className={css['own']} data-copy={line.amount}>
            {number(line.amount)}
            <span className={css['currency']}>{line.currency}</span>
          </span>
          <span role="gridcell" className={css['number']} data-copy={line.amountInQuoteCurrency}>
            {number(line.amountInQuoteCurrency)}
          </span>
        </div>
        {opened && (
          <div role="row" aria-level={3} className={css['detailRow']}>
            <div role="gridcell">
              <LineDetail line={line} currency={currency} />
            </div>
          </div>
        )}
      </>
    )
  },
)

/** An open offer, line by line along its legs, closed by the exchange rates that it used. */
export const LineRows = memo(
  ({
    offer,
    comparison,
  }: {
    readonly offer: Offer
    readonly comparison: Pick<Comparison, 'currency' | 'exchangeRates'>
  }) => {
    const { say, number, date } = useWording()
    const { currency, exchangeRates } = comparison
    const used = new Set(offer.lines.map((line) => line.currency))
    const rates = exchangeRates.filter((rate) => used.has(rate.currency) || rate.currency === currency)
    const rateText = rates.map((rate) => `${number(rate.perEur)} ${rate.currency}`).join(' = ')
    const [newest] = rates
    return (
      <div role="presentation" className={css['lines']}>
        {offer.warnings.map((warning) => (
          <div role="row" aria-level={2} key={warning.code + warning.text} className={css['warningRow']}>
            <span role="gridcell">
              <WarningIcon size={12} />
              {warning.text}
            </span>
          </div>
        ))}
        {offer.ownTransit && (
          <div role="row" aria-level={2} className={css['warningRow']}>
            <span role="gridcell">
              <CalendarIcon size={12} />
              {offer.ownTransit.explanation}
            </span>
          </div>
        )}
        {offer.lines.map((line, index) => (
          <Line
            key={`${line.leg}.${line.code}.${index}`}
            id={`${offer.id}#${index}`}
            line={line}
            first={offer.lines[index - 1]?.leg !== line.leg}
            currency={currency}
          />
        ))}
        <EmissionsRow offer={offer} />
        <div role="row" aria-level={2} className={`${css['line']} ${css['sum']}`}>
          <span role="gridcell" className={css['closing']}>
            {offer.carrier} · {say('offers.lines', { n: offer.lines.length })}
            {newest && ` · 1 € = ${rateText}, ${newest.source} ${date(newest.date)}`}
            {' · '}
            {say('offers.net')}
            {offer.sample && (
              <>
                {' · '}
                <SampleMark />
                {say('offers.sampleMeans')}
              </>
            )}
          </span>
          <span role="gridcell" className={`${css['number']} ${css['sumTotal']}`} data-copy={offer.total}>
            {number(offer.total)}
          </span>
        </div>
      </div>
    )
  },
)
