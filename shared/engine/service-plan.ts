import type { Equipment } from '../freight/equipment.ts'
import type { OwnTransit } from '../freight/own-transit.ts'
import type { Place } from '../freight/place.ts'
import { zero } from '../kernel/decimal.ts'
import type { DayNumber } from '../kernel/local-date.ts'
import type { AirRate } from '../tariff/air-rate.ts'
import { isValidOn, type BookRow } from '../tariff/book-row.ts'
import { orderOfFreight, orderOfOnCarriage, orderOfPreCarriage } from '../tariff/compile-charges.ts'
import type { RatingParameters } from '../tariff/parameter-defaults.ts'
import type { RailLclRate } from '../tariff/rail-rate.ts'
import type { TransitStep, TransitTime } from '../tariff/reference-rows.ts'
import type {
  ChargeCandidate,
  ChargeSlot,
  MainService,
  ParameterSet,
  TariffBook,
} from '../tariff/tariff-book.ts'
import type { MainCarriageRate } from '../tariff/tariff.ts'
import { timeDefaults } from '../tariff/time-defaults.ts'
import { createAirLadder, type AirLadder } from './air-freight.ts'
import { allHold, isOfCommodity, type CargoTraits } from './cargo-traits.ts'
import { createChargeGroup, type ChargeGroup } from './charge-amount.ts'
import { chooseCharge, type ChargeChoice } from './charge-choice.ts'
import type { EquipmentCount } from './container-load.ts'
import { createContainerBox, type ContainerBox } from './container-box.ts'
import { greatCircleKm } from './great-circle.ts'
import { ownDaysOf } from './own-days.ts'
import { createRailLclLadder, type RailLclLadder } from './rail-lcl-freight.ts'
import { createTimetable, type Timetable } from './schedule.ts'

/** What the kernel prices one after the other: a percentage sees only what stands before it. */
export type PlanStep =
  | { readonly kind: 'pre-carriage' }
  | { readonly kind: 'freight' }
  | { readonly kind: 'on-carriage' }
  | ChargeStep

export interface ChargeStep {
  readonly kind: 'charge'
  readonly slot: ChargeSlot
  /** A percentage of the duties: priced after everything that moves what they are taken of. */
  readonly onDuties: boolean
  /** The row that prices on a day; kept by day where no condition asks about the cargo. */
  readonly choose: (day: DayNumber, pricing: ConditionCase) => ChargeChoice
}

/** What conditions ask about. */
interface ConditionCase {
  readonly context: { readonly traits: CargoTraits }
  readonly equipment: readonly EquipmentCount[]
}

/** A service compiled for pricing: built when it is first offered, kept with the book. */
export interface ServicePlan {
  readonly service: MainService
  readonly origin: Place | undefined
  readonly destination: Place | undefined
  readonly originName: string
  readonly destinationName: string
  readonly originCountry: string
  readonly destinationCountry: string
  readonly steps: readonly PlanStep[]
  /** Great circle between the gateways, whole km; null where one has no coordinates. */
  readonly gatewayKm: number | null
  /** The rows that price this cargo: of a commodity only where the goods are of it. */
  readonly rowsFor: (traits: CargoTraits) => readonly BookRow<MainCarriageRate>[]
  /** The departures of these rows, by the tariff's days or by those of the own log. */
  readonly timetableFor: (
    rows: readonly BookRow<MainCarriageRate>[],
    ownTransit: readonly OwnTransit[] | null,
  ) => Timetable
  readonly parametersOn: (day: DayNumber) => ParameterSet
  /** The row of the times table for a step on a day; undefined where none is valid. */
  readonly timeOn: (step: TransitStep, day: DayNumber) => TransitTime | undefined
  /** `air:CGO-LGG:meuse-cargo:freighter`, stable for the same book. */
  readonly offerId: string
}

const isUnconditional = (slot: ChargeSlot): boolean =>
  slot.candidates.every(({ head }) => head.appliesWhen.length === 0) &&
  slot.demands.every((row) => row.appliesWhen.length === 0)

const createChargeStep = (slot: ChargeSlot): ChargeStep => {
  const onDuties = slot.candidates.some(({ head }) => head.basis === 'percent-duties')
  if (!isUnconditional(slot)) {
    return {
      kind: 'charge',
      slot,
      onDuties,
      choose: (day, { context, equipment }) =>
        chooseCharge(slot, day, (conditions) => allHold(conditions, context.traits, day, equipment)),
    }
  }
  const choices = new Map<number, ChargeChoice>()
  return {
    kind: 'charge',
    slot,
    onDuties,
    choose: (day) => {
      const known = choices.get(day)
      if (known) return known
      const choice = chooseCharge(slot, day, () => true)
      choices.set(day, choice)
      return choice
    },
  }
}

const ordered = (slots: readonly ChargeSlot[]): readonly PlanStep[] => {
  const steps: (readonly [number, PlanStep])[] = [
    [orderOfPreCarriage, { kind: 'pre-carriage' }],
    [orderOfFreight, { kind: 'freight' }],
    [orderOfOnCarriage, { kind: 'on-carriage' }],
    ...slots.map((slot) => [slot.order, createChargeStep(slot)] as const),
  ]
  const last = (step: PlanStep): number => Number(step.kind === 'charge' && step.onDuties)
  return steps
    .toSorted(([a, first], [b, second]) => last(first) - last(second) || a - b)
    .map(([, step]) => step)
}

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

const offerIdOf = ({ mode, origin, destination, carrier, service, variant }: MainService): string => {
  const parts = [mode, `${origin}-${destination}`, slug(carrier), slug(service)]
  return (variant === '' ? parts : [...parts, slug(variant)]).join(':')
}

const mostTimetables = 50

const createPlan = (service: MainService, book: TariffBook): ServicePlan => {
  const origin = book.gatewayPlace(service.origin)
  const destination = book.gatewayPlace(service.destination)
  const exceptions = book.exceptions(service)
  const general = service.rows.every(({ row }) => row.commodity === null)
  const timesOf = (step: TransitStep) => book.transitTimes(service, service.destination, step)
  const times = {
    handling: timesOf('handling'),
    'transit-customs': timesOf('transit-customs'),
    'import-clearance': timesOf('import-clearance'),
  }
  const timetables = new Map<string, Timetable>()
  return {
    service,
    origin,
    destination,
    originName: origin?.name ?? service.origin,
    destinationName: destination?.name ?? service.destination,
    originCountry: origin?.country ?? (service.direction === 'westbound' ? 'CN' : 'BE'),
    destinationCountry: destination?.country ?? (service.direction === 'westbound' ? 'BE' : 'CN'),
    steps: ordered(book.charges(service)),
    gatewayKm: origin && destination ? greatCircleKm(origin, destination) : null,
    rowsFor: (traits) =>
      general
        ? service.rows
        : service.rows.filter(({ row }) => row.commodity === null || isOfCommodity(traits, row.commodity)),
    timetableFor: (rows, ownTransit) => {
      const ownDays = ownDaysOf(service, ownTransit)
      const commodities = rows === service.rows ? '' : rows.map(({ row }) => row.commodity ?? '').join('\n')
      const key = ownDays ? `${commodities}\n${ownDays.key}` : commodities
      const known = timetables.get(key)
      if (known) return known
      const made = createTimetable(rows, exceptions, timeDefaults[service.mode], service.direction, {
        ownDays,
        delay: service.delay,
      })
      // A log that grows all day long would fill it.
      if (timetables.size >= mostTimetables) timetables.clear()
      timetables.set(key, made)
      return made
    },
    parametersOn: book.parametersOf(service.mode, service.carrier, service.service),
    timeOn: (step, day) => times[step].find((row) => isValidOn(row, day))?.row,
    offerId: offerIdOf(service),
  }
}

const plans = new WeakMap<TariffBook, WeakMap<MainService, ServicePlan>>()

export const planOf = (service: MainService, book: TariffBook): ServicePlan => {
  const ofBook = plans.get(book) ?? new WeakMap<MainService, ServicePlan>()
  plans.set(book, ofBook)
  const known = ofBook.get(service)
  if (known) return known
  const plan = createPlan(service, book)
  ofBook.set(service, plan)
  return plan
}

const airLadders = new WeakMap<AirRate, AirLadder>()
export const airLadderOf = (rate: AirRate): AirLadder => {
  const known = airLadders.get(rate)
  if (known) return known
  const made = createAirLadder(rate)
  airLadders.set(rate, made)
  return made
}

const lclLadders = new WeakMap<RailLclRate, RailLclLadder>()
export const lclLadderOf = (rate: RailLclRate): RailLclLadder => {
  const known = lclLadders.get(rate)
  if (known) return known
  const made = createRailLclLadder(rate)
  lclLadders.set(rate, made)
  return made
}

const chargeGroups = new WeakMap<ChargeCandidate, ChargeGroup>()
export const chargeGroupOf = (candidate: ChargeCandidate): ChargeGroup => {
  const known = chargeGroups.get(candidate)
  if (known) return known
  // A minimum alone is a price: nothing per unit, at least that much.
  const [first, ...others] = candidate.rows.map(({ row }) =>
    row.rate === null && row.min !== null ? { ...row, rate: zero } : row,
  )
  const made = createChargeGroup(first ?? candidate.head, ...others)
  chargeGroups.set(candidate, made)
  return made
}

const boxesByRule = new WeakMap<RatingParameters, readonly ContainerBox[]>()
/** The container types' limits under a set of parameters. */
export const boxesOf = (rule: RatingParameters, types: readonly Equipment[]): readonly ContainerBox[] => {
  let boxes = boxesByRule.get(rule)
  if (!boxes) {
    boxes = rule.containers.map((limits) => createContainerBox(limits, rule))
    boxesByRule.set(rule, boxes)
  }
  return boxes.filter((box) => types.includes(box.type))
}
