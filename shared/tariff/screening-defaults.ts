import type { LocalDate } from '../kernel/local-date.ts'
import type { ScreeningRule } from './screening-rule.ts'

const on = (date: string): LocalDate => date as LocalDate

const chapters = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, '0'))

const shipped = (
  rule: string,
  fields: Pick<ScreeningRule, 'direction' | 'hsCodes' | 'validFrom' | 'source'> & Partial<ScreeningRule>,
): ScreeningRule => ({
  kind: 'screening',
  row: 0,
  rule,
  outcome: 'check',
  mode: 'rail',
  unNumbers: [],
  battery: null,
  madeIn: null,
  season: null,
  validTo: null,
  text: '',
  ...fields,
})

/**
 * The rules that hold without any table. The lists behind them go by full codes and are not shipped: these name
 * chapters, and their outcome is a check. A table of the user's adds to them, and takes their place by rule and code. A
 * rule that ends gets its last day here; none is taken away or altered, so that an older day is still screened as it was.
 */
export const screeningDefaults: readonly ScreeningRule[] = [
  shipped('TransitBanCheck', {
    direction: 'eastbound',
    hsCodes: ['84', '85', '87', '88', '90', '93', '27', '28', '29', '38', '73', '76', '86', '89'],
    validFrom: on('2022-02-26'),
    source: 'Regulation (EU) 833/2014, annexes VII, XI, XX, XXXV, XXXVII',
  }),
  shipped('FoodTransitCheck', {
    direction: 'eastbound',
    hsCodes: chapters(2, 24),
    validFrom: on('2019-07-01'),
    source: 'Russian transit of sanctioned food under electronic seals',
  }),
  shipped('RussianTransitCheck', {
    direction: 'westbound',
    hsCodes: ['61', '62', '64', '8407', '8408'],
    validFrom: on('2024-10-01'),
    source: 'Decree 313, annex 3, as enlarged in October 2024',
  }),
  shipped('WinterLiner', {
    direction: null,
    hsCodes: ['2009', '22', '33', '8524', '8528'],
    validFrom: on('2018-01-01'),
    season: { from: '11-01', to: '03-31' },
    source: 'Practice of the operators on the northern route',
  }),
]
