import { expect, test } from 'vitest'
import { formPath, formToShipment } from '../../renderer/state/form-to-shipment.ts'
import { sampleToForm, shipmentToForm } from '../../renderer/state/shipment-to-form.ts'
import {
  emptyForm,
  emptyGoods,
  emptyPiece,
  parseForm,
  type ShipmentForm,
} from '../../renderer/state/shipment-form.ts'
import { shipmentInputSchema, type ShipmentInput } from '../../shared/freight/shipment.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'

const context = { today: '2026-11-23' as LocalDate, commaGroups: true }
const read = (form: ShipmentForm): ShipmentInput => formToShipment(form, context).input
const blank = emptyForm('EUR')

test('an empty form is a shipment of the right shape, so that the answer can say what is missing', () => {
  expect(shipmentInputSchema.safeParse(read(blank)).success).toBe(true)
})

test('dates and decimal commas are read, what cannot be read goes on as typed', () => {
  const input = read({
    ...blank,
    readyOn: '7 Dec',
    neededBy: 'soonish',
    cargo: {
      ...blank.cargo,
      pieces: [
        { ...emptyPiece(1), count: '10', length: '60', width: '40', height: '50', weight: '18,5' },
        { ...emptyPiece(2), count: 'x' },
      ],
    },
  })
  expect(input.readyOn).toBe('2026-12-07')
  expect(input.neededBy).toBe('soonish')
  expect(input.pieces?.[0]?.weight).toBe('18.5')
  expect(input.pieces?.[1]?.count).toBe('x')
})

test('blank rows are left out, and a finding leads back to the row that it is about', () => {
  const { input, rows } = formToShipment(
    {
      ...blank,
      cargo: { ...blank.cargo, pieces: [emptyPiece(1), { ...emptyPiece(7), count: '2' }, emptyPiece(8)] },
    },
    context,
  )
  expect(input.pieces).toHaveLength(1)
  expect(formPath('pieces.0.weight', rows)).toBe('pieces.7.weight')
  expect(formPath('readyOn', rows)).toBe('readyOn')
})

test('a picked place is sent by what is certain about it, a typed one by its words', () => {
  const picked = (kind: 'city' | 'airport' | 'rail-terminal') => ({
    text: 'Zhengzhou, CN',
    postcode: '450000',
    place: { kind, country: 'CN', name: 'Zhengzhou', unlocode: 'CNZGZ', iata: 'CGO' },
  })
  expect(read({ ...blank, origin: picked('city') }).origin).toEqual({
    country: 'CN',
    place: 'Zhengzhou',
    postcode: '450000',
  })
  expect(read({ ...blank, origin: picked('airport') }).origin).toEqual({ iata: 'CGO' })
  expect(read({ ...blank, origin: picked('rail-terminal') }).origin).toEqual({ unlocode: 'CNZGZ' })
  const typed = { text: 'Saint-Étienne, fr', postcode: '', place: null }
  expect(read({ ...blank, origin: typed }).origin).toEqual({ country: 'FR', place: 'Saint-Étienne' })
})

test('only one kind of cargo is sent, whatever else was typed before', () => {
  const cargo = {
    ...blank.cargo,
    pieces: [{ ...emptyPiece(1), count: '10' }],
    totals: { pieces: '10', weightKg: '185', volumeM3: '1,2' },
  }
  const totals = read({ ...blank, cargo: { ...cargo, kind: 'totals' } })
  expect(totals.totals).toEqual({ pieces: '10', weightKg: '185', volumeM3: '1.2' })
  expect(totals.pieces).toBeUndefined()
  expect(read({ ...blank, cargo }).totals).toBeUndefined()
})

const shipment: ShipmentInput = {
  origin: { country: 'CN', place: 'Hangzhou', postcode: '310000' },
  destination: { country: 'BE', place: 'Liège', postcode: '4000' },
  scope: 'door-to-door',
  readyOn: '2026-12-07',
  neededBy: '2027-01-15',
  incoterm: { rule: 'DDP', place: 'Liège', at: 'door', quoteFor: 'seller' },
  clearance: { import: 'gateway' },
  pieces: [
    {
      count: 40,
      length: 60,
      width: 40,
      height: 40,
      unit: 'cm',
      weight: 12,
      weightUnit: 'kg',
      packaging: 'bag',
      stackable: false,
      tiltable: true,
    },
  ],
  goods: [{ description: 'Phone cases', hsCode: '392690', value: '15960.00', currency: 'EUR', units: 400 }],
  parcels: { count: 400, orderValue: '39.90', currency: 'EUR', itemCategories: 1, ioss: true },
  handling: { unNumber: 'UN3480', battery: 'lithium-ion', temperature: '2 to 8 °C' },
  currency: 'USD',
  rankBy: 'arrival',
  insure: true,
}

test('a shipment opened in the form and read again says the same', () => {
  const again = read(shipmentToForm(shipment, 'EUR'))
  expect(again).toEqual({
    ...shipment,
    pieces: [{ ...shipment.pieces?.[0], count: '40', length: '60', width: '40', height: '40', weight: '12' }],
    goods: [{ ...shipment.goods?.[0], units: '400', origin: 'CN' }],
    parcels: { ...shipment.parcels, count: '400', itemCategories: '1' },
    vatRecoverable: true,
  })
})

test('goods are from the country of departure until another is typed, and a typed rate goes on', () => {
  const departure = { text: 'Hefei, CN', postcode: '', place: null }
  const line = { ...emptyGoods(4), value: '100', dutyPercent: '3,7', priceIncludes: 'freight' as const }
  const goodsOf = (fields: Partial<ShipmentForm>) => read({ ...blank, ...fields }).goods
  expect(goodsOf({ origin: departure, goods: [line] })).toEqual([
    { value: '100', currency: 'EUR', origin: 'CN', dutyPercent: '3.7', priceIncludes: 'freight' },
  ])
  expect(goodsOf({ origin: departure, goods: [{ ...line, origin: 'vn' }] })?.[0]?.origin).toBe('VN')
  expect(goodsOf({ goods: [line] })?.[0]).not.toHaveProperty('origin')
})

test('the importer’s rules of a shipment survive the form', () => {
  const rules = { clearance: { procedure42: true }, vatRecoverable: false }
  expect(read(shipmentToForm({ ...shipment, ...rules }, 'EUR'))).toMatchObject(rules)
  expect(read(blank).clearance).toBeUndefined()
})

test('a draft of before the rates were typed is read, with what it did not say at rest', () => {
  const { dutyPercent, vatPercent, priceIncludes, ...goods } = emptyGoods(1)
  const { vatRecoverable, procedure42, ...kept } = { ...blank, goods: [goods] }
  expect(parseForm(kept)).toEqual(blank)
  expect([dutyPercent, vatPercent, priceIncludes, vatRecoverable, procedure42]).toEqual([
    '',
    '',
    'goods',
    true,
    false,
  ])
})

test('lines in different units come into the form in one, exactly', () => {
  const line = { count: 1, width: 1, height: 1, weightUnit: 'kg' } as const
  const { cargo } = shipmentToForm(
    {
      ...shipment,
      pieces: [
        { ...line, length: 60, unit: 'cm', weight: 1 },
        { ...line, length: '23.5', unit: 'in', weight: 2, weightUnit: 'lb' },
      ],
    },
    'EUR',
  )
  expect(cargo.unit).toBe('mm')
  expect(cargo.weightUnit).toBe('kg')
  expect(cargo.pieces.map(({ length }) => length)).toEqual(['600', '596.9', ''])
  expect(cargo.pieces.map(({ weight }) => weight)).toEqual(['1', '0.90718474', ''])
})

test('a sample of an earlier day moves to today by whole weeks', () => {
  const sample = { ...shipment, quotedOn: '2026-11-23' }
  const dates = (today: string) => {
    const { readyOn, neededBy } = sampleToForm(sample, 'EUR', today as LocalDate)
    return [readyOn, neededBy]
  }
  expect(dates('2026-11-23')).toEqual(['2026-12-07', '2027-01-15'])
  expect(dates('2026-11-24')).toEqual(['2026-12-14', '2027-01-22'])
  expect(dates('2027-03-03')).toEqual(['2027-03-22', '2027-04-30'])
})

test('a draft comes back word for word from JSON, and one that cannot be read is no draft', () => {
  const form = { ...shipmentToForm(shipment, 'EUR'), readyOn: '7 D' }
  expect(parseForm(JSON.parse(JSON.stringify(form)))).toEqual(JSON.parse(JSON.stringify(form)))
  expect(parseForm({ origin: 3 })).toBeUndefined()
  expect(parseForm(null)).toBeUndefined()
})
