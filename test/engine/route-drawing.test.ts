import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compare } from '../../shared/engine/compare.ts'
import { drawRoute } from '../../shared/engine/route-drawing.ts'
import { railTrunk } from '../../shared/freight/rail-trunk.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { places } from '../rate-sheet/sample-tariffs.ts'
import { sampleBook, sampleShipment } from '../sample-book.ts'

const book = sampleBook()
const shipment = sampleShipment('zhengzhou-liege-185kg')

const rail = (originGateway: string, destinationGateway: string) => {
  const [leg] = drawRoute(
    {
      mode: 'rail-lcl',
      originGateway,
      destinationGateway,
      legs: [{ kind: 'rail', from: originGateway, to: destinationGateway, km: 10_000 }],
    },
    shipment,
    places.gateway,
  )
  assert(leg, 'one leg')
  return leg.points.map(({ name }) => name)
}

describe('the trunk of the trains', () => {
  it('lies where the table of places has its stations', () => {
    const table = ['places', 'cities-geonames']
      .map((file) => readFileSync(new URL(`../../resources/places/${file}.csv`, import.meta.url), 'utf8'))
      .join('\n')
      .split('\n')
      .map((line) => line.split(','))
    for (const { name, country, latitude, longitude } of railTrunk) {
      const spelled = { 'Xi’an': "Xi'an", Ürümqi: 'Urumqi' }[name] ?? name
      const found = table.filter((cells) => cells[2] === country && cells[4]?.startsWith(spelled))
      expect([name, found.map((cells) => [Number(cells[10]), Number(cells[11])])]).toEqual([
        name,
        expect.arrayContaining([[latitude, longitude]]),
      ])
    }
  })

  it('changes its gauge where China and Poland meet the wide one', () => {
    expect(railTrunk.filter(({ gaugeChange }) => gaugeChange).map(({ name }) => name)).toEqual([
      'Dostyk',
      'Małaszewicze',
    ])
  })
})

describe('the way of an offer', () => {
  it('goes from door to door, each leg beginning where the one before ends', () => {
    for (const offer of compare(shipment, book).offers) {
      const legs = drawRoute(offer, shipment, places.gateway)
      expect(legs.map(({ part }) => part)).toEqual(['pre-carriage', 'main', 'on-carriage'])
      const points = legs.map((leg) => leg.points)
      expect(points[0]?.[0]).toMatchObject({ name: 'Zhengzhou', kind: 'door' })
      expect(points[1]?.[0]).toEqual(points[0]?.at(-1))
      expect(points[2]?.[0]).toEqual(points[1]?.at(-1))
      expect(points[2]?.at(-1)).toMatchObject({ name: 'Liège', kind: 'door' })
      if (offer.mode === 'air') expect(points[1]).toHaveLength(2)
    }
  })

  it('follows the trunk from Zhengzhou to Liège, whose own stations are the gateways', () => {
    const names = rail('CNZGZ', 'BENRY')
    expect(names[0]).toBe('Zhengzhou Putian')
    expect(names.slice(1, -1)).toEqual(railTrunk.slice(1, -1).map(({ name }) => name))
    expect(names.at(-1)).toBe('Liège Logistics Intermodal')
  })

  it('runs the other way eastbound', () => {
    expect(rail('BENRY', 'CNZGZ')).toEqual(rail('CNZGZ', 'BENRY').toReversed())
  })

  it('joins and leaves the trunk where that is shortest: no train turns back', () => {
    expect(rail('CNCQI', 'DEDUI').slice(0, 3)).toEqual(['Chongqing Tuanjiecun', 'Lanzhou', 'Ürümqi'])
    expect(rail('CNYIU', 'DEHAM').slice(1, 3)).toEqual(['Xi’an', 'Lanzhou'])
    expect(rail('CNYIU', 'DEHAM').at(-2)).toBe('Frankfurt (Oder)')
    // 1,276 km from Małaszewicze to Milan are less than the two sides of the triangle by Warsaw.
    expect(rail('CNXAG', 'ITMIL').at(-2)).toBe('Małaszewicze')
    expect(rail('CNXAG', 'DEDUI').at(-2)).toBe('Hanover')
  })

  it('has no points where a gateway’s position is not known', () => {
    expect(rail('CNZGZ', 'XXNON')).toEqual([])
  })
})
