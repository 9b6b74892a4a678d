import { describe, expect, it } from 'vitest'
import { createShipmentContext } from '../../shared/engine/shipment-context.ts'
import { refusalByScreening } from '../../shared/engine/screening.ts'
import { hazardWarnings, screeningOf, undecidedWarnings } from '../../shared/engine/screening-answer.ts'
import type { Goods, Shipment } from '../../shared/freight/shipment.ts'
import type { Direction, OfferMode } from '../../shared/freight/transport-mode.ts'
import type { ScreeningRule } from '../../shared/tariff/screening-rule.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'
import { bookOf, version } from '../book-builders.ts'
import { date, day, goodsLine, lclRate, parameter, screeningRule, shipmentOf } from '../builders.ts'
import { codesOf, compareWith } from './offer-builders.ts'

interface Asked {
  readonly goods: readonly Goods[]
  readonly handling?: Partial<Shipment['handling']>
  readonly direction?: Direction
  readonly mode?: OfferMode
  readonly on?: string
  readonly rows?: readonly TariffRow[]
}

const contextOf = (
  { goods, handling = {}, direction = 'eastbound', rows = [] }: Asked,
  book = bookOf(rows),
) =>
  createShipmentContext(
    shipmentOf({
      goods,
      direction,
      handling: { unNumber: null, battery: null, temperature: null, ...handling },
    }),
    book,
  )

const answerOf = (asked: Asked, book = bookOf(asked.rows ?? [])) => {
  const { mode = 'rail-lcl', on = '2026-12-11' } = asked
  const context = contextOf(asked, book)
  context.screen(mode, day(on))
  const answer = screeningOf(context, []).find((one) => one.mode === mode)
  if (!answer) throw new Error('every mode has an answer')
  return answer
}

/** `refused by List` of each line; `allowed` alone where no rule says anything. */
const linesOf = (asked: Asked, book = bookOf(asked.rows ?? [])): readonly string[] =>
  answerOf(asked, book).goods.map(({ outcome, findings }) => {
    const [first] = findings
    return first ? `${outcome} by ${first.rule ?? 'nobody'}` : outcome
  })

const hs = (hsCode: string, fields: Partial<Goods> = {}): Goods => goodsLine({ hsCode, ...fields })
const banned = (fields: Partial<ScreeningRule>, outcome: ScreeningRule['outcome'] = 'refused') =>
  screeningRule('TransitBanCheck', outcome, { mode: 'rail', direction: 'eastbound', ...fields })
const listed = (fields: Partial<ScreeningRule>, outcome: ScreeningRule['outcome'] = 'refused') =>
  screeningRule('List', outcome, fields)

describe('what the program ships', () => {
  it.each([
    // Regulation 833/2014 is in force against these chapters from 26 February 2022.
    ['the day before', 'eastbound', 'rail-lcl', '2022-02-25', '847130', 'allowed'],
    ['on its first day', 'eastbound', 'rail-lcl', '2022-02-26', '847130', 'check by TransitBanCheck'],
    ['the other way', 'westbound', 'rail-lcl', '2026-12-11', '847130', 'allowed'],
    ['by air', 'eastbound', 'air', '2026-12-11', '847130', 'allowed'],
    ['by the container', 'eastbound', 'rail-fcl', '2026-12-11', '8471', 'check by TransitBanCheck'],
    // November to March, over the new year, both days included.
    ['on the last day of October', 'westbound', 'rail-fcl', '2026-10-31', '3304', 'allowed'],
    ['on the first of November', 'westbound', 'rail-fcl', '2026-11-01', '3304', 'check by WinterLiner'],
    ['on New Year', 'westbound', 'rail-fcl', '2027-01-01', '3304', 'check by WinterLiner'],
    ['on 31 March', 'westbound', 'rail-fcl', '2027-03-31', '3304', 'check by WinterLiner'],
    ['on 1 April', 'westbound', 'rail-fcl', '2027-04-01', '3304', 'allowed'],
  ] as const)('%s: %s %s on %s, HS %s is %s', (_, direction, mode, on, code, expected) => {
    expect(linesOf({ goods: [hs(code)], direction, mode, on })).toEqual([expected])
  })

  it('names the source, the first day and the code that it goes by', () => {
    const [line] = answerOf({ goods: [hs('847130')] }).goods
    expect(line?.findings).toEqual([
      {
        outcome: 'check',
        rule: 'TransitBanCheck',
        name: { key: 'screening.name.TransitBanCheck', values: {} },
        text: { key: 'screening.TransitBanCheck', values: {} },
        goesBy: 'HS 84',
        validFrom: '2022-02-26',
        validTo: null,
        season: null,
        source: 'Regulation (EU) 833/2014, annexes VII, XI, XX, XXXV, XXXVII',
        tariff: null,
      },
    ])
  })
})

describe('a line of which nothing is known is not checked, which is not allowed', () => {
  it('without a code, beside one that has one: check stands before not checked', () => {
    const answer = answerOf({ goods: [hs('847130'), hs('')] })
    expect(answer.goods.map(({ outcome }) => outcome)).toEqual(['check', 'not-checked'])
    expect(answer.outcome).toBe('check')
    expect(answerOf({ goods: [hs('940542'), hs('')] }).outcome).toBe('not-checked')
  })

  it('without any line of goods', () => {
    expect(linesOf({ goods: [] })).toEqual(['not-checked by nobody'])
  })

  it('with a code that is shorter than what the rule goes by', () => {
    // Decree 313 stops engines of 8407 and 8408; chapter 84 alone does not say whether these are any.
    const asked = { goods: [hs('84')], direction: 'westbound' } as const
    expect(linesOf(asked)).toEqual(['not-checked by RussianTransitCheck'])
    const context = contextOf(asked)
    context.screen('rail-lcl', day('2026-12-11'))
    context.screen('rail-fcl', day('2026-12-11'))
    expect(undecidedWarnings(context).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'ScreeningNeedsCode goods.0.hsCode',
    ])
  })
})

describe('a list of codes', () => {
  it('refuses by its own code, and the chapter is still to be checked for the others', () => {
    const rows = [banned({ hsCodes: ['847130'] })]
    expect(linesOf({ goods: [hs('84713000'), hs('847160')], rows })).toEqual([
      'refused by TransitBanCheck',
      'check by TransitBanCheck',
    ])
  })

  it('lifts the check of a chapter where its own, longer code allows', () => {
    const rows = [banned({ hsCodes: ['847160'] }, 'allowed')]
    expect(linesOf({ goods: [hs('847160'), hs('847130')], rows })).toEqual([
      'allowed by TransitBanCheck',
      'check by TransitBanCheck',
    ])
  })

  it('is named as the shipped rule is whose place it takes', () => {
    const rows = [screeningRule('transitbancheck', 'allowed', { hsCodes: ['847160'] })]
    const [finding] = answerOf({ goods: [hs('847160')], rows }).goods[0]?.findings ?? []
    expect(finding).toMatchObject({ outcome: 'allowed', name: { key: 'screening.name.TransitBanCheck' } })
  })

  it('takes the place of a shipped rule with the same code, from its first day on', () => {
    const rows = [banned({ hsCodes: ['84'], validFrom: date('2026-12-01') }, 'allowed')]
    expect(linesOf({ goods: [hs('8450')], rows, on: '2026-11-30' })).toEqual(['check by TransitBanCheck'])
    expect(linesOf({ goods: [hs('8450')], rows, on: '2026-12-01' })).toEqual(['allowed by TransitBanCheck'])
  })

  it('of two lengths of one rule the longer counts, whichever row comes first', () => {
    const rows = [
      listed({ hsCodes: ['8471'] }, 'allowed'),
      listed({ hsCodes: ['84'] }),
      listed({ hsCodes: ['847130'] }),
    ]
    expect(linesOf({ goods: [hs('847130'), hs('847150'), hs('8450')], rows, mode: 'air' })).toEqual([
      'refused by List',
      'allowed by List',
      'refused by List',
    ])
    expect(linesOf({ goods: [hs('847150')], rows: rows.toReversed(), mode: 'air' })).toEqual([
      'allowed by List',
    ])
  })

  it('of two rules the severer counts: what one allows another may refuse', () => {
    const rows = [
      listed({ hsCodes: ['847130'] }, 'allowed'),
      screeningRule('Other list', 'refused', { hsCodes: ['84'] }),
    ]
    expect(linesOf({ goods: [hs('847130')], rows, mode: 'air' })).toEqual(['refused by Other list'])
  })

  it('of equal codes an own table counts before a sample, a higher priority before a lower', () => {
    const table = (id: string, outcome: ScreeningRule['outcome'], fields: object) =>
      version('screening', [listed({ hsCodes: ['8471'] }, outcome)], { id, ...fields })
    const asked = { goods: [hs('8471')], mode: 'air' } as const
    const book = bookOf(
      [],
      table('sample', 'refused', { sample: true, priority: 9 }),
      table('own', 'check', {}),
    )
    expect(linesOf(asked, book)).toEqual(['check by List'])
    const ranked = bookOf([], table('low', 'refused', {}), table('high', 'allowed', { priority: 1 }))
    expect(linesOf(asked, ranked)).toEqual(['allowed by List'])
  })

  it('of equal rows the one that began later counts, then the severer', () => {
    const rows = [
      listed({ hsCodes: ['8471'], validFrom: date('2026-01-01') }),
      listed({ hsCodes: ['8471'], validFrom: date('2026-07-01'), mode: null }, 'allowed'),
    ]
    expect(linesOf({ goods: [hs('8471')], rows, mode: 'air' })).toEqual(['allowed by List'])
    const even = [listed({ hsCodes: ['8471'] }, 'check'), listed({ hsCodes: ['8471'] })]
    expect(linesOf({ goods: [hs('8471')], rows: even, mode: 'air' })).toEqual(['refused by List'])
  })

  it('counts to its last day', () => {
    const rows = [listed({ hsCodes: ['8471'], validTo: date('2026-12-10') })]
    expect(linesOf({ goods: [hs('8471')], rows, mode: 'air', on: '2026-12-10' })).toEqual(['refused by List'])
    expect(linesOf({ goods: [hs('8471')], rows, mode: 'air', on: '2026-12-11' })).toEqual(['allowed'])
  })

  it('reads a tail of noughts as the official tables mean it', () => {
    const rows = [listed({ hsCodes: ['8471300000'] })]
    expect(linesOf({ goods: [hs('84713000')], rows, mode: 'air' })).toEqual(['refused by List'])
  })

  it('goes by where the goods were made, and says when nobody said it', () => {
    const rows = [listed({ hsCodes: ['7208'], madeIn: 'RU' })]
    const of = (origin: string | null) => linesOf({ goods: [hs('720810', { origin })], rows, mode: 'air' })
    expect([of('RU'), of('CN'), of(null)]).toEqual([
      ['refused by List'],
      ['allowed'],
      ['not-checked by List'],
    ])
  })

  it('goes by UN number and battery of the very line, or of the whole where nobody says which', () => {
    const rows = [
      listed({ unNumbers: ['1263'] }),
      screeningRule('Metal', 'check', { battery: 'lithium-metal' }),
    ]
    const lines = [hs('3208', { unNumbers: ['UN1263'] }), hs('9405')]
    expect(linesOf({ goods: lines, rows, mode: 'air' })).toEqual(['refused by List', 'allowed'])
    const whole = answerOf({
      goods: [hs('9405'), hs('9406')],
      handling: { battery: 'lithium-metal' },
      rows,
      mode: 'air',
    })
    expect(whole.goods.map(({ line, outcome }) => [line, outcome])).toEqual([
      [1, 'allowed'],
      [2, 'allowed'],
      [null, 'check'],
    ])
  })

  it('needs both where a row names a code and a UN number', () => {
    const rows = [listed({ hsCodes: ['8507'], unNumbers: ['3480'] })]
    const of = (unNumbers: readonly string[]) =>
      answerOf({ goods: [hs('850760', { unNumbers })], rows, mode: 'air' }).goods[0]?.outcome
    expect([of(['3480']), of([])]).toEqual(['refused', 'allowed'])
  })
})

describe('batteries and dangerous goods, as services take them', () => {
  const of = (unNumber: string | null, mode: OfferMode, fields: Partial<Asked> = {}) =>
    answerOf({
      goods: [hs('850760')],
      direction: 'westbound',
      handling: { unNumber },
      mode,
      ...fields,
    }).goods[0]?.findings.map(({ outcome, rule }) => `${outcome} ${rule}`)

  it('alone fly on cargo aircraft only, at 30 % of their charge', () => {
    expect(of('UN3480', 'air')).toEqual(['check CargoAircraftOnly', 'check StateOfCharge'])
    expect(of('3090', 'air')).toEqual(['check CargoAircraftOnly'])
  })

  it('packed with equipment have a limit of charge since 1 January 2026', () => {
    expect(of('3481', 'air', { on: '2025-12-31' })).toEqual(['allowed BatteryWithEquipment'])
    expect(of('3481', 'air', { on: '2026-01-01' })).toEqual(['check PackedWithEquipment'])
    const answers = [answerOf({ goods: [hs('850760')], handling: { unNumber: '3481' }, mode: 'air' })]
    expect(codesOf(hazardWarnings(answers))).toEqual(['PackedWithEquipment'])
  })

  it('without a UN number are not checked by air', () => {
    expect(of(null, 'air', { handling: { battery: 'lithium-ion' } })).toEqual([
      'not-checked BatteryUnNumberMissing',
    ])
  })

  it('are refused by rail until the operator has agreed', () => {
    expect(of('3480', 'rail-fcl')).toEqual(['refused LithiumBatteryNotAccepted'])
    const rows = [parameter('acceptsLithium', 'yes')]
    expect(of('3480', 'rail-fcl', { rows })).toEqual(['allowed LithiumBatteryNotAccepted'])
    expect(of('1263', 'rail-fcl', { rows })).toEqual(['refused DangerousGoodsNotAccepted'])
  })

  it('where some operators have agreed and some not there is something to check', () => {
    const other = 'Other operator'
    const rows = [
      lclRate(),
      lclRate({ carrier: other }),
      parameter('acceptsLithium', 'yes', { carrier: other }),
    ]
    const goods = [hs('850760', { unNumbers: ['3480'] })]
    const { screening, offers, exclusions } = compareWith(rows, { goods })
    expect(offers.map(({ carrier }) => carrier)).toEqual([other])
    expect(exclusions.map(({ reason }) => reason)).toEqual(['LithiumBatteryNotAccepted'])
    expect(screening.find(({ mode }) => mode === 'rail-lcl')?.goods[0]?.findings[0]).toMatchObject({
      outcome: 'check',
      rule: 'LithiumBatteryNotAccepted',
    })
  })
})

describe('services', () => {
  const rows = (outcome: ScreeningRule['outcome']) => [
    lclRate(),
    listed({ hsCodes: ['8471'], mode: 'rail', text: 'Fly it.', validFrom: date('2026-01-01') }, outcome),
  ]

  it('of a mode that a list refuses are exclusions with rule, source and first day', () => {
    const { offers, exclusions } = compareWith(rows('refused'), { goods: [hs('847130')] })
    expect(offers).toEqual([])
    expect(exclusions[0]).toMatchObject({
      reason: 'ScreeningRefused',
      explanation: {
        key: 'exclusion.ScreeningRefused.since',
        values: { goods: 'HS 847130', rule: 'List', source: 'List', text: ' Fly it.', since: '2026-01-01' },
      },
      remedy: { key: 'remedy.screening', values: { tariff: 'screening', row: 2 } },
    })
  })

  it('carry the warning of a list that asks for a check', () => {
    const { offers } = compareWith(rows('check'), { goods: [hs('847130')] })
    const warning = offers[0]?.warnings.find(({ code }) => code === 'ScreeningCheck')
    expect(warning?.text).toEqual({
      key: 'warning.ScreeningCheck',
      values: { goods: 'HS 847130', rule: 'List', text: ': Fly it.', source: 'List' },
    })
  })

  it('are refused by no rule that the program ships', () => {
    const context = contextOf({ goods: [hs('847130')] })
    expect(refusalByScreening(context.screen('rail-fcl', day('2026-12-11')))).toBeNull()
  })

  it('of one mode that depart under different rules have an answer for each stretch of days', () => {
    const context = contextOf({ goods: [hs('3304')], direction: 'westbound' })
    for (const on of ['2026-10-27', '2026-10-30', '2026-11-03', '2026-11-06'])
      context.screen('rail-lcl', day(on))
    expect(
      screeningOf(context, [])
        .filter(({ mode }) => mode === 'rail-lcl')
        .map(({ from, to, outcome }) => [from, to, outcome]),
    ).toEqual([
      ['2026-10-27', '2026-10-30', 'allowed'],
      ['2026-11-03', '2026-11-06', 'check'],
    ])
  })
})
