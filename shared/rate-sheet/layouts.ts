import type { LayoutName } from '../tariff/tariff.ts'
import type { Layout } from './define-layout.ts'
import { airBreaks } from './layouts/air-breaks.ts'
import { airLong } from './layouts/air-long.ts'
import { airUld } from './layouts/air-uld.ts'
import { charges } from './layouts/charges.ts'
import { dutyRates } from './layouts/duty-rates.ts'
import { emissionFactors } from './layouts/emission-factors.ts'
import { exceptions } from './layouts/exceptions.ts'
import { exchangeRates } from './layouts/exchange-rates.ts'
import { haulageZones } from './layouts/haulage-zones.ts'
import { holidays } from './layouts/holidays.ts'
import { parameters } from './layouts/parameters.ts'
import { railContainer } from './layouts/rail-container.ts'
import { railLcl } from './layouts/rail-lcl.ts'
import { screening } from './layouts/screening.ts'
import { times } from './layouts/times.ts'

/** Every layout by its name. */
export const layouts: Readonly<Record<LayoutName, Layout>> = {
  'air-breaks': airBreaks,
  'air-long': airLong,
  'air-uld': airUld,
  'rail-lcl': railLcl,
  'rail-container': railContainer,
  'haulage-zones': haulageZones,
  charges,
  parameters,
  times,
  exceptions,
  holidays,
  'exchange-rates': exchangeRates,
  'duty-rates': dutyRates,
  screening,
  'emission-factors': emissionFactors,
}
