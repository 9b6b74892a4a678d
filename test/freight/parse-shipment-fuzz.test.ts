import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseShipment } from '../../shared/freight/parse-shipment.ts'
import { schemaIssues } from '../../shared/freight/schema-issues.ts'
import { shipmentIssue, shipmentIssueCodes, type ShipmentIssue } from '../../shared/freight/shipment-issue.ts'
import { shipmentInputSchema } from '../../shared/freight/shipment.ts'
import { dateToDay, type LocalDate } from '../../shared/kernel/local-date.ts'
import { fieldMessages } from '../../shared/text/en/fields.ts'
import { createWording } from '../../shared/text/format.ts'
import { shippedPlaceIndex } from './place-table.ts'

const wording = createWording('en')
const context = {
  today: dateToDay('2026-11-23' as LocalDate),
  places: shippedPlaceIndex,
  currencies: new Set(['USD', 'CNY']),
}

/** A finished sentence: worded, no gap left, no key shown. */
const isSentence = ({ note }: ShipmentIssue): boolean => {
  const text = wording.word(note)
  return note.key in fieldMessages && /^.{10,}[.?]$/su.test(text) && !/undefined|field\.[A-Z]/.test(text)
}

const hostile = fc.constantFrom(
  '',
  ' ',
  '-0',
  '1e999',
  '1e-40',
  '0x10',
  'NaN',
  'Infinity',
  '١٢',
  '１２',
  '12 000',
  '1,234',
  '1.2.3',
  '+',
  '+99999',
  '2026-13-45',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  '{typed}',
  '{typed|date}',
  '$&',
  '<script>',
  '🚢'.repeat(60),
  '9'.repeat(150),
  "'; drop table",
  'Zhengzhou',
  'Brest',
  'CNCGO',
)
const text = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 60 }), fc.constant('7'))
const numeric = fc.oneof(
  hostile,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.nat(100),
)
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const place = fc.record(
  { country: some(text), place: some(text), postcode: some(text), unlocode: some(text), iata: some(text) },
  { requiredKeys: [] },
)
const money = some(fc.record({ value: numeric, currency: text }))
const shipment = fc.record({
  origin: place,
  destination: place,
  readyOn: some(text),
  neededBy: some(text),
  quotedOn: some(text),
  currency: some(text),
  pieces: some(
    fc.array(
      fc.record({ count: numeric, length: numeric, width: numeric, height: numeric, weight: numeric }),
      { maxLength: 3 },
    ),
  ),
  totals: some(fc.record({ pieces: numeric, weightKg: numeric, volumeM3: numeric })),
  goods: some(
    fc.array(
      fc.record({
        description: text,
        hsCode: text,
        value: numeric,
        currency: text,
        origin: text,
        units: numeric,
        weightKg: numeric,
        unNumbers: fc.array(text, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
  ),
  parcels: some(fc.record({ count: numeric, orderValue: numeric, currency: text, itemCategories: numeric })),
  handling: some(fc.record({ unNumber: text, temperature: text })),
  declaredForCarriage: money,
  delayCostPerDay: money,
  capitalPercent: numeric,
})

it('never throws whatever is typed: it answers a shipment, or findings that are sentences', () => {
  fc.assert(
    fc.property(shipment, (input) => {
      const parsed = shipmentInputSchema.safeParse(input)
      if (!parsed.success) {
        const issues = schemaIssues(parsed.error)
        expect(issues.length).toBeGreaterThan(0)
        expect(issues.filter((issue) => !isSentence(issue))).toEqual([])
        return
      }
      const result = parseShipment(parsed.data, context)
      if (result.ok) return
      expect(result.failure.issues.length).toBeGreaterThan(0)
      expect(result.failure.issues.filter((issue) => !isSentence(issue))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it('answers a hundred empty fields gently, before anything was typed', () => {
  const result = parseShipment(
    shipmentInputSchema.parse({
      origin: { country: '', place: '' },
      destination: {},
      readyOn: '',
      neededBy: '',
      pieces: [{ count: '', length: '', width: '', height: '', unit: 'cm', weight: '', weightUnit: 'kg' }],
      goods: [{ description: '', hsCode: '', value: '', currency: '' }],
      handling: { unNumber: '', battery: null, temperature: '' },
      currency: '',
    }),
    context,
  )
  expect(result.ok ? [] : result.failure.issues.map((issue) => issue.code)).toEqual([
    'OriginMissing',
    'DestinationMissing',
    'ReadyMissing',
    'NothingToMove',
  ])
})

it('has a sentence for every code, and no sentence without one', () => {
  const keys = shipmentIssueCodes.map((code) => shipmentIssue('', code).note.key)
  expect(keys.toSorted()).toEqual(Object.keys(fieldMessages).toSorted())
})

it('turns findings about the shape into findings at fields', () => {
  const parsed = shipmentInputSchema.safeParse({
    origin: { place: 'Zhengzhou', town: 'x' },
    destination: {},
    scope: 'everywhere',
    pieces: [{ unit: 'ft' }],
    goods: 'lamps',
    readyOn: 'x'.repeat(300),
  })
  const found = parsed.success ? [] : schemaIssues(parsed.error)
  expect(found.map((issue) => `${issue.path} ${issue.code}`).toSorted()).toEqual(
    [
      'goods WrongKind',
      'origin.town UnknownField',
      'pieces.0.unit NotOneOf',
      'readyOn TextTooLong',
      'scope NotOneOf',
    ].toSorted(),
  )
  expect(found.filter((issue) => !isSentence(issue))).toEqual([])
})
