import { describe, expect, it } from 'vitest'
import { foldName } from '../../shared/kernel/fold-name.ts'
import { shippedPlaceIndex, shippedPlaces } from './place-table.ts'

const places = shippedPlaces
const index = shippedPlaceIndex
const first = (text: string): string | undefined => index.search(text, 5)[0]?.id

describe('search', () => {
  it.each([
    ['liege', 'BE-CITY-LIEGE'],
    ['LIÈGE', 'BE-CITY-LIEGE'],
    ['Lüttich', 'BE-CITY-LIEGE'],
    ['luttich', 'BE-CITY-LIEGE'],
    ['Luik', 'BE-CITY-LIEGE'],
    ['列日', 'BE-CITY-LIEGE'],
    ['lodz', 'PL-CITY-LODZ'],
    ['Łódź', 'PL-CITY-LODZ'],
    ['罗兹', 'PL-CITY-LODZ'],
    ['郑州', 'CN-CITY-ZHENGZHOU'],
    ['zhengz', 'CN-CITY-ZHENGZHOU'],
    ['CNZGZ', 'CN-ZZ-PUTIAN'],
    ['cgo', 'AIR-CGO'],
    ['lgg', 'AIR-LGG'],
    ['canton', 'CN-CITY-GUANGZHOU'],
    ['Pékin', 'CN-CITY-BEIJING'],
    ['Peking', 'CN-CITY-BEIJING'],
    ['milano', 'IT-CITY-MILAN'],
    ['München', 'DE-CITY-MUNICH'],
    ['koln', 'DE-CITY-COLOGNE'],
    ['Varsovie', 'PL-CITY-WARSAW'],
    ['Xian', 'CN-CITY-XIAN'],
    ['义乌', 'CN-CITY-YIWU'],
    ['322000', 'CN-CITY-YIWU'],
    ['Suzhou', 'CN-CITY-SUZHOU'],
    ['Jinan', 'CN-CITY-JINAN'],
    ['Rome', 'IT-CITY-ROME'],
    ['Bergen', 'NO-CITY-BERGEN'],
    ['南充', 'CN-CITY-NANCHONG'],
  ])('finds by any spelling, whatever its accents: %s', (text, id) => {
    expect(first(text)).toBe(id)
  })

  it('puts a whole name before a beginning, and a beginning before the inside of a word', () => {
    const names = index.search('mons', 20).map((place) => foldName(place.name))
    expect(names[0]).toBe('mons')
    const lastBeginning = names.findLastIndex((name) => name.startsWith('mons'))
    const firstInside = names.findIndex((name) => !/\bmons/.test(name))
    expect(firstInside === -1 || lastBeginning < firstInside).toBe(true)
  })

  it('keeps to the country that is written after the name', () => {
    expect(index.search('Brest BY', 5).every((place) => place.country === 'BY')).toBe(true)
    expect(index.search('Brest, FR', 5).map((place) => place.id)).toContain('FR-CITY-BREST')
  })

  it('gives the same list again, no longer than asked, and nothing for nonsense', () => {
    expect(index.search('an', 7)).toEqual(index.search('an', 7))
    expect(index.search('an', 7)).toHaveLength(7)
    expect(index.search('qqqqq', 7)).toEqual([])
  })
})

describe('find', () => {
  it('needs no accent and no country, and tells places apart by country when it has one', () => {
    expect(index.find({ place: 'Liège' })?.id).toBe('BE-CITY-LIEGE')
    expect(index.find({ place: 'liege', country: 'be' })?.id).toBe('BE-CITY-LIEGE')
    expect(index.find({ place: 'Brest', country: 'BY' })?.country).toBe('BY')
    expect(index.find({ place: 'Brest', country: 'FR' })?.country).toBe('FR')
    expect(index.find({ place: 'Brest', country: 'CN' })).toBeUndefined()
  })

  it("takes a place's own name before another's alias", () => {
    expect(index.find({ place: 'Bergen' })?.id).toBe('NO-CITY-BERGEN')
    expect(index.find({ place: 'Bergen', country: 'BE' })?.id).toBe('BE-CITY-MONS')
  })

  it('tells two towns of one name in one country apart by postcode, or by the province in their name', () => {
    expect(index.find({ place: 'Taizhou', country: 'CN' })?.region).toBe('Jiangsu')
    expect(index.find({ place: 'Taizhou', country: 'CN', postcode: '318000' })?.region).toBe('Zhejiang')
    expect(index.find({ place: 'Taizhou (Zhejiang)', country: 'CN' })?.region).toBe('Zhejiang')
  })

  it('takes no beginning of a name for the name', () => {
    expect(index.find({ place: 'Zhengz' })).toBeUndefined()
  })

  it('takes the place whose usual postcode is nearest when only country and postcode are known', () => {
    expect(index.find({ country: 'DE', postcode: '80999' })?.id).toBe('DE-CITY-MUNICH')
    expect(index.find({ country: 'CN', postcode: '451100' })?.region).toBe('Henan')
    expect(index.find({ country: 'GB', postcode: 'M4 1AA' })?.id).toBe('GB-CITY-MANCHESTER')
    // Aurillac is the prefecture of Cantal (15); Inner Mongolia's postcodes begin with 01 and 02.
    expect(index.find({ country: 'FR', postcode: '15130' })?.name).toBe('Aurillac')
    expect(index.find({ country: 'CN', postcode: '025400' })?.region).toBe('Inner Mongolia')
    expect(index.find({ country: 'CN', postcode: '990000' })).toBeUndefined()
  })

  it('reads codes in any case', () => {
    expect(index.find({ iata: 'lgg' })?.id).toBe('AIR-LGG')
    expect(index.find({ unlocode: 'cnzgz' })?.id).toBe('CN-ZZ-PUTIAN')
    expect(index.find({ unlocode: 'CNCGO' })?.region).toBe('Henan')
  })
})

describe('gateway', () => {
  it.each([
    ['CGO', 'AIR-CGO'],
    ['CNCGO', 'AIR-CGO'],
    ['CNPVG', 'AIR-PVG'],
    ['lgg', 'AIR-LGG'],
    ['BELGG', 'AIR-LGG'],
    ['CNZGZ', 'CN-ZZ-PUTIAN'],
    ['BENRY', 'BE-LIEGE-LOGISTICS'],
    ['Zhengzhou Putian', 'CN-ZZ-PUTIAN'],
    ['Liege Airport', 'AIR-LGG'],
    ['郑州（圃田）', 'CN-ZZ-PUTIAN'],
  ])('reads code, alias or name: %s', (code, id) => {
    expect(index.gateway(code)?.id).toBe(id)
  })

  it('leaves a city with both an airport and a terminal open until the mode is known', () => {
    expect(index.gateway('Zhengzhou')).toBeUndefined()
    expect(index.gateway('Zhengzhou', 'air')?.iata).toBe('CGO')
    expect(index.gateway('Zhengzhou', 'rail')?.unlocode).toBe('CNZGZ')
    expect(index.gateway('Liège', 'air')?.iata).toBe('LGG')
    expect(index.gateway('Warsaw', 'rail')?.unlocode).toBe('PLWAW')
    expect(index.gateway('Liège', 'rail')?.unlocode).toBe('BENRY')
  })
})

describe('the tables', () => {
  it('name every place once', () => {
    expect(new Set(places.map((place) => place.id)).size).toBe(places.length)
  })

  it('find every place again by its own name and country, as a form sends it', () => {
    const lost = places.filter((place) => {
      const found = index.find({ country: place.country, place: place.name })
      return found?.id !== place.id && foldName(found?.name ?? '') !== foldName(place.name)
    })
    expect(lost).toEqual([])
    const cities = places.filter((place) => place.kind === 'city')
    expect(new Set(cities.map((place) => place.country + foldName(place.name))).size).toBe(cities.length)
  })

  it('know the province of every place in China, since haulage is priced by it', () => {
    expect(places.filter((place) => place.country === 'CN' && place.region === null)).toEqual([])
  })
})

describe('foldName', () => {
  it('drops case, accents, apostrophes and punctuation, and keeps Chinese', () => {
    expect(foldName('Łódź')).toBe('lodz')
    expect(foldName("Xi'an")).toBe('xian')
    expect(foldName('Saint-Étienne')).toBe('saint etienne')
    expect(foldName('Straßburg / Ærø')).toBe('strassburg aero')
    expect(foldName('郑州（圃田）')).toBe('郑州 圃田')
  })
})
