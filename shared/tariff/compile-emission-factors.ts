import type { OfferMode } from '../freight/transport-mode.ts'
import { byRank, createBookRow, isValidOn, type BookRow } from './book-row.ts'
import { fitsMode, modeWeight } from './compile-charges.ts'
import type { EmissionFactor, EmissionFactorsOf } from './emission-factor.ts'
import type { TariffVersion } from './tariff.ts'

const specificityOf = ({ service, carrier, mode }: EmissionFactor): number =>
  (service === null ? 0 : 8) + (carrier === null ? 0 : 4) + modeWeight(mode)

/** The tables of emission factors by service: the best ranked first, of equals the narrowest, as with parameters. */
export const indexEmissionFactors = (
  versions: readonly TariffVersion[],
): ((mode: OfferMode, carrier: string, service: string) => EmissionFactorsOf) => {
  const sorted = versions
    .flatMap((version) =>
      version.rows.flatMap((row) => (row.kind === 'emission-factor' ? [createBookRow(row, version)] : [])),
    )
    .toSorted((a, b) => b.rank - a.rank || specificityOf(b.row) - specificityOf(a.row) || byRank(a, b))
  const known = new Map<string, EmissionFactorsOf>()
  const find =
    (rows: readonly BookRow<EmissionFactor>[]): EmissionFactorsOf =>
    (vehicle, day) =>
      rows.find((bookRow) => bookRow.row.vehicle === vehicle && isValidOn(bookRow, day))?.row
  return (mode, carrier, service) => {
    const key = `${mode}\n${carrier}\n${service}`
    const found = known.get(key)
    if (found) return found
    const made = find(
      sorted.filter(
        ({ row }) =>
          fitsMode(row.mode, mode) &&
          (row.carrier === null || row.carrier === carrier) &&
          (row.service === null || row.service === service),
      ),
    )
    known.set(key, made)
    return made
  }
}
