import type { FrontAnswer } from '../../shared/api/decide-methods.ts'
import type { Wording } from '../../shared/text/format.ts'
import { toCsv } from '../comparison/csv-text.ts'
import { nameServices } from './name-services.ts'

/** An offer a row: what it costs, when it arrives, and what beats it in both. */
export const frontToCsv = ({ currency, neededBy, offers }: FrontAnswer, { say }: Wording): string => {
  const names = nameServices(offers, say)
  return toCsv([
    [
      'offer',
      'mode',
      'service',
      'carrier',
      currency,
      'from',
      'earliest',
      'typical',
      'latest',
      'days',
      'needed by',
      'in time',
      'beaten by',
      `dearer by ${currency}`,
      'days later',
    ],
    ...offers.map(({ standing, ...offer }) => [
      offer.id,
      offer.mode,
      offer.service,
      offer.carrier,
      offer.total,
      offer.complete ? '' : 'from',
      offer.arrivesEarliest,
      offer.arrivesTypical,
      offer.arrivesLatest,
      offer.daysTypical,
      neededBy,
      offer.inTime === null ? null : offer.inTime ? 'yes' : 'no',
      ...(standing.kind === 'beaten'
        ? [names.get(standing.by) ?? standing.by, standing.dearer, standing.daysLater]
        : [null, null, null]),
    ]),
  ])
}
