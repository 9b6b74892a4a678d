import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createHsSearch } from '../../shared/freight/hs-search.ts'
import { parseHsEntries } from '../../shared/freight/parse-hs-entries.ts'

const entries = parseHsEntries(
  readFileSync(new URL('../../resources/hs/headings.csv', import.meta.url), 'utf8'),
)
const codes = ['940542', '94054210', '940549']
const { search } = createHsSearch(entries, (digits, limit) =>
  codes.filter((code) => code.startsWith(digits)).slice(0, limit),
)
const found = (text: string, limit = 50): readonly string[] => search(text, limit).map(({ code }) => code)

describe('the table of headings', () => {
  // As many as the edition of 2022 has.
  it('has all 1,228 headings', () => {
    expect(entries.filter(({ code }) => code.length === 4)).toHaveLength(1228)
  })

  it('has the ninety-six chapters that are in use, and each heading once below its chapter', () => {
    const chapters = entries.filter(({ code }) => code.length === 2).map(({ code }) => code)
    const inUse = Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, '0'))
    expect(chapters).toEqual(inUse.filter((code) => code !== '77'))
    const all = entries.map(({ code }) => code)
    expect(all).toEqual([...new Set(all)].toSorted())
    expect(all.filter((code) => !chapters.includes(code.slice(0, 2)))).toEqual([])
  })

  it('refuses a table whose lines are not of three cells', () => {
    expect(() => parseHsEntries('code,name,also\n9405,Lamps, and more,x')).toThrow('three cells')
    expect(() => parseHsEntries('Code;Name\n')).toThrow('columns')
  })
})

describe('a search by words', () => {
  it.each([
    ['lamps', '9405'],
    ['laptop', '8471'],
    ['lithium battery', '8507'],
    ['t-shirt', '6109'],
    ['solar panel', '8541'],
    ['bicycle electric', '8711'],
    ['screw', '7318'],
    ['Suitcases', '4202'],
    ['plywood', '4412'],
    ['wine', '2204'],
    ['chocolate', '1806'],
  ])('finds %s first in %s', (text, code) => {
    expect(found(text)[0]).toBe(code)
  })

  it('needs every word, each by its beginning, in whatever order and case', () => {
    expect(found('parts BICYCLE')).toContain('8714')
    expect(found('bicyc fram')).toContain('8714')
    expect(found('bicycle submarine')).toEqual([])
    // The inside of a word is no beginning.
    expect(found('uitcases')).toEqual([])
  })

  it('takes singular and plural as one', () => {
    expect(found('battery')).toEqual(found('batteries'))
    expect(found('toy')).toEqual(found('toys'))
  })
})

describe('a search by digits', () => {
  it('gives chapter, headings and the codes of the duty tables, however they are spaced', () => {
    expect(found('94')).toEqual(['94', '9401', '9402', '9403', '9404', '9405', '9406', ...codes])
    expect(found('9405.42')).toEqual(['9405', '940542', '94054210'])
    expect(found('9405 4', 2)).toEqual(['9405', '940542'])
  })

  it('says of a longer code in which heading and chapter it is', () => {
    expect(search('940549', 5).at(-1)).toMatchObject({
      code: '940549',
      level: 'code',
      name: 'Lamps and lighting fittings; illuminated signs',
      chapterName: 'Furniture and bedding; lamps; prefabricated buildings',
    })
  })

  it('finds nothing where nothing is typed', () => {
    expect([found(''), found('  . ')]).toEqual([[], []])
  })
})
