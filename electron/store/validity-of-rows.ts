import type { LocalDate } from '../../shared/kernel/local-date.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'

/**
 * First and last day on which any row of a tariff prices; null where one of them sets no limit. Holidays, exceptions
 * and exchange rates have days of their own, not a validity. An expiry ends all of them.
 */
export const validityOfRows = (
  rows: readonly TariffRow[],
  expiresOn: LocalDate | null = null,
): { readonly validFrom: LocalDate | null; readonly validTo: LocalDate | null } => {
  let validFrom: LocalDate | null | undefined
  let validTo: LocalDate | null | undefined
  for (const row of rows) {
    if (!('validFrom' in row)) return { validFrom: null, validTo: expiresOn }
    if (validFrom === undefined || row.validFrom === null) validFrom = row.validFrom
    else if (validFrom !== null && row.validFrom < validFrom) validFrom = row.validFrom
    if (validTo === undefined || row.validTo === null) validTo = row.validTo
    else if (validTo !== null && row.validTo > validTo) validTo = row.validTo
  }
  const ownEnd = validTo ?? null
  const isCut = expiresOn !== null && (ownEnd === null || expiresOn < ownEnd)
  return { validFrom: validFrom ?? null, validTo: isCut ? expiresOn : ownEnd }
}
