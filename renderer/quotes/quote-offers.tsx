import { minorUnitsOf } from '../../shared/money/currency-table.ts'
import { dateRange } from '../comparison/date-range.ts'
import { boxesOf, serviceName } from '../comparison/service-name.ts'
import { wholeOf } from '../comparison/whole-number.ts'
import { useWording } from '../ui/app-context.tsx'
import { ModeMark, wayOf } from '../ui/mode.tsx'
import { HouseMark, useHouseShown } from './house-only.tsx'
import type { ShownQuote } from './shown-quote.ts'
import css from './quote-offers.module.css'
import { wordRate } from './word-rate.ts'

const OfferCard = ({
  shown,
  sold: { offer, sell },
}: {
  readonly shown: ShownQuote
  readonly sold: ShownQuote['offers'][number]
}) => {
  const wording = useWording()
  const { say, date, money, number } = wording
  const houseShown = useHouseShown()
  const { transit } = offer
  const { currency } = shown.quote
  const name = [boxesOf(offer), serviceName(offer)].filter((part) => part !== '').join(', ')
  const reasons = shown.content.sell.overrides.filter((override) => override.offer === offer.id)
  return (
    <section
      className={css['card']}
      data-way={wayOf(offer.mode)}
      aria-label={`${say(`mode.${offer.mode}`)} ${name}`}
    >
      <header>
        <p className={css['mode']}>
          <ModeMark mode={offer.mode} size={16} />
          {shown.acceptedOffer === offer.id && (
            <span className={css['accepted']}>{say('quote.acceptedOffer')}</span>
          )}
        </p>
        <p className={css['total']} data-copy={sell.total}>
          {!offer.complete && <span className={css['from']}>{say('offers.from')} </span>}
          {money(sell.total, currency)}
        </p>
        <p className={css['service']}>
          {name} <span className={css['grey']}>{offer.carrier}</span>
        </p>
        <p>
          {say('quote.travel', {
            departs: date(transit.departsOn, 'weekday'),
            delivered: dateRange(transit.arrivesEarliest, transit.arrivesLatest, wording),
            n: transit.daysTypical,
          })}
          {shown.content.document.emissions &&
            ` · ${say('offers.emissions', { kg: number(wholeOf(offer.emissionsKg)) })}`}
        </p>
        {offer.ownTransit && <p className={css['grey']}>{offer.ownTransit.explanation}</p>}
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('making.leg')}</th>
            <th scope="col">{say('making.charge')}</th>
            {houseShown && (
              <th scope="col" className={`${css['number']} ${css['house']}`}>
                <HouseMark /> {say('quote.cost')}
              </th>
            )}
            <th scope="col" className={css['number']}>
              {say('making.price', { currency })}
            </th>
          </tr>
        </thead>
        <tbody>
          {offer.lines.map((line, index) => {
            const price = sell.lines[index]
            return (
              // oxlint-disable-next-line react/no-array-index-key -- an issued quote's lines never move
              <tr key={index}>
                <td className={css['grey']}>{say(`leg.${line.leg}`)}</td>
                <td title={line.explanation}>{line.name}</td>
                {houseShown && (
                  <td className={`${css['number']} ${css['house']}`} data-copy={price?.cost}>
                    {price && number(price.cost)}
                  </td>
                )}
                <td
                  className={css['number']}
                  data-copy={price?.amount}
                  data-by-hand={price?.by === 'override' || undefined}
                >
                  {price && number(price.amount)}
                </td>
              </tr>
            )
          })}
          {offer.holes.map((hole) => (
            <tr key={`${hole.component}.${hole.code}`} className={css['hole']}>
              <td>{say(`leg.${hole.component}`)}</td>
              <td colSpan={houseShown ? 3 : 2}>{hole.reason}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say('quote.total')}
            </th>
            {houseShown && (
              <td className={`${css['number']} ${css['house']}`} data-copy={sell.cost}>
                {number(sell.cost)}
              </td>
            )}
            <td className={css['number']} data-copy={sell.total}>
              <b>{number(sell.total)}</b>
            </td>
          </tr>
        </tfoot>
      </table>
      {houseShown && (
        <div className={css['margin']}>
          <HouseMark />{' '}
          {say('quote.marginIs', {
            margin: money(sell.margin, currency),
            onCost: sell.markupOnCostPercent === null ? '–' : number(sell.markupOnCostPercent),
            ofSale: sell.marginOnSalePercent === null ? '–' : number(sell.marginOnSalePercent),
          })}
          <p>
            {shown.content.sell.rules.length === 0
              ? wordRate(null, wording)
              : shown.content.sell.rules
                  .map(({ appliesTo, rate }) =>
                    say('quote.soldBy', {
                      what:
                        appliesTo.kind === 'leg'
                          ? say(`leg.${appliesTo.leg}`)
                          : appliesTo.kind === 'code'
                            ? appliesTo.code
                            : say('making.whole'),
                      rate: wordRate(rate, wording),
                    }),
                  )
                  .join(', ')}
          </p>
          {sell.belowFloor && shown.content.sell.belowFloorReason !== null && (
            <p>{say('quote.belowFloorFor', { reason: shown.content.sell.belowFloorReason })}</p>
          )}
          {reasons.map(({ line, amount, reason }) => (
            <p key={`${line?.leg ?? ''} ${line?.code ?? ''} ${line?.nth ?? ''}`}>
              {say('quote.byHandFor', {
                what: line?.code ?? say('quote.total'),
                amount: number(amount, minorUnitsOf(currency)),
                reason,
              })}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}

/** The offers side by side, as the client reads them; beside the prices, for the house, what they cost. */
export const QuoteOffers = ({ shown }: { readonly shown: ShownQuote }) => (
  <div className={css['cards']}>
    {shown.offers.map((sold) => (
      <OfferCard key={sold.offer.id} shown={shown} sold={sold} />
    ))}
  </div>
)
