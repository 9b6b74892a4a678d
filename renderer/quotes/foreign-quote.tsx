import type { QuoteDocument } from '../../shared/quote/quote-document.ts'
import { dateRange } from '../comparison/date-range.ts'
import { useWording } from '../ui/app-context.tsx'
import { ModeMark } from '../ui/mode.tsx'
import css from './quote-drop.module.css'

/** What a quote's paper says, of a quote that this data file does not have. */
export const ForeignQuote = ({ document }: { readonly document: QuoteDocument }) => {
  const wording = useWording()
  const { say, date, money, number } = wording
  const { shipment, offers, currency, customer, letterhead } = document
  const facts: readonly (readonly [string, string])[] = [
    [say('drop.from'), letterhead.name],
    [say('quoteList.customer'), customer !== null && 'name' in customer ? customer.name : ''],
    [say('quoteList.lane'), `${shipment.origin.name} – ${shipment.destination.name}`],
    [
      say('drop.goods'),
      say('drop.cargo', { n: shipment.pieces, kg: number(shipment.grossKg), m3: number(shipment.volumeM3) }),
    ],
    [
      say('drop.validity'),
      say('quote.validity', { issued: date(document.issuedOn), until: date(document.validUntil) }),
    ],
  ]
  return (
    <div className={css['foreign']}>
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <table>
        <tbody>
          {offers.map((offer, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a paper's offers never move
            <tr key={index}>
              <td>
                <ModeMark mode={offer.mode} />
              </td>
              <td>
                {offer.service} <span>{offer.carrier}</span>
              </td>
              <td>
                {date(offer.departsOn, 'short')} →{' '}
                {dateRange(offer.arrivesEarliest, offer.arrivesLatest, wording)}
              </td>
              <td data-copy={offer.total}>
                {!offer.complete && `${say('offers.from')} `}
                {money(offer.total, currency)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
