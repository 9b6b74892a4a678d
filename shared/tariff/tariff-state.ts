import { dateToDay, type LocalDate } from '../kernel/local-date.ts'

/** How near the end of a tariff is told before it comes, in days. */
export const expiresSoonDays = 14

export const tariffStates = ['in-force', 'expiring', 'expired', 'upcoming', 'retired'] as const
export type TariffState = (typeof tariffStates)[number]

/**
 * How a version stands on a day. What has expired is in force and prices nothing; what is to come prices from its first
 * day. A version that is out of force is `retired`, whatever its days.
 */
export const tariffStateOn = (
  tariff: { readonly active: boolean; readonly validFrom: string | null; readonly validTo: string | null },
  today: LocalDate,
): TariffState => {
  if (!tariff.active) return 'retired'
  const { validFrom, validTo } = tariff
  if (validTo !== null && validTo < today) return 'expired'
  if (validFrom !== null && validFrom > today) return 'upcoming'
  if (validTo === null) return 'in-force'
  return dateToDay(validTo as LocalDate) - dateToDay(today) <= expiresSoonDays ? 'expiring' : 'in-force'
}
