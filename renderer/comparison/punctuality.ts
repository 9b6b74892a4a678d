import type { Offer } from '../../shared/quote/comparison.ts'
import type { Wording } from '../../shared/text/format.ts'
import { dayOf } from './timeline-axis.ts'

/** How an offer stands to the day it is needed by, usually and at its slowest; null without such a day. */
export const punctuality = (
  { daysEarly, transit }: Pick<Offer, 'daysEarly' | 'transit'>,
  neededBy: string | null,
  { say, date }: Pick<Wording, 'say' | 'date'>,
): string | null => {
  if (neededBy === null || daysEarly === null) return null
  const against = (days: number): string =>
    days === 0
      ? say('punctuality.onTheDay')
      : say(days > 0 ? 'punctuality.early' : 'punctuality.late', {
          days: say('days', { n: Math.abs(days) }),
        })
  const atSlowest = dayOf(neededBy) - dayOf(transit.arrivesLatest)
  return say('punctuality', {
    usually: against(daysEarly),
    slowest: against(atSlowest),
    date: date(transit.arrivesLatest, 'short'),
  })
}
