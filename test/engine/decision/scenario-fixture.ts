import { runScenarios } from '../../../shared/engine/decision/scenarios.ts'
import type { Shipment } from '../../../shared/freight/shipment.ts'
import type { ScenarioEffect } from '../../../shared/quote/scenario.ts'
import type { TariffRow } from '../../../shared/tariff/tariff.ts'
import { airRate, charge, containerRate, day, lclRate, range, shipmentOf } from '../../builders.ts'
import { bookWith } from '../offer-builders.ts'

export const fuel = (rate: string) => charge('main', 'FSC', 'kg-chargeable', rate, { mode: 'air', order: 40 })
export const air = airRate({ service: 'Flight', transit: range(1, 2, 4), cutOffHours: 24 })
export const shared = lclRate({ transit: range(17, 20, 26) })
export const box = containerRate({ transit: range(17, 20, 26) })
export const rows: readonly TariffRow[] = [air, shared, box, fuel('0.50')]
export const book = bookWith(rows)
export const deadline = { neededBy: day('2027-01-15') }

/** One what-if over the book of these tests. */
export const run = (
  fields: Partial<Shipment>,
  effects: readonly ScenarioEffect[],
  weight = 1,
  weightOfToday = 1,
) => runScenarios(shipmentOf(fields), book, [{ name: 'Case', effects, weight }], weightOfToday)
