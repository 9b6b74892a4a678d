import { describe, expect, it } from 'vitest'
import { chooseCharge } from '../../shared/engine/charge-choice.ts'
import { findConflicts } from '../../shared/tariff/compile-conflicts.ts'
import { compileBook } from '../../shared/tariff/compile.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'
import type { TariffBook } from '../../shared/tariff/tariff-book.ts'
import { charge, date, day, exception, exchangeRate, holiday, parameter } from '../builders.ts'
import { testGateways, version } from '../book-builders.ts'

const compileVersions = (versions: readonly TariffVersion[]): TariffBook =>
  compileBook({ versions, places: testGateways })

const until: Partial<TariffVersion> = { expiresOn: date('2026-12-10') }
const service = {
  mode: 'air',
  direction: 'westbound',
  carrier: 'Meuse',
  service: 'Direct',
  origin: 'CGO',
  destination: 'LGG',
} as const

describe('after a version’s last day', () => {
  it('its parameters and exchange rates stand back to what is without an end', () => {
    const book = compileVersions([
      version('parameters', [parameter('weightStep', '1')], { ...until, priority: 5 }),
      version('exchange-rates', [exchangeRate('CNY', '8', '2026-12-09')], { ...until, priority: 5 }),
      version('exchange-rates', [exchangeRate('CNY', '7.5', '2026-11-20')], {
        id: 'other',
        tariffId: 'other',
      }),
    ])
    const on = (text: string) => [
      book.parameters('air', null, null, day(text)).text('weightStep'),
      book.exchangeRate('CNY', day(text))?.date,
    ]
    expect(on('2026-12-10')).toEqual(['1', '2026-12-09'])
    expect(on('2026-12-11')).toEqual(['0.5', '2026-11-20'])
  })

  it('none of its holidays and exceptions counts', () => {
    const book = compileVersions([
      version('holidays', [holiday('BE', '2026-12-10'), holiday('BE', '2026-12-11')], until),
      version(
        'exceptions',
        [exception('blackout', '2026-12-08', '2026-12-20'), exception('extra', '2026-12-12')],
        until,
      ),
    ])
    expect(book.holidays('BE').map((row) => row.date)).toEqual(['2026-12-10'])
    expect(book.exceptions(service).map(({ from, to }) => [from, to])).toEqual([['2026-12-08', '2026-12-10']])
  })

  it('a charge that is carried on from its last row is carried on no longer', () => {
    const fuel = charge('main', 'FSC', 'kg-gross', '0.5', {
      afterExpiry: 'last',
      validTo: date('2026-12-05'),
    })
    const choose = (fields: Partial<TariffVersion>, on: string) => {
      const [slot] = compileVersions([version('charges', [fuel], fields)]).charges(service)
      return slot && chooseCharge(slot, day(on), () => true)
    }
    expect(choose(until, '2026-12-10')).toMatchObject({ kind: 'charge', provisional: true })
    expect(choose(until, '2026-12-11')).toMatchObject({ kind: 'expired' })
    expect(choose({}, '2026-12-11')).toMatchObject({ kind: 'charge', provisional: true })
  })

  it('another may price the same without a conflict', () => {
    const later = { id: 'later', tariffId: 'later' }
    const fuel = charge('main', 'FSC', 'kg-gross', '0.5')
    const from = (text: string) =>
      findConflicts([
        version('charges', [fuel], until),
        version('charges', [{ ...fuel, validFrom: date(text) }], later),
      ])
    expect(from('2026-12-10')).toHaveLength(1)
    expect(from('2026-12-11')).toEqual([])
  })
})
