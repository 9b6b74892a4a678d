import { memo } from 'react'
import type { Exclusion, ModeScreening, Offer } from '../../shared/quote/comparison.ts'
import { ScreeningPopover } from '../screening/screening-popover.tsx'
import { useWording } from '../ui/app-context.tsx'
import { CheckIcon } from '../ui/icons.tsx'
import { ModeMark, type Way } from '../ui/mode.tsx'
import { Term } from '../ui/term.tsx'
import { dateRange } from './date-range.ts'
import { boxesOf, serviceName } from './service-name.ts'
import css from './tickets.module.css'

const Basis = ({ offer, currency }: { readonly offer: Offer; readonly currency: string }) => {
  const { say, money, number, date } = useWording()
  const perKg = offer.complete ? `${money(offer.perKg, currency)}/kg` : null
  const boxes = boxesOf(offer)
  const { latestReadyOn } = offer.transit
  return (
    <span className={css['basis']}>
      {perKg && <span data-copy={offer.perKg}>{perKg}</span>}
      {offer.mode === 'air' && offer.ratedAsKg !== null && (
        <Term name="ratedAs">
          {offer.ratedAsBreak === null
            ? say('ticket.chargeable', { kg: offer.ratedAsKg })
            : say(offer.ratedAsBreak === 'M' ? 'ticket.minimum' : 'ticket.ratedAt', {
                kg: offer.ratedAsKg,
                break: offer.ratedAsBreak,
              })}
        </Term>
      )}
      {offer.mode === 'rail-lcl' && offer.revenueTon !== null && (
        <Term name="revenueTon">{number(offer.revenueTon)} W/M</Term>
      )}
      {boxes !== '' && <Term name="containers">{boxes}</Term>}
      {latestReadyOn !== null && offer.mode !== 'air' && (
        <Term name="latestReady">{say('ticket.lastReady', { date: date(latestReadyOn, 'short') })}</Term>
      )}
    </span>
  )
}

/** A mode's best offer: how much, when, and on what basis. */
export const Ticket = memo(
  ({
    way,
    offer,
    excluded,
    currency,
    recommended,
    screening,
  }: {
    readonly way: Way
    readonly offer: Offer | undefined
    readonly excluded: Exclusion | undefined
    readonly currency: string
    readonly recommended: boolean
    readonly screening: readonly ModeScreening[]
  }) => {
    const wording = useWording()
    const { say, money, date } = wording
    const className = `${css['ticket']} ${css[way]} ${recommended ? css['best'] : ''}`
    if (!offer)
      return (
        <section className={className} aria-label={say(`mode.${way}`)}>
          <div className={css['top']}>
            <ModeMark mode={way} size={18} />
            <span className={css['side']}>
              <ScreeningPopover screening={screening} way={way} />
            </span>
          </div>
          <p className={css['none']}>{say(`ticket.none.${way}`)}</p>
          <p className={css['noneWhy']}>{excluded?.explanation ?? say('ticket.noTariff')}</p>
        </section>
      )
    const { transit } = offer
    return (
      <section className={className} aria-label={say(`mode.${way}`)} data-offer={offer.id}>
        <div className={css['top']}>
          <ModeMark mode={way} size={18} />
          <span className={css['via']}>
            {way === 'air' ? (
              say('ticket.via', { gateway: offer.destinationGatewayName, service: serviceName(offer) })
            ) : (
              <>
                {say('ticket.viaGateway', { gateway: offer.originGatewayName })}{' '}
                <Term name="containers">{say(`ticket.kind.${offer.mode}`)}</Term>
              </>
            )}
          </span>
          <span className={css['side']}>
            {recommended && (
              <span className={css['tag']}>
                <CheckIcon />
                {say('ticket.recommended')}
              </span>
            )}
            <ScreeningPopover screening={screening} way={way} />
          </span>
        </div>
        <div className={css['big']}>
          <span className={css['price']} data-copy={offer.total}>
            {!offer.complete && <span className={css['from']}>{say('offers.from')} </span>}
            {money(offer.total, currency)}
          </span>
          <span className={css['date']} data-copy={transit.arrivesTypical}>
            {date(transit.arrivesTypical, 'weekday')}
          </span>
        </div>
        <div className={css['sub']}>
          <Basis offer={offer} currency={currency} />
          <span className={css['when']}>
            <b data-copy={transit.daysTypical}>{say('days', { n: transit.daysTypical })}</b> ·{' '}
            <Term name="range">{dateRange(transit.arrivesEarliest, transit.arrivesLatest, wording)}</Term>
          </span>
        </div>
      </section>
    )
  },
)
