import type { OfferMode } from '../freight/transport-mode.ts'
import type { Decimal } from '../kernel/decimal.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import { byRank, createBookRow, isValidOn, type BookRow } from './book-row.ts'
import { fitsMode, modeWeight } from './compile-charges.ts'
import {
  decimalParameter,
  parameterDefaults,
  readParameters,
  type ParameterName,
} from './parameter-defaults.ts'
import type { Parameter } from './reference-rows.ts'
import type { TariffVersion } from './tariff.ts'
import type { ParameterSet } from './tariff-book.ts'

const specificityOf = ({ service, carrier, mode }: Parameter): number =>
  (service === null ? 0 : 8) + (carrier === null ? 0 : 4) + modeWeight(mode)

interface Epochs {
  /** Days on which one of the rows begins, or the day after it ends; ascending. */
  readonly starts: readonly number[]
  readonly rows: readonly BookRow<Parameter>[]
  readonly sets: Map<number, ParameterSet>
}

const epochsOf = (rows: readonly BookRow<Parameter>[]): Epochs => {
  const starts = new Set<number>()
  for (const { from, to } of rows) {
    if (Number.isFinite(from)) starts.add(from)
    if (Number.isFinite(to)) starts.add(to + 1)
  }
  return { starts: [...starts].toSorted((a, b) => a - b), rows, sets: new Map() }
}

/** The value of each name on a day; rows come best first. */
const valuesOn = (rows: readonly BookRow<Parameter>[], day: DayNumber): ReadonlyMap<string, string> => {
  const values = new Map<string, string>()
  for (const bookRow of rows) {
    const { name, value } = bookRow.row
    if (isValidOn(bookRow, day) && !values.has(name)) values.set(name, value)
  }
  return values
}

const createSet = (values: ReadonlyMap<string, string>): ParameterSet => {
  const find = (name: ParameterName): string | undefined => values.get(name)
  const decimals = new Map<ParameterName, Decimal>()
  return {
    rating: readParameters(find),
    decimal: (name) => {
      const known = decimals.get(name)
      if (known) return known
      const value = decimalParameter(name, find(name))
      decimals.set(name, value)
      return value
    },
    text: (name) => find(name) ?? parameterDefaults[name],
    isStated: (name) => find(name) !== undefined,
  }
}

/**
 * A service's parameters by epoch. Equal sets are one object, so that what is worked out by it (a chargeable weight, a
 * road weight) is worked out once for all services that share it.
 */
export const indexParameters = (
  versions: readonly TariffVersion[],
): ((
  mode: OfferMode,
  carrier: string | null,
  service: string | null,
) => (day: DayNumber) => ParameterSet) => {
  const rows = versions.flatMap((version) =>
    version.rows.flatMap((row) => (row.kind === 'parameter' ? [createBookRow(row, version)] : [])),
  )
  const sorted = rows.toSorted(
    (a, b) => b.rank - a.rank || specificityOf(b.row) - specificityOf(a.row) || byRank(a, b),
  )
  const setsByContent = new Map<string, ParameterSet>()
  const setOn = (fitting: readonly BookRow<Parameter>[], day: DayNumber): ParameterSet => {
    const values = valuesOn(fitting, day)
    const content = JSON.stringify([...values].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    const known = setsByContent.get(content)
    if (known) return known
    const set = createSet(values)
    setsByContent.set(content, set)
    return set
  }
  const epochsByService = new Map<string, (day: DayNumber) => ParameterSet>()
  return (mode, carrier, service) => {
    const key = `${mode}\n${carrier ?? ''}\n${service ?? ''}`
    const known = epochsByService.get(key)
    if (known) return known
    const epochs = epochsOf(
      sorted.filter(
        ({ row }) =>
          fitsMode(row.mode, mode) &&
          (row.carrier === null || row.carrier === carrier) &&
          (row.service === null || row.service === service),
      ),
    )
    const onDay = (day: DayNumber): ParameterSet => {
      let epoch = 0
      while (epoch < epochs.starts.length && (epochs.starts[epoch] ?? Infinity) <= day) epoch += 1
      const found = epochs.sets.get(epoch)
      if (found) return found
      const set = setOn(epochs.rows, day)
      epochs.sets.set(epoch, set)
      return set
    }
    epochsByService.set(key, onDay)
    return onDay
  }
}
