import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { gridOf } from '../../shared/rate-sheet/grid.ts'
import { readTransitLogList } from '../../shared/transit-log/read-transit-log-list.ts'
import type { TransitLogEntry } from '../../shared/transit-log/transit-log-entry.ts'
import { shippedPlaceIndex } from '../freight/place-table.ts'

const context = { today: '2026-11-23' as LocalDate, places: shippedPlaceIndex }
const headings = ['Mode', 'Carrier', 'Service', 'Origin', 'Destination', 'Departed', 'Arrived', 'Reference']
const train = ['rail-lcl', 'Corridor Rail', 'Zhengzhou–Liège train', 'CNZGZ', 'BENRY']

const read = (
  rows: readonly (readonly string[])[],
  kept: readonly TransitLogEntry[] = [],
  said?: 'dmy' | 'mdy' | 'ymd',
) =>
  readTransitLogList(
    gridOf('list', rows).rows,
    said,
    (key) => kept.find(({ reference }) => reference.toLowerCase().replaceAll(' ', '') === key),
    context,
  )

const listed = (...args: Parameters<typeof read>) => {
  const list = read(...args)
  assert(list.ok, 'the list is read')
  return list.value
}

const findings = (...args: Parameters<typeof read>) =>
  listed(...args).rows.flatMap(({ row, issues }) =>
    issues.map(({ code, columnNumber }) => [row, columnNumber, code]),
  )

describe('a list for the log', () => {
  it('is read under our own headings, gateways as codes', () => {
    const list = listed([headings, [...train, '2026-01-06', '2026-01-29', 'Q-2026-0001']])
    expect(list.rows).toEqual([
      {
        row: 2,
        issues: [],
        entry: {
          mode: 'rail-lcl',
          carrier: 'Corridor Rail',
          service: 'Zhengzhou–Liège train',
          originGateway: 'CNZGZ',
          destinationGateway: 'BENRY',
          departedOn: '2026-01-06',
          arrivedOn: '2026-01-29',
          reference: 'Q-2026-0001',
          note: '',
        },
      },
    ])
  })

  it.each([
    [
      'French',
      ['Transporteur', 'Prestation', 'De', 'À', 'Mode de transport', 'Départ effectif', 'Arrivée', 'LTA'],
      ['Meuse Cargo', 'Freighter', 'Zhengzhou', 'Liège', 'avion', '28/02/2026', '02/03/2026', '990-1'],
    ],
    [
      'Chinese',
      ['承运人', '服务', '起运地', '目的地', '运输方式', '出发日期', '到达日期', '运单号'],
      ['Meuse Cargo', 'Freighter', 'CGO', 'LGG', '空运', '2026年2月28日', '2026年3月2日', '990-1'],
    ],
  ])('is read under %s headings in any order, below a title', (_, heads, cells) => {
    const list = listed([['Shipments 2026'], [], heads, cells])
    expect(
      list.rows.map(({ row, entry }) => [
        row,
        entry?.mode,
        entry?.originGateway,
        entry?.departedOn,
        entry?.arrivedOn,
      ]),
    ).toEqual([[4, 'air', 'CGO', '2026-02-28', '2026-03-02']])
  })

  it('is refused with the names of the columns that it lacks', () => {
    const list = read([
      ['Mode', 'Carrier', 'From', 'To'],
      ['air', 'Meuse Cargo', 'CGO', 'LGG'],
    ])
    expect(list.ok ? null : list.failure.values['names']).toBe('Service, Departed')
  })

  it('says at each cell what is wrong', () => {
    expect(
      findings([
        headings,
        ['ship', 'Corridor Rail', 'Train', 'CNZGZ', 'BENRY', '2026-01-06', '2026-01-29', ''],
        ['air', '', '', 'CGO', 'LGG', '2026-01-06', '', ''],
        ['air', 'Meuse Cargo', 'Freighter', 'Nowhere', 'BENRY', '', '', ''],
        [...train, '2026-01-29', '2026-01-06', ''],
        [...train, '2026-12-01', '', ''],
        [...train, '2026-11-20', '2026-11-24', ''],
        [...train, '2025-01-06', '2026-01-29', ''],
        [...train, '2026-02-30', '', ''],
        ['air', 'Meuse Cargo', 'Freighter', 'CGO', 'CGO', '2026-01-06', '', ''],
      ]),
    ).toEqual([
      [2, 1, 'ModeUnknown'],
      [3, 2, 'CarrierMissing'],
      [3, 3, 'ServiceMissing'],
      [4, 4, 'GatewayUnknown'],
      // A rail terminal is no gateway of the air.
      [4, 5, 'GatewayUnknown'],
      [4, 6, 'DepartedMissing'],
      [5, 7, 'ArrivedBefore'],
      [6, 6, 'DepartedLater'],
      [7, 7, 'ArrivedLater'],
      [8, 7, 'TooLong'],
      [9, 6, 'DateShape'],
      [10, 5, 'SameGateway'],
    ])
  })

  it('names a reference that comes twice, and one that the log has, however they are written', () => {
    const kept = {
      id: 'one',
      mode: 'air' as const,
      carrier: 'Meuse Cargo',
      service: 'Freighter',
      originGateway: 'CGO',
      destinationGateway: 'LGG',
      departedOn: '2026-01-02',
      arrivedOn: null,
      reference: '990 7',
      note: '',
      enteredAt: '2026-01-02T09:00:00.000Z',
    }
    const rows = [
      headings,
      [...train, '2026-01-06', '', 'smgs-17'],
      [...train, '2026-01-13', '', 'SMGS 17'],
      [...train, '2026-01-20', '', '990-7'],
      [...train, '2026-01-27', '', ''],
      [...train, '2026-01-27', '', ''],
    ]
    expect(findings(rows, [kept])).toEqual([
      [3, 8, 'ReferenceTwice'],
      [4, 8, 'ReferenceKept'],
    ])
  })

  it('asks for the order of its dates while every one of them can be read in two ways', () => {
    const rows = [headings, [...train, '06/01/2026', '07/02/2026', ''], [...train, '13/1/26', '', '']]
    expect(listed(rows).datesAmbiguous).toBe(false)
    expect(listed(rows).rows.map(({ entry }) => entry?.departedOn)).toEqual(['2026-01-06', '2026-01-13'])
    const open = rows.slice(0, 2)
    expect(listed(open).datesAmbiguous).toBe(true)
    expect(listed(open, [], 'mdy').datesAmbiguous).toBe(false)
    expect(listed(open, [], 'mdy').rows.map(({ entry }) => entry?.departedOn)).toEqual(['2026-06-01'])
  })
})
