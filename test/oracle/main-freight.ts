import {
  by,
  decimal,
  isLess,
  least,
  minus,
  most,
  plus,
  roundUpTo,
  times,
  whole,
  zero,
  type Fraction,
} from './fraction.ts'
import type { BoxCount } from './box-set.ts'
import { bookParameter } from './book-parameter.ts'
import type { MainService } from './main-service.ts'
import type { MeasuredCargo } from './measured-cargo.ts'
import { numberedColumns } from './sheet-reader.ts'

const stepUp = (kg: Fraction): Fraction => roundUpTo(kg, bookParameter('weightStep'))

/** The greater of gross and volumetric weight, rounded up once by the step. */
export const chargeableKg = (cargo: MeasuredCargo): Fraction => {
  const volumetric = by(times(cargo.airM3, whole(1_000_000)), bookParameter('volumetricDivisor'))
  return stepUp(most(cargo.kg, volumetric))
}

/** What the handling agents of the airport weigh. */
export const airGrossKg = (cargo: MeasuredCargo): Fraction => stepUp(cargo.kg)

/** A PMC built to 2.44 m. */
const unitM3 = whole(17)

/** Units that the cargo needs: each takes its maximum gross less its own tare, and its volume. */
const unitsFor = ({ row }: MainService, cargo: MeasuredCargo): Fraction => {
  const each = minus(decimal(row('Max gross kg')), decimal(row('Tare kg')))
  const [byWeight, byVolume] = [by(airGrossKg(cargo), each), by(cargo.m3, unitM3)]
  return roundUpTo(most(byWeight, byVolume), whole(1))
}

/** Revenue tons: the greater of volume and weight at so many kg a cubic metre, by the step, at least the minimum. */
export const revenueTons = ({ row }: MainService, cargo: MeasuredCargo): Fraction => {
  const measured = most(cargo.m3, by(cargo.kg, decimal(row('Kg per m3'))))
  return most(roundUpTo(measured, decimal(row('W/M step'))), decimal(row('Min W/M')))
}

const airBreakFreight = ({ file, row }: MainService, kg: Fraction): Fraction => {
  const breaks = [{ column: 'N', from: 0 }, ...numberedColumns(file, '+')]
  const own = breaks.findLastIndex((one) => !isLess(kg, whole(one.from)))
  const cheapest = breaks
    .slice(own)
    .map((one) => times(decimal(row(one.column)), most(kg, whole(one.from))))
    .reduce(least)
  return most(cheapest, decimal(row('M')))
}

/** The tare of shipper-loaded units counts as weight. */
const unitFreight = (service: MainService, cargo: MeasuredCargo): Fraction => {
  const { row } = service
  const units = unitsFor(service, cargo)
  const pivot = times(decimal(row('Pivot kg')), units)
  const weight = plus(airGrossKg(cargo), times(decimal(row('Tare kg')), units))
  return plus(
    times(decimal(row('Pivot rate')), pivot),
    times(decimal(row('Over-pivot rate')), most(zero, minus(weight, pivot))),
  )
}

/** The freight of a service, not yet rounded; containers one amount a type. */
export const mainFreight = (
  service: MainService,
  cargo: MeasuredCargo,
  set: readonly BoxCount[],
): readonly Fraction[] => {
  const { mode, row } = service
  if (mode === 'rail-fcl') return set.map(({ type, count }) => times(decimal(row(type)), whole(count)))
  if (mode === 'rail-lcl') {
    const freight = times(revenueTons(service, cargo), decimal(row('Per W/M')))
    return [row('Min charge') === '' ? freight : most(freight, decimal(row('Min charge')))]
  }
  return [service.isUnit ? unitFreight(service, cargo) : airBreakFreight(service, chargeableKg(cargo))]
}
