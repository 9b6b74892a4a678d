import { offerModes, type OfferMode } from '../freight/transport-mode.ts'
import { dayToDate, type DayNumber } from '../kernel/local-date.ts'
import { note } from '../kernel/note.ts'
import type { ModeScreening, Unworded, Warning } from '../quote/comparison.ts'
import { screeningOutcomes, type ScreeningOutcome } from '../quote/screening.ts'
import type { ScreeningEntry, ScreeningMatch } from '../tariff/screening-match.ts'
import { screeningDefaults } from '../tariff/screening-defaults.ts'
import type { MainService } from '../tariff/tariff-book.ts'
import { seasonToText } from '../tariff/season.ts'
import { offerWarning } from './acceptance.ts'
import { screenHazards, type HazardContext, type ScreeningFinding } from './hazard-screening.ts'
import { goesBy, type ScreenedGoods } from './screening.ts'
import { planOf } from './service-plan.ts'
import type { ShipmentContext } from './shipment-context.ts'

type Answer = Unworded<ModeScreening>
type GoodsAnswer = Answer['goods'][number]

const severity = (outcome: ScreeningOutcome): number => screeningOutcomes.indexOf(outcome)

const severest = (outcomes: readonly ScreeningOutcome[]): ScreeningOutcome =>
  outcomes.reduce((worst, outcome) => (severity(outcome) < severity(worst) ? outcome : worst), 'allowed')

const shippedNames = new Map(screeningDefaults.map(({ rule }) => [rule.toLowerCase(), rule]))

/** A shipped rule has a name in words, also where a table takes its place; a table's own is named as it is written. */
const nameOf = (rule: string): ScreeningFinding['name'] => {
  const shipped = shippedNames.get(rule.toLowerCase())
  return shipped === undefined ? note('screening.text', { text: rule }) : note(`screening.name.${shipped}`)
}

const findingOf = (
  outcome: ScreeningOutcome,
  entry: ScreeningEntry,
  text: ScreeningFinding['text'],
): ScreeningFinding => {
  const { row, version } = entry
  return {
    outcome,
    rule: row.rule,
    name: nameOf(row.rule),
    text,
    goesBy: goesBy(entry),
    validFrom: row.validFrom,
    validTo: row.validTo,
    season: row.season && seasonToText(row.season),
    source: row.source,
    tariff: version && { name: version.name, versionId: version.id, row: row.row },
  }
}

const findingsOf = ({ decided, undecided }: ScreeningMatch, hsCode: string): readonly ScreeningFinding[] => [
  ...(decided
    ? [
        findingOf(
          decided.row.outcome,
          decided,
          decided.version === null
            ? note(`screening.${decided.row.rule}`)
            : note('screening.text', { text: decided.row.text }),
        ),
      ]
    : []),
  ...(undecided
    ? [
        findingOf(
          'not-checked',
          undecided.entry,
          undecided.needs === 'origin'
            ? note('screening.needsOrigin')
            : note(`screening.needsCode.${undecided.entry.row.outcome}`, {
                code: hsCode,
                longer: undecided.entry.code,
              }),
        ),
      ]
    : []),
]

const uncoded: ScreeningFinding = {
  outcome: 'not-checked',
  rule: null,
  name: null,
  text: note('screening.noCode'),
  goesBy: '',
  validFrom: null,
  validTo: null,
  season: null,
  source: '',
  tariff: null,
}

const answerGoods = (
  { line, hsCode, marks, matches }: ScreenedGoods,
  hazards: HazardContext,
  isOnly: boolean,
): GoodsAnswer => {
  const found = [
    ...screenHazards(marks, hazards),
    ...matches.flatMap((match) => findingsOf(match, hsCode)),
    // Of several lines each has its code or none; what is said of all of them never has one.
    ...(hsCode === '' && (line !== null || isOnly) ? [uncoded] : []),
  ]
  const findings = found.toSorted((a, b) => severity(a.outcome) - severity(b.outcome))
  return { line, hsCode, outcome: severest(findings.map(({ outcome }) => outcome)), findings }
}

const acceptingOf = (
  context: ShipmentContext,
  mode: OfferMode,
  services: readonly MainService[],
  day: DayNumber,
): HazardContext['accepting'] => {
  const { book } = context
  return (name) => {
    const sets = services
      .filter((service) => service.mode === mode)
      .map((service) => planOf(service, book).parametersOn(day))
    const asked = sets.length === 0 ? [book.parameters(mode, null, null, day)] : sets
    const yes = asked.filter((set) => set.text(name) === 'yes').length
    return yes === 0 ? 'none' : yes === asked.length ? 'all' : 'some'
  }
}

const withoutDays = ({ outcome, goods }: Answer): string => JSON.stringify([outcome, goods])

/**
 * The goods screened mode by mode, for the days on which its services depart (the ready date where none does):
 * neighbouring days of one answer are one stretch. Pure, and in the order of the modes.
 */
export const screeningOf = (context: ShipmentContext, services: readonly MainService[]): readonly Answer[] =>
  offerModes.flatMap((mode) => {
    const asked = context.screenedDays(mode)
    const stretches: Answer[] = []
    for (const day of asked.length === 0 ? [context.shipment.readyOn] : asked) {
      const hazards = { mode, day, accepting: acceptingOf(context, mode, services, day) }
      const screened = context.screen(mode, day)
      const goods = screened.map((one) => answerGoods(one, hazards, screened.length === 1))
      const date = dayToDate(day)
      const outcome = severest(goods.map((one) => one.outcome))
      const answer: Answer = { mode, from: date, to: date, outcome, goods }
      const last = stretches.at(-1)
      if (last && withoutDays(last) === withoutDays(answer))
        stretches[stretches.length - 1] = { ...last, to: date }
      else stretches.push(answer)
    }
    return stretches
  })

/** What a rule could not decide on, once for a line and rule whatever the mode: not checked is not the same as passed. */
export const undecidedWarnings = (context: ShipmentContext): readonly Unworded<Warning>[] => {
  const found = new Map<string, Unworded<Warning>>()
  for (const mode of offerModes) {
    for (const day of context.screenedDays(mode)) {
      for (const { line, hsCode, matches } of context.screen(mode, day)) {
        for (const { rule, decided, undecided } of matches) {
          // A check says already that somebody has to look.
          if (line === null || undecided === null || (decided && decided.row.outcome !== 'allowed')) continue
          const field = undecided.needs === 'code' ? 'hsCode' : 'origin'
          const code = undecided.needs === 'code' ? 'ScreeningNeedsCode' : 'ScreeningNeedsOrigin'
          const path = `goods.${line - 1}.${field}`
          const values = {
            code: hsCode,
            rule,
            longer: undecided.entry.code,
            source: undecided.entry.row.source,
          }
          found.set(`${path} ${rule}`, offerWarning(code, values, path))
        }
      }
    }
  }
  return [...found.values()]
}

/** What UN numbers and batteries ask for by air that no offer's warning says. */
export const hazardWarnings = (answers: readonly Answer[]): readonly Unworded<Warning>[] => {
  const told = answers.flatMap(({ goods }) => goods.flatMap(({ findings }) => findings))
  const packed = told.find(({ rule }) => rule === 'PackedWithEquipment')
  return packed ? [offerWarning('PackedWithEquipment', { un: packed.goesBy })] : []
}
