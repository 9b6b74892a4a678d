import { expect, test } from 'vitest'
import { formToShipment } from '../../renderer/state/form-to-shipment.ts'
import { orderToForm } from '../../renderer/state/order-to-form.ts'
import { emptyForm, emptyGoods, emptyPiece, type ShipmentForm } from '../../renderer/state/shipment-form.ts'
import { emptySupply } from '../../renderer/state/supply-form.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'

const context = { today: '2026-11-23' as LocalDate, commaGroups: true }
const blank = emptyForm('EUR')
const order = { pieces: 3, readyOn: '2026-12-21', shelfOn: '2027-01-04' }

const open = (form: ShipmentForm, of: number): ShipmentForm =>
  orderToForm(form, formToShipment(form, context).input, of, order)

test('a consignment is the shipment of its pieces, ready on its day and needed when its week begins', () => {
  const form: ShipmentForm = {
    ...blank,
    readyOn: '7 Dec',
    neededBy: '15 Jan',
    cargo: {
      ...blank.cargo,
      pieces: [
        { ...emptyPiece(1), count: '10', length: '60', width: '40', height: '50', weight: '18,5' },
        emptyPiece(2),
      ],
    },
    goods: [
      emptyGoods(1),
      { ...emptyGoods(2), value: '24,000.00', currency: 'USD', units: '1,200', hsCode: '9405 42' },
    ],
    more: { declaredForCarriage: { value: '1000', currency: 'USD' }, capitalPercent: '6' },
    supply: { ...emptySupply, demand: '900', stock: '3000' },
  }
  const opened = open(form, 10)
  expect(opened.cargo.pieces.map(({ count, weight }) => [count, weight])).toEqual([
    ['3', '18,5'],
    ['', ''],
  ])
  // Three tenths of 24,000.00, of 1,200 and of 1,000.
  expect(opened.goods.map(({ value, units, hsCode }) => [value, units, hsCode])).toEqual([
    ['', '', ''],
    ['7200', '360', '9405 42'],
  ])
  expect(opened.more).toEqual({
    declaredForCarriage: { value: '300', currency: 'USD' },
    capitalPercent: '6',
  })
  expect([opened.readyOn, opened.neededBy]).toEqual(['2026-12-21', '2027-01-04'])
  expect(opened.supply).toEqual(emptySupply)
  expect(formToShipment(opened, context).input).toMatchObject({
    readyOn: '2026-12-21',
    neededBy: '2027-01-04',
  })
})

test('of totals it has its share of weight and volume', () => {
  const form: ShipmentForm = {
    ...blank,
    cargo: { ...blank.cargo, kind: 'totals', totals: { pieces: '10', weightKg: '185', volumeM3: '1,2' } },
  }
  expect(open(form, 10).cargo.totals).toEqual({ pieces: '3', weightKg: '55.5', volumeM3: '0.36' })
})
