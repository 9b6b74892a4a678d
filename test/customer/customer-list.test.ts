import { describe, expect, it } from 'vitest'
import { readListFile } from '../../electron/customers/customer-list.ts'
import { assert } from '../../shared/kernel/assert.ts'

const listOf = async (csv: string, said: { mapping?: Record<string, string>; leftOut?: number[] } = {}) => {
  const read = await readListFile({
    fileName: 'list.csv',
    bytes: new TextEncoder().encode(csv),
    ...said,
  })
  assert(read.ok, 'the list can be read')
  return read.value
}

describe('a list of customers', () => {
  it('is read below a title, with semicolons, under French headings, with blank lines between', async () => {
    const { listed, headings } = await listOf(
      '\uFEFFFichier clients 2026;;;;\n;;;;\nRaison sociale;Interlocuteur;Courriel;Ville;Pays;Marge %\nMeuse Lampes;Zoé;zoe@meuse.example;Liège;Belgique;12,5\n;;;;;\nÉclair SA;;;Lyon;France;\n',
    )
    expect(headings.row).toBe(3)
    expect(listed.map(({ row, details }) => [row, details?.name, details?.address.country])).toEqual([
      [4, 'Meuse Lampes', 'BE'],
      [6, 'Éclair SA', 'FR'],
    ])
    expect(listed[0]?.details?.margin).toEqual({ kind: 'marginOnSale', percent: '12.5' })
  })

  it('is read under Chinese headings', async () => {
    const { listed } = await listOf(
      '客户名称,联系人,电话,城市,国家,税号\n河南灯具有限公司,王伟,+86 371 6666 8888,郑州,中国,91410100MA\n',
    )
    expect(listed[0]?.details).toMatchObject({
      name: '河南灯具有限公司',
      contacts: [{ name: '王伟', phone: '+86 371 6666 8888' }],
      address: { city: '郑州', country: 'CN' },
      vatNumber: '91410100MA',
    })
  })

  it('takes “Name” for the person where another column has the company, and joins first and last names', async () => {
    const one = await listOf('Name,Company\nAnna,Meuse\n')
    expect(one.listed[0]?.details).toMatchObject({ name: 'Meuse', contacts: [{ name: 'Anna' }] })
    const two = await listOf('Company,First name,Last name\nMeuse,Anna,Nowak\n')
    expect(two.listed[0]?.details?.contacts[0]?.name).toBe('Anna Nowak')
  })

  it('makes contacts of several addresses in a cell and of several rows of one name', async () => {
    const { listed } = await listOf(
      'Customer,Contact,Email,City\nMeuse,Anna,Anna <anna@m.example>; ben@m.example,Liège\nMEUSE,Carl,carl@m.example,\nMeuse,Dora,dora@m.example,Namur\n',
    )
    expect(listed[0]?.details?.contacts.map(({ email }) => email)).toEqual([
      'anna@m.example',
      'ben@m.example',
      'carl@m.example',
    ])
    expect(listed.map(({ joins, repeats }) => [joins, repeats])).toEqual([
      [null, null],
      [2, null],
      [null, 2],
    ])
  })

  it('says what is wrong at its column and keeps that row out', async () => {
    const { listed } = await listOf(
      'Customer,Email,Country,Language,Markup,Margin\n,a@b.example,BE,,,\nMeuse,not an address,Narnia,Klingon,5,6\n',
    )
    expect(
      listed.map(({ details, issues }) => [
        details,
        issues.map(({ columnNumber, code }) => `${columnNumber} ${code}`),
      ]),
    ).toEqual([
      [null, ['1 NameMissing']],
      [null, ['2 EmailShape', '3 CountryUnknown', '4 LanguageUnknown', '5 MarginTwice']],
    ])
  })

  it('is read as the user says: a column by hand, one set aside, a row left out', async () => {
    const { listed, headings } = await listOf('Who,City\nMeuse,Liège\nEclair,Lyon\n', {
      mapping: { '#1': 'name', City: '' },
      leftOut: [3],
    })
    expect(headings.columns).toEqual(['name', null])
    expect(listed.map(({ details }) => [details?.name, details?.address.city])).toEqual([['Meuse', '']])
  })

  it('is asked about when it is not UTF-8, with a line as each encoding would read it', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('Name\n'), 0xba, 0xd3, 0xc4, 0xcf, 0x0a])
    const read = await readListFile({ fileName: 'list.csv', bytes })
    expect(read.ok ? [] : read.failure.encodings).toContainEqual({ encoding: 'gb18030', line: '河南' })
    const said = await readListFile({ fileName: 'list.csv', bytes, encoding: 'gb18030' })
    expect(said.ok && said.value.listed[0]?.details?.name).toBe('河南')
  })
})
