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
  /** The same with by how much; empty where nothing beats it. */
  readonly apart: (offer: DatedOffer) => string
}

export const useOfferWords = ({ offers, currency }: FrontAnswer): OfferWords => {
  const wording = useWording()
  return useMemo(() => {
    const { say, money, date } = wording
    const names = nameServices(offers, say)
    const nameOf = (id: string): string => names.get(id) ?? id
    return {
      name: ({ id }) => nameOf(id),
      total: ({ total, complete }) =>
        complete ? money(total, currency) : `${say('offers.from')} ${money(total, currency)}`,
      arrives: ({ arrivesTypical }) => date(arrivesTypical, 'weekday'),
      range: ({ arrivesEarliest, arrivesLatest }) => dateRange(arrivesEarliest, arrivesLatest, wording),
      standing: ({ standing }) => {
        if (standing.kind !== 'beaten') return say(`decide.standing.${standing.kind}`)
        const dearer = Number(standing.dearer) > 0
        const later = standing.daysLater > 0
        const how = dearer && later ? 'both' : dearer ? 'dearer' : 'later'
        return say(`decide.beaten.${how}`, { service: nameOf(standing.by) })
      },
      apart: ({ standing }) =>
        standing.kind === 'beaten'
          ? [
              ...(Number(standing.dearer) > 0
                ? [say('decide.dearerBy', { amount: money(standing.dearer, currency) })]
                : []),
              ...(standing.daysLater > 0 ? [say('decide.laterBy', { n: standing.daysLater })] : []),
            ].join(', ')
          : '',
    }
  }, [wording, offers, currency])
}
