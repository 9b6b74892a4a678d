import { expect, test } from 'vitest'
import { ordersToCsv, weeksToCsv } from '../../../renderer/split/split-csv.ts'

test('consignments are a row each, decimals as the program writes them, nothing that a spreadsheet would run', () => {
  const csv = ordersToCsv(
    [
      {
        offer: 'rail-lcl:CNZGZ-BENRY',
        mode: 'rail-lcl',
        service: '=train',
        carrier: 'Carrier, Ltd',
        originGateway: 'CNZGZ',
        destinationGateway: 'BENRY',
        pieces: 23,
        units: 2760,
        grossKg: '425.5',
        boxes: '1 × 40HC',
        readyOn: '2026-12-07',
        deliveredOn: '2027-01-12',
        daysTypical: 36,
        daysSlowest: 44,
        shelfWeek: 7,
        shelfOn: '2027-01-18',
        freight: '1935.20',
        inTransit: '704.44',
        lying: '117.41',
      },
    ],
    'EUR',
  )
  expect(csv.split('\r\n')).toEqual([
    'offer,mode,service,carrier,ready,delivered,shelf week,shelf,pieces,units,gross kg,boxes,currency,freight,in transit,lying before its week',
    'rail-lcl:CNZGZ-BENRY,rail-lcl,\'=train,"Carrier, Ltd",2026-12-07,2027-01-12,7,2027-01-18,23,2760,425.5,1 × 40HC,EUR,1935.20,704.44,117.41',
    '',
  ])
})

test('weeks are a row each', () => {
  const csv = weeksToCsv(
    [
      {
        week: 1,
        from: '2026-12-07',
        byAir: 0,
        byRail: 120,
        onTheWay: 60,
        start: 480,
        sold: 100,
        end: 380,
        holding: '21.33',
      },
    ],
    'EUR',
  )
  expect(csv).toBe(
    'week,from,by air,by rail,on the way before,on the shelf,sold,left,currency,holding\r\n1,2026-12-07,0,120,60,480,100,380,EUR,21.33\r\n',
  )
})
