import { expect, test } from 'vitest'
import { emptyForm, isPricedAlike, parseForm } from '../../renderer/state/shipment-form.ts'
import {
  arrivalsOf,
  demandFigures,
  emptySupply,
  pastedFigures,
  supplyIsBlank,
  supplyToInput,
} from '../../renderer/state/supply-form.ts'
import { supplyInputSchema } from '../../shared/quote/supply.ts'

test('a demand is one figure or a row of them, apart by spaces, semicolons or commas', () => {
  expect(demandFigures(' 120 ', true)).toEqual(['120'])
  expect(demandFigures('120 90;150\n80', true)).toEqual(['120', '90', '150', '80'])
  expect(demandFigures('120, 90, 150', true)).toEqual(['120', '90', '150'])
  expect(demandFigures('120,90,150', true)).toEqual(['120', '90', '150'])
})

test('a comma that groups thousands, or is a decimal sign, parts no figures', () => {
  expect(demandFigures('1,200 900', true)).toEqual(['1200', '900'])
  expect(demandFigures('12,5', false)).toEqual(['12.5'])
})

test('what is on the way is units and their week, and anything else is asked for its week', () => {
  expect(arrivalsOf('600 w3, 400 w5', true)).toEqual([
    { units: '600', week: '3' },
    { units: '400', week: '5' },
  ])
  expect(arrivalsOf('1,200w3;400 Week 5', true)).toEqual([
    { units: '1200', week: '3' },
    { units: '400', week: '5' },
  ])
  expect(arrivalsOf('1 200 w3 400 w5', false)).toEqual([
    { units: '1200', week: '3' },
    { units: '400', week: '5' },
  ])
  expect(arrivalsOf('600 w3, 400', true)).toEqual([
    { units: '600', week: '3' },
    { units: '400', week: '' },
  ])
  expect(arrivalsOf('  ', true)).toEqual([])
})

test('cells of a spreadsheet become a row, and an empty one a week in which nothing sells', () => {
  expect(pastedFigures('120\t\t90\n', true)).toBe('120 0 90')
  expect(pastedFigures('120\r\n1 200\r\n80\r\n', true)).toBe('120 1200 80')
  expect(pastedFigures('120', true)).toBeUndefined()
  expect(pastedFigures('120\n', true)).toBeUndefined()
})

test('what is typed is asked in the shape of the contract, weeks only beside a single figure', () => {
  const entry = { ...emptySupply, demand: '1,200', stock: '3 000', valuePerUnit: '17,25' }
  const input = supplyToInput(entry, true)
  expect(supplyInputSchema.parse(input)).toMatchObject({
    demand: ['1200'],
    weeks: '12',
    stock: '3000',
    valuePerUnit: '17.25',
    unitsPerPiece: '',
    pace: 'typical',
  })
  expect(supplyToInput({ ...entry, demand: '1 2 3' }, true).weeks).toBeNull()
  const long = supplyToInput({ ...entry, demand: Array.from({ length: 500 }, () => '1').join(' ') }, true)
  expect(supplyInputSchema.safeParse(long).success).toBe(true)
})

test('a plan is part of the form: kept with a draft, missing in older ones, and no other shipment', () => {
  const form = emptyForm('EUR')
  const asked = { ...form, supply: { ...emptySupply, demand: '120' } }
  expect(parseForm(JSON.parse(JSON.stringify(asked)))?.supply.demand).toBe('120')
  const { supply: _supply, ...older } = form
  expect(parseForm(older)?.supply).toEqual(emptySupply)
  expect(isPricedAlike(form, asked)).toBe(true)
  expect(isPricedAlike(form, { ...asked, readyOn: '7 Dec' })).toBe(false)
})

test('nothing is asked before something is said to sell or to be there', () => {
  expect(supplyIsBlank({ ...emptySupply, unitsPerPiece: '20' })).toBe(true)
  expect(supplyIsBlank({ ...emptySupply, stock: '0' })).toBe(false)
})
