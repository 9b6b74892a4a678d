import type { RouteLeg } from '../freight/transport-mode.ts'
import { dayToDate, type DayNumber } from '../kernel/local-date.ts'
import { note, type Note } from '../kernel/note.ts'
import { minorUnitsOf } from '../money/currency-table.ts'
import type { ChargeLine } from '../quote/comparison.ts'
import type { BookRow } from '../tariff/book-row.ts'
import type { ChargeCandidate } from '../tariff/tariff-book.ts'
import type { MainCarriageRate, TariffVersion } from '../tariff/tariff.ts'

/** All of a line that does not depend on the cargo: made once for a row, shared by every offer that it prices. */
export interface LineOrigin {
  readonly code: string
  readonly name: Note
  readonly leg: RouteLeg
  readonly currency: string
  /** Decimals of the currency's minor unit. */
  readonly digits: number
  /** Main carriage itself: what `percent-freight` is taken of. */
  readonly freight: boolean
  readonly provisional: boolean
  readonly sample: boolean
  readonly source: ChargeLine['source']
}

interface OriginParts {
  readonly code: string
  readonly name: Note
  readonly leg: RouteLeg
  readonly currency: string
  readonly freight?: boolean
  readonly provisional?: boolean
}

export const createLineOrigin = (
  { freight = false, provisional = false, ...parts }: OriginParts,
  version: TariffVersion,
  row: number,
): LineOrigin => ({
  ...parts,
  digits: minorUnitsOf(parts.currency),
  freight,
  provisional,
  sample: version.sample,
  source: {
    tariff: `${version.issuer}: ${version.name}`,
    version: String(version.version),
    versionId: version.id,
    row: String(row),
    layout: version.layout,
  },
})

interface ChargeOrigins {
  readonly published: LineOrigin
  readonly provisional: LineOrigin
}

const chargeOrigins = new WeakMap<ChargeCandidate, ChargeOrigins>()

/** A charge's line, as published or carried on after its last day. */
export const chargeOriginOf = (candidate: ChargeCandidate, provisional: boolean): LineOrigin => {
  let origins = chargeOrigins.get(candidate)
  if (!origins) {
    const { head, version } = candidate
    const { code, leg, currency, name, row } = head
    const published = createLineOrigin(
      { code, leg, currency, name: note('lineName.named', { name }) },
      version,
      row,
    )
    const last = Number.isFinite(candidate.to) ? dayToDate(candidate.to as DayNumber) : ''
    origins = {
      published,
      provisional: { ...published, provisional: true, name: note('lineName.provisional', { name, last }) },
    }
    chargeOrigins.set(candidate, origins)
  }
  return provisional ? origins.provisional : origins.published
}

const freightOrigins = new WeakMap<BookRow<MainCarriageRate>, LineOrigin>()

/** The line of main carriage by a row. */
export const freightOriginOf = (bookRow: BookRow<MainCarriageRate>): LineOrigin => {
  const known = freightOrigins.get(bookRow)
  if (known) return known
  const { row, version } = bookRow
  const mode = row.kind === 'rail-lcl' ? 'rail-lcl' : row.kind === 'rail-container' ? 'rail-fcl' : 'air'
  const origin = createLineOrigin(
    {
      code: 'FRT',
      name: note(`lineName.freight.${mode}`),
      leg: 'main',
      currency: row.currency,
      freight: true,
    },
    version,
    row.row,
  )
  freightOrigins.set(bookRow, origin)
  return origin
}
