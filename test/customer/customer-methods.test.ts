import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../../electron/app.ts'
import type { Answer, MethodInput, MethodName } from '../../shared/api/contract.ts'
import { assert } from '../../shared/kernel/assert.ts'
import { clock } from '../contract/every-host.ts'
import { temporaryFolder } from '../store/store-fixture.ts'

const openedApp = async () => {
  const home = temporaryFolder()
  const app = await createApp({ clock, home, resources: join(home, 'none'), host: 'browser' })
  assert(app.ok, 'the application opens')
  onTestFinished(app.value.close)
  return <Name extends MethodName>(name: Name, input: MethodInput<Name>): Promise<Answer<Name>> =>
    app.value.dispatch(name, input) as Promise<Answer<Name>>
}
const id = '5f0c1f8e-2f5b-4c8e-9a53-0d6f1f6f0a01'
const textOf = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8')

describe('saving a customer', () => {
  it('answers a change made of an older state with what is there now, and overwrites nothing', async () => {
    const call = await openedApp()
    await call('customers.save', { id, version: 0, customer: { name: 'Meuse' } })
    const first = await call('customers.save', { id, version: 1, customer: { name: 'Meuse', notes: 'one' } })
    expect(first).toMatchObject({ ok: true, value: { version: 2 } })
    const late = await call('customers.save', { id, version: 1, customer: { name: 'Meuse', notes: 'two' } })
    expect(late).toMatchObject({
      failure: { code: 'CustomerChanged', customer: { version: 2, details: { notes: 'one' } } },
    })
    expect(await call('customers.read', { id })).toMatchObject({ value: { customer: { version: 2 } } })
  })

  it('saves once what is asked for twice', async () => {
    const call = await openedApp()
    const input = { id, version: 0, customer: { name: 'Meuse' } }
    const first = await call('customers.save', input)
    expect(await call('customers.save', input)).toEqual(first)
    expect(await call('customers.search', {})).toMatchObject({ value: { total: 1 } })
  })

  it('brings no erased customer back', async () => {
    const call = await openedApp()
    await call('customers.save', { id, version: 0, customer: { name: 'Meuse' } })
    await call('customers.erase', { id })
    for (const version of [0, 1, 2]) {
      expect(await call('customers.save', { id, version, customer: { name: 'Meuse' } })).toMatchObject({
        failure: { code: 'CustomerErased', erasedOn: '2026-11-23' },
      })
    }
    expect(await call('customers.archive', { id, archived: false })).toMatchObject({
      failure: { code: 'CustomerErased' },
    })
    expect(await call('customers.read', { id })).toEqual({
      ok: true,
      value: { state: 'erased', id, erasedOn: '2026-11-23' },
    })
  })
})

describe('a request of access', () => {
  it('is answered with everything that is kept, notes too, as JSON and for reading, and is noted', async () => {
    const call = await openedApp()
    const customer = {
      name: 'Meuse',
      contacts: [{ name: 'Anna', email: 'anna@meuse.example' }],
      notes: 'pays late',
      margin: { kind: 'markupOnCost' as const, percent: '12.5' },
    }
    await call('customers.save', { id, version: 0, customer })
    await call('customers.export', { id })
    const answer = await call('customers.export', { id })
    assert(answer.ok, 'it is exported')
    expect(JSON.parse(textOf(answer.value.json.base64))).toMatchObject({
      customer: { id, version: 1, details: customer },
      quotes: [],
      privacyLog: [
        { kind: 'access', doneOn: '2026-11-23' },
        { kind: 'access', doneOn: '2026-11-23' },
      ],
    })
    const text = textOf(answer.value.text.base64)
    for (const part of ['Anna, anna@meuse.example', 'pays late', '12.5 % on the cost', id]) {
      expect(text).toContain(part)
    }
    expect(answer.value.json.fileName).not.toContain('Meuse')
  })
})

const csv = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a list taken over', () => {
  it('is written whole or not at all, and twice is as once', async () => {
    const call = await openedApp()
    const wrong = csv('Customer,Email\nMeuse,anna@m.example\nÉclair,none\n')
    expect(await call('customers.import', { fileName: 'a.csv', bytes: wrong })).toMatchObject({
      failure: { code: 'ListRefused', counts: { new: 1, wrong: 1 } },
    })
    expect(await call('customers.search', {})).toMatchObject({ value: { total: 0 } })
    expect(
      await call('customers.import', { fileName: 'a.csv', bytes: wrong, leaveOutWrong: true }),
    ).toMatchObject({ value: { added: 1, updated: 0, skipped: 1 } })
    const right = { row: 3, column: 2, text: 'e@eclair.example' }
    const again = { fileName: 'a.csv', bytes: wrong, corrections: [right] }
    expect(await call('customers.import', again)).toMatchObject({ value: { added: 1, skipped: 1 } })
    expect(await call('customers.import', again)).toMatchObject({ value: { added: 0, skipped: 2 } })
    expect(await call('customers.search', {})).toMatchObject({ value: { total: 2 } })
  })

  it('completes known customers where that is asked, and takes nothing from them', async () => {
    const call = await openedApp()
    const contacts = [{ name: 'Anna', email: 'anna@m.example' }]
    await call('customers.save', {
      id,
      version: 0,
      customer: { name: 'Société Meuse', contacts, notes: 'kept', currency: 'CNY' },
    })
    const list = csv('Customer,Email,City\nSOCIETE MEUSE,ben@m.example,Liège\n')
    expect(
      await call('customers.import', { fileName: 'a.csv', bytes: list, onKnown: 'update' }),
    ).toMatchObject({ value: { added: 0, updated: 1, skipped: 0 } })
    expect(await call('customers.read', { id })).toMatchObject({
      value: {
        customer: {
          version: 2,
          details: {
            name: 'Société Meuse',
            currency: 'CNY',
            notes: 'kept',
            address: { city: 'Liège' },
            contacts: [{ email: 'anna@m.example' }, { email: 'ben@m.example' }],
          },
        },
      },
    })
  })
})

describe('all customers as CSV', () => {
  it('computes nothing in a spreadsheet, and reads again as the same customers', async () => {
    const call = await openedApp()
    const names = ['=1+1', '+cmd', '-2+3', '@sum', 'A "quoted", name', '河南灯具']
    for (const [index, name] of names.entries()) {
      await call('customers.save', {
        id: `5f0c1f8e-2f5b-4c8e-9a53-0d6f1f6f0b0${index}`,
        version: 0,
        customer: {
          name,
          contacts: [
            { name: '=HYPERLINK("x")', phone: '+32 4 234' },
            { name: 'Second', email: `s${index}@a.example` },
          ],
          address: { lines: ['Rue 1', '=Rue 2'] },
          notes: '\t=cmd\n@x',
          margin: { kind: 'marginOnSale', percent: '7.5' },
        },
      })
    }
    const exported = await call('customers.exportAll', {})
    assert(exported.ok, 'it is exported')
    const bytes = new Uint8Array(Buffer.from(exported.value.base64, 'base64'))
    const cells = textOf(exported.value.base64).split(/\r\n|,/)
    expect(cells.filter((cell) => /^"?[=+@\t\r\n]/.test(cell) || /^"?-\D/.test(cell))).toEqual([])

    const other = await openedApp()
    expect(await other('customers.import', { fileName: 'all.csv', bytes })).toMatchObject({
      value: { added: names.length, skipped: 0 },
    })
    expect(await other('customers.exportAll', {})).toEqual(exported)
  })
})
