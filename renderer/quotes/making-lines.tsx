import type { QuoteLine } from '../state/quote-form.ts'
import type { PricedQuote } from '../state/quote-making-store.ts'
import { useWording } from '../ui/app-context.tsx'
import { useHouseShown } from './house-only.tsx'
import { SellPrice } from './sell-price.tsx'
import { wordRate } from './word-rate.ts'
import css from './making-offers.module.css'

/** An offer's lines with their sell prices; the n-th of several with one leg and code is told by its place. */
const linesOf = ({ offer, sell }: PricedQuote['offers'][number]) => {
  const seen = new Map<string, number>()
  return offer.lines.flatMap((line, index) => {
    const sold = sell.lines[index]
    const name = `${line.leg} ${line.code}`
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    const place: QuoteLine = { leg: line.leg, code: line.code, nth }
    return sold ? [{ key: `${name} ${nth}`, place, line, sold }] : []
  })
}

/** Line by line: what it costs, what it is sold for, and what made the price. */
export const MakingLines = ({
  sold,
  currency,
}: {
  readonly sold: PricedQuote['offers'][number]
  readonly currency: string
}) => {
  const wording = useWording()
  const { say, number } = wording
  const houseShown = useHouseShown()
  return (
    <table className={css['lines']}>
      <thead>
        <tr>
          <th scope="col">{say('making.leg')}</th>
          <th scope="col">{say('making.charge')}</th>
          {houseShown && (
            <th scope="col" className={`${css['number']} ${css['house']}`}>
              {say('making.cost', { currency })}
            </th>
          )}
          <th scope="col" className={css['number']}>
            {say('making.price', { currency })}
          </th>
          {houseShown && (
            <th scope="col" className={css['house']}>
              {say('making.madeBy')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {linesOf(sold).map(({ key, place, line, sold: price }) => (
          <tr key={key}>
            <td>{say(`leg.${line.leg}`)}</td>
            <td>
              {line.name} <span className={css['grey']}>{line.code}</span>
              <SellPrice.Reason offer={sold.offer.id} line={place} />
            </td>
            {houseShown && (
              <td className={`${css['number']} ${css['house']}`} data-copy={price.cost}>
                {number(price.cost)}
              </td>
            )}
            <td className={css['price']}>
              <SellPrice
                offer={sold.offer.id}
                line={place}
                priced={price.amount}
                label={say('making.priceOf', { charge: line.name, currency })}
              />
            </td>
            {houseShown && (
              <td className={css['house']}>
                {price.by === 'override' ? say('making.byHand') : wordRate(price.rate, wording)}
                {Number(price.adjustment) !== 0 && (
                  <span className={css['grey']}>
                    {' '}
                    {say('making.adjusted', { amount: number(price.adjustment) })}
                  </span>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
