import { useMemo } from 'react'
import type { FrontAnswer } from '../../shared/api/decide-methods.ts'
import { dateRange } from '../comparison/date-range.ts'
import { useWording } from '../ui/app-context.tsx'
import type { DatedOffer } from './front-drawing.ts'
import { nameServices } from './name-services.ts'

/** What is said of an offer between cost and date. */
export interface OfferWords {
  readonly name: (offer: DatedOffer) => string
  readonly total: (offer: DatedOffer) => string
  readonly arrives: (offer: DatedOffer) => string
  readonly range: (offer: DatedOffer) => string
  /** `dearer and later than Rail LCL`; of the front and of an open price what they are. */
  readonly standing: (offer: DatedOffer) => string
  /** By how much it is beaten; empty where nothing beats it. */
  readonly apart: (offer: DatedOffer) => string
  /** Both in one sentence. */
  readonly sentence: (offer: DatedOffer) => string
}

export const useOfferWords = ({ offers, currency }: FrontAnswer): OfferWords => {
  const wording = useWording()
  return useMemo(() => {
    const { say, money, date } = wording
    const names = nameServices(offers, say)
    const nameOf = (id: string): string => names.get(id) ?? id
    const standing: OfferWords['standing'] = ({ standing: one }) => {
      if (one.kind !== 'beaten') return say(`decide.standing.${one.kind}`)
      const dearer = Number(one.dearer) > 0
      const how = dearer && one.daysLater > 0 ? 'both' : dearer ? 'dearer' : 'later'
      return say(`decide.beaten.${how}`, { service: nameOf(one.by) })
    }
    const apart: OfferWords['apart'] = ({ standing: one }) =>
      one.kind === 'beaten'
        ? [
            ...(Number(one.dearer) > 0
              ? [say('decide.dearerBy', { amount: money(one.dearer, currency) })]
              : []),
            ...(one.daysLater > 0 ? [say('decide.laterBy', { n: one.daysLater })] : []),
          ].join(', ')
        : ''
    return {
      name: ({ id }) => nameOf(id),
      total: ({ total, complete }) =>
        complete ? money(total, currency) : `${say('offers.from')} ${money(total, currency)}`,
      arrives: ({ arrivesTypical }) => date(arrivesTypical, 'weekday'),
      range: ({ arrivesEarliest, arrivesLatest }) => dateRange(arrivesEarliest, arrivesLatest, wording),
      standing,
      apart,
      sentence: (offer) =>
        offer.standing.kind === 'beaten'
          ? say('decide.beatenBy', { apart: apart(offer), service: nameOf(offer.standing.by) })
          : standing(offer),
    }
  }, [wording, offers, currency])
}
