import type { Goods } from '../freight/shipment.ts'
import type { Direction, OfferMode } from '../freight/transport-mode.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import { note } from '../kernel/note.ts'
import type { Unworded, Warning } from '../quote/comparison.ts'
import type { HazardMarks, ScreeningEntry, ScreeningMatch } from '../tariff/screening-match.ts'
import type { TariffBook } from '../tariff/tariff-book.ts'
import { offerWarning, type Refusal } from './acceptance.ts'
import type { CargoTraits } from './cargo-traits.ts'

/** What is screened by itself: a line of goods, or what is said of the shipment as a whole. */
export interface ScreenedGoods {
  /** From 1; null for the whole shipment. */
  readonly line: number | null
  /** Digits; empty where none were typed. */
  readonly hsCode: string
  readonly marks: HazardMarks
  /** What each rule says that says anything. */
  readonly matches: readonly ScreeningMatch[]
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

const subjectsOf = ({ goods, battery, wholeUnNumber }: CargoTraits) => {
  const whole: HazardMarks = { unNumbers: new Set(wholeUnNumber === null ? [] : [wholeUnNumber]), battery }
  const isMarked = wholeUnNumber !== null || battery !== null
  const lines = goods.map(({ hsCode, origin, unNumbers }: Goods, index) => {
    const own = unNumbers.map(digitsOf)
    // What is said of a shipment of one line is said of that line.
    const marks: HazardMarks =
      goods.length === 1
        ? { unNumbers: new Set([...own, ...whole.unNumbers]), battery }
        : { unNumbers: new Set(own), battery: null }
    return { line: index + 1, hsCode: digitsOf(hsCode), madeIn: origin, marks }
  })
  const needsWhole = goods.length === 0 || (goods.length > 1 && isMarked)
  return needsWhole ? [...lines, { line: null, hsCode: '', madeIn: null, marks: whole }] : lines
}

/** Every line of goods against the rules of the book, for one mode and direction on a day of departure. */
export const screenGoods = (
  traits: CargoTraits,
  book: Pick<TariffBook, 'screening'>,
  mode: OfferMode,
  direction: Direction,
  day: DayNumber,
): readonly ScreenedGoods[] => {
  const shipment = { unNumbers: traits.unNumbers, battery: traits.battery }
  return subjectsOf(traits).map(({ line, hsCode, madeIn, marks }) => ({
    line,
    hsCode,
    marks,
    matches: book.screening({ mode, direction, day, hsCode, madeIn, own: marks, shipment }),
  }))
}

/** What of the goods a row goes by, as the trade writes it: `HS 84`, `UN3480`. */
export const goesBy = ({ row, code }: ScreeningEntry): string =>
  [
    code === '' ? '' : `HS ${code}`,
    row.unNumbers.map((number) => `UN${number}`).join('/'),
    row.battery ?? '',
    row.madeIn ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ')

const nameOf = ({ hsCode }: ScreenedGoods, entry: ScreeningEntry): string =>
  entry.code === '' ? goesBy(entry) : `HS ${hsCode}`

/** The first line that a rule refuses, in the rule's own words and with its source; null where none does. */
export const refusalByScreening = (screened: readonly ScreenedGoods[]): Refusal | null => {
  for (const goods of screened) {
    for (const { decided } of goods.matches) {
      if (decided?.row.outcome !== 'refused') continue
      const { rule, source, validFrom, text } = decided.row
      const values = { goods: nameOf(goods, decided), rule, source, text: text === '' ? '' : ` ${text}` }
      return {
        reason: 'ScreeningRefused',
        explanation:
          validFrom === null
            ? note('exclusion.ScreeningRefused', values)
            : note('exclusion.ScreeningRefused.since', { ...values, since: validFrom }),
        remedy:
          decided.version === null
            ? null
            : note('remedy.screening', { tariff: decided.version.name, row: decided.row.row }),
      }
    }
  }
  return null
}

/** What asks for a look before the goods travel: a warning for each row that decided so, with the goods that it is for. */
export const screeningWarnings = (screened: readonly ScreenedGoods[]): readonly Unworded<Warning>[] => {
  const namesByRow = new Map<ScreeningEntry['row'], { entry: ScreeningEntry; names: Set<string> }>()
  const order: string[] = []
  for (const goods of screened) {
    for (const { rule, decided } of goods.matches) {
      if (decided?.row.outcome !== 'check') continue
      if (!order.includes(rule)) order.push(rule)
      const known = namesByRow.get(decided.row)
      const name = decided.version === null ? goods.hsCode : nameOf(goods, decided)
      if (known) known.names.add(name)
      else namesByRow.set(decided.row, { entry: decided, names: new Set([name]) })
    }
  }
  return [...namesByRow.values()]
    .toSorted((a, b) => order.indexOf(a.entry.row.rule) - order.indexOf(b.entry.row.rule))
    .map(({ entry: { row, version }, names }) => {
      const goods = [...names].join(', ')
      if (version === null) return offerWarning(row.rule, { codes: goods, source: row.source }, 'goods')
      const text = row.text === '' ? '' : `: ${row.text}`
      return offerWarning('ScreeningCheck', { goods, rule: row.rule, text, source: row.source }, 'goods')
    })
}
