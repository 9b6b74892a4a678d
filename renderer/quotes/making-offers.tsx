import { useState } from 'react'
import type { Offer } from '../../shared/quote/comparison.ts'
import { dateRange } from '../comparison/date-range.ts'
import { boxesOf, serviceName } from '../comparison/service-name.ts'
import type { PricedQuote } from '../state/quote-making-store.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons.tsx'
import { ModeMark } from '../ui/mode.tsx'
import hiddenCss from '../ui/hidden.module.css'
import { HouseMark, useHouseShown } from './house-only.tsx'
import { MakingLines } from './making-lines.tsx'
import { useMakingIssue } from './making-issue.ts'
import { SellPrice } from './sell-price.tsx'
import css from './making-offers.module.css'

type Sold = PricedQuote['offers'][number]

/** The findings at an offer, and the ticks and reasons that answer them. */
const OfferFindings = ({ index, sold }: { readonly index: number; readonly sold: Sold | undefined }) => {
  const { making } = useApp()
  const { say } = useWording()
  const issue = useMakingIssue(`offers.${index}`)
  const form = usePart(making, (state) => state.form)
  const holed = sold !== undefined && !sold.offer.complete
  const below = sold?.sell.belowFloor === true
  if (issue === '' && !holed && !below) return null
  return (
    <div className={css['findings']} role="group" aria-label={say('making.findings')}>
      {issue !== '' && <p className={css['issue']}>{issue}</p>}
      {holed && (
        <label className={css['tick']}>
          <input
            type="checkbox"
            checked={form.acceptHoles}
            onChange={(event) => {
              const acceptHoles = event.currentTarget.checked
              making.edit((before) => ({ ...before, acceptHoles }))
            }}
          />
          {say('making.acceptHoles', {
            parts: sold.offer.holes.map(({ component }) => say(`leg.${component}`)).join(', '),
          })}
        </label>
      )}
      {below && (
        <input
          className={css['reason']}
          aria-label={say('making.belowFloorReason')}
          placeholder={say('making.belowFloorReason')}
          value={form.belowFloorReason}
          maxLength={500}
          onChange={(event) => {
            const belowFloorReason = event.currentTarget.value
            making.edit((before) => ({ ...before, belowFloorReason }))
          }}
        />
      )}
    </div>
  )
}

const OfferRow = ({
  offer,
  index,
  sold,
  currency,
}: {
  readonly offer: Offer
  /** Where it stands among the chosen; −1 where it is not. */
  readonly index: number
  readonly sold: Sold | undefined
  readonly currency: string
}) => {
  const { making } = useApp()
  const wording = useWording()
  const { say, date, number } = wording
  const houseShown = useHouseShown()
  const [opened, setOpened] = useState(false)
  const { transit } = offer
  const chosen = index >= 0
  const name = [boxesOf(offer), serviceName(offer)].filter((part) => part !== '').join(', ')
  const toggle = (): void =>
    making.edit((form) => ({
      ...form,
      offers: chosen ? form.offers.filter((id) => id !== offer.id) : [...form.offers, offer.id],
    }))
  const percent = (value: string | null | undefined): string => (value == null ? '–' : `${number(value)} %`)
  return (
    <>
      <tr className={css['offer']} data-chosen={chosen || undefined} data-offer={offer.id}>
        <td>
          <input
            type="checkbox"
            aria-label={say('making.choose', { offer: `${say(`mode.${offer.mode}`)} ${name}` })}
            checked={chosen}
            onChange={toggle}
          />
        </td>
        <td>
          <ModeMark mode={offer.mode} />
        </td>
        <th scope="row" title={`${name} · ${offer.carrier}`}>
          <button
            type="button"
            className={css['open']}
            aria-expanded={opened && sold !== undefined}
            disabled={sold === undefined}
            onClick={() => setOpened((before) => !before)}
          >
            {opened && sold ? <ChevronDownIcon /> : <ChevronRightIcon />}
            <span>
              {name} <span className={css['grey']}>{offer.carrier}</span>
            </span>
          </button>
        </th>
        <td className={`${css['number']} ${css['spare']}`}>{date(transit.departsOn, 'short')}</td>
        <td className={css['number']}>
          {dateRange(transit.arrivesEarliest, transit.arrivesLatest, wording)}
        </td>
        {houseShown && (
          <td className={`${css['number']} ${css['house']}`} data-copy={sold?.sell.cost ?? offer.total}>
            {number(sold?.sell.cost ?? offer.total)}
          </td>
        )}
        <td className={css['price']}>
          {sold ? (
            <>
              {!offer.complete && <span className={css['grey']}>{say('offers.from')}</span>}
              <SellPrice
                offer={offer.id}
                line={null}
                priced={sold.sell.total}
                label={say('making.totalOf', { offer: name, currency })}
              />
            </>
          ) : (
            <span className={css['grey']}>–</span>
          )}
        </td>
        {houseShown && (
          <>
            <td className={`${css['number']} ${css['house']}`} data-copy={sold?.sell.margin}>
              {sold ? number(sold.sell.margin) : '–'}
            </td>
            <td className={`${css['number']} ${css['house']} ${css['spare']}`}>
              {percent(sold?.sell.markupOnCostPercent)}
            </td>
            <td
              className={`${css['number']} ${css['house']}`}
              data-below={sold?.sell.belowFloor || undefined}
            >
              {percent(sold?.sell.marginOnSalePercent)}
            </td>
          </>
        )}
      </tr>
      {chosen && (
        <tr className={css['under']}>
          <td colSpan={houseShown ? 10 : 6}>
            <SellPrice.Reason offer={offer.id} line={null} />
            <OfferFindings index={index} sold={sold} />
            {opened && sold && <MakingLines sold={sold} currency={currency} />}
          </td>
        </tr>
      )}
    </>
  )
}

/** Every offer of the comparison: chosen or not, at what price, with what it leaves. */
export const MakingOffers = () => {
  const { comparison: store, making } = useApp()
  const { say } = useWording()
  const houseShown = useHouseShown()
  const comparison = usePart(store, (state) => state.comparison)
  const chosen = usePart(making, (state) => state.form.offers)
  const priced = usePart(making, (state) => state.priced)
  const noOffer = useMakingIssue('offers')
  const offers = comparison?.offers ?? []
  const gone = chosen.filter((id) => !offers.some((offer) => offer.id === id))
  const currency = comparison?.currency ?? ''
  return (
    <section className={css['offers']} aria-label={say('making.offers')} data-house={houseShown || undefined}>
      <div className={css['legend']}>
        <h2>{say('making.offers')}</h2>
        {houseShown && (
          <span>
            {say('making.shaded')} <HouseMark />
          </span>
        )}
      </div>
      <table>
        <caption className={hiddenCss['hidden']}>{say('making.offers')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className={hiddenCss['hidden']}>{say('making.chosen')}</span>
            </th>
            <th scope="col">{say('offers.column.mode')}</th>
            <th scope="col">{say('offers.column.service')}</th>
            <th scope="col" className={`${css['number']} ${css['spare']}`}>
              {say('offers.column.departs')}
            </th>
            <th scope="col" className={css['number']}>
              {say('offers.column.delivered')}
            </th>
            {houseShown && (
              <th scope="col" className={`${css['number']} ${css['house']}`}>
                {say('making.cost', { currency })}
              </th>
            )}
            <th scope="col" className={css['number']}>
              {say('making.price', { currency })}
            </th>
            {houseShown && (
              <>
                <th scope="col" className={`${css['number']} ${css['house']}`}>
                  {say('making.margin')}
                </th>
                <th scope="col" className={`${css['number']} ${css['house']} ${css['spare']}`}>
                  {say('making.onCost')}
                </th>
                <th scope="col" className={`${css['number']} ${css['house']}`}>
                  {say('making.ofSale')}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <OfferRow
              key={offer.id}
              offer={offer}
              index={chosen.indexOf(offer.id)}
              sold={
                chosen.includes(offer.id)
                  ? priced?.offers.find((sold) => sold.offer.id === offer.id)
                  : undefined
              }
              currency={currency}
            />
          ))}
        </tbody>
      </table>
      {gone.map((id) => (
        <p key={id} className={css['gone']}>
          {say('making.offerGone', { offer: id })}{' '}
          <button
            type="button"
            className={css['link']}
            onClick={() =>
              making.edit((form) => ({ ...form, offers: form.offers.filter((other) => other !== id) }))
            }
          >
            {say('making.leaveOut')}
          </button>
        </p>
      ))}
      {noOffer !== '' && <p className={css['gone']}>{noOffer}</p>}
    </section>
  )
}
