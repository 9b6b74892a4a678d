import type { SweepAnswer } from '../../shared/api/decide-methods.ts'
import type { Wording } from '../../shared/text/format.ts'
import { toCsv } from '../comparison/csv-text.ts'
import { nameServices } from './name-services.ts'

/** Every point of a sweep a row, every service a column; a price at the least says so in a column beside it. */
export const sweepToCsv = ({ currency, weights, services }: SweepAnswer, { say }: Wording): string => {
  const names = nameServices(services, say)
  return toCsv([
    ['kg', ...services.flatMap(({ id }) => [`${names.get(id) ?? id} ${currency}`, 'from'])],
    ...weights.map((kg, index) => [
      kg,
      ...services.flatMap(({ totals, complete }) => [
        totals[index] ?? null,
        totals[index] && complete[index] === false ? 'from' : '',
      ]),
    ]),
  ])
}
