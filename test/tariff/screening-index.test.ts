import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Direction } from '../../shared/freight/transport-mode.ts'
import { dayToDate, type DayNumber } from '../../shared/kernel/local-date.ts'
import { indexScreening } from '../../shared/tariff/compile-screening.ts'
import { ruledOutcomes, type ScreeningRule } from '../../shared/tariff/screening-rule.ts'
import { version } from '../book-builders.ts'
import { screeningRule } from '../builders.ts'

const first = 20_000
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const code = fc.constantFrom('84', '8471', '847130', '84713010', '85', '8507', '850760')
const madeIn = fc.constantFrom('CN', 'RU')
const date = fc.integer({ min: first, max: first + 9 }).map((day) => dayToDate(day as DayNumber))

const rule: fc.Arbitrary<ScreeningRule> = fc
  .record({
    rule: fc.constantFrom('One', 'Two'),
    outcome: fc.constantFrom(...ruledOutcomes),
    hsCodes: fc.uniqueArray(code, { minLength: 1, maxLength: 2 }),
    direction: maybe(fc.constantFrom<Direction>('westbound', 'eastbound')),
    madeIn: maybe(madeIn),
    validFrom: maybe(date),
  })
  .map(({ rule: name, outcome, ...fields }) => screeningRule(name, outcome, fields))

interface Goods {
  readonly code: string
  readonly madeIn: 'CN' | 'RU'
  readonly day: DayNumber
}

/** The rule as it is written down, row by row and without an index. */
const decidedSlowly = (rows: readonly ScreeningRule[], name: string, goods: Goods): string | undefined =>
  rows
    .filter((row) => row.rule === name && (row.direction === null || row.direction === 'eastbound'))
    .filter((row) => row.madeIn === null || row.madeIn === goods.madeIn)
    .filter((row) => (row.validFrom ?? '') <= dayToDate(goods.day))
    .flatMap((row) => row.hsCodes.filter((own) => goods.code.startsWith(own)).map((own) => ({ row, own })))
    .toSorted((a, b) => {
      const narrow = ({ row }: typeof a): number =>
        (row.madeIn === null ? 0 : 8) + (row.direction === null ? 0 : 1)
      const began = ({ row }: typeof a): string => row.validFrom ?? ''
      return (
        b.own.length - a.own.length ||
        narrow(b) - narrow(a) ||
        (began(a) < began(b) ? 1 : began(a) > began(b) ? -1 : 0) ||
        ruledOutcomes.indexOf(a.row.outcome) - ruledOutcomes.indexOf(b.row.outcome)
      )
    })
    .map(({ row }) => row.outcome)[0]

it('the index decides as the rule does that is read row by row', () => {
  fc.assert(
    fc.property(
      fc.array(rule, { maxLength: 12 }),
      fc.record({
        code,
        madeIn,
        day: fc.integer({ min: first, max: first + 9 }).map((day) => day as DayNumber),
      }),
      (rows, goods) => {
        const marks = { unNumbers: new Set<string>(), battery: null }
        const matches = indexScreening(
          [version('screening', rows)],
          [],
        )({
          mode: 'air',
          direction: 'eastbound',
          day: goods.day,
          hsCode: goods.code,
          madeIn: goods.madeIn,
          own: marks,
          shipment: marks,
        })
        for (const name of ['One', 'Two']) {
          const decided = matches.find((match) => match.rule === name)?.decided?.row.outcome
          expect(decided).toBe(decidedSlowly(rows, name, goods))
        }
      },
    ),
    { numRuns: 1000, seed: 20261123 },
  )
})

it('a rule of which any longer code says otherwise is undecided, and only then', () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 8 }), (generated) => {
      const rows = generated.map((row) => ({ ...row, madeIn: null, direction: null, validFrom: null }))
      const marks = { unNumbers: new Set<string>(), battery: null }
      const matches = indexScreening(
        [version('screening', rows)],
        [],
      )({
        mode: 'air',
        direction: 'eastbound',
        day: (first + 9) as DayNumber,
        hsCode: '84',
        madeIn: null,
        own: marks,
        shipment: marks,
      })
      for (const name of ['One', 'Two']) {
        const match = matches.find((found) => found.rule === name)
        const decided = match?.decided?.row.outcome
        const longer = rows
          .filter(
            (row) => row.rule === name && row.hsCodes.some((own) => own.length > 2 && own.startsWith('84')),
          )
          .map(({ outcome }) => outcome)
        const differs = longer.some((outcome) => (decided ? outcome !== decided : outcome !== 'allowed'))
        expect(match?.undecided?.needs).toBe(differs ? 'code' : undefined)
      }
    }),
    { numRuns: 500, seed: 20261123 },
  )
})
