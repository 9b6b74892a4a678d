import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../shared/api/wire.ts'
import { contract, type MethodName } from '../../shared/api/contract.ts'
import type { DispatchAnswer } from '../../shared/api/dispatch.ts'
import { faultCodes } from '../../shared/api/fault.ts'
import type { HostConnection } from './host-under-test.ts'
import type { EveryHost } from './every-host.ts'
import { closure, goodInputs, holidaySheet, lodz } from './good-inputs.ts'
import { refusedSupplies } from './supply-inputs.ts'
import { sampleShipments } from './sample-shipments.ts'
import { transitList } from './transit-log-inputs.ts'
import { firstNumber } from './quote-inputs.ts'

const names = Object.keys(contract) as MethodName[]

/** What a reader would write by mistake or on purpose. None of them is right for any method. */
const badInputs: readonly unknown[] = [
  null,
  [],
  'input',
  7,
  { surplus: 1, limit: 0, text: 5, id: 5, theme: 'plaid', currency: 'EURO', title: 5, shipment: 'none' },
  JSON.parse('{"__proto__":{"text":"x"}}'),
  { constructor: { prototype: {} } },
]

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
    "'; DROP TABLE tariff; --",
    '../../etc/passwd',
  ),
  fc.nat(5000).map((length) => 'ü'.repeat(length)),
)

const hostileJson = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  { weight: 1, arbitrary: hostileText },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 300 })
      .map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown),
  },
  {
    weight: 1,
    arbitrary: hostileText.map(
      (key) => JSON.parse(`{${JSON.stringify(key)}:{"deep":{"__proto__":1}}}`) as unknown,
    ),
  },
)

/** Inputs that are right but for one member, which is where a schema has its holes. */
const spoiltInput = (name: MethodName): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...goodInputs[name]), hostileText, hostileJson)
    .map(([good, key, value]) => ({ ...good, [key === '__proto__' ? 'proto' : key]: value }))

const randomCall: fc.Arbitrary<readonly [string, unknown]> = fc.oneof(
  fc.tuple(fc.constantFrom(...names), hostileJson),
  fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), spoiltInput(name))),
  fc.tuple(hostileText, hostileJson),
)

const codes = new Set<string>(faultCodes)
const faultCodeOf = (answer: DispatchAnswer): string | undefined =>
  'fault' in answer ? answer.fault.code : undefined

/** What every host owes to the contract, whatever carries the calls. */
export const contractSuite = (host: EveryHost, homeOf: () => string): void => {
  describe(`over ${host.name}`, () => {
    let connection: HostConnection
    beforeAll(async () => {
      connection = await host.open(homeOf())
    })
    afterAll(() => connection.close())

    /** Everything that a command can change. */
    const state = async (): Promise<string> =>
      canonicalJson(
        await Promise.all(
          (
            [
              'settings.read',
              'house.read',
              'drafts.current',
              'drafts.recent',
              'tariffs.list',
              'keys.list',
              'customers.search',
              'quotes.list',
              'quotes.drafts',
              'quotes.filters',
              'scenarios.list',
              'transitLog.list',
            ] as const
          ).map((name) => connection.call(name, {})),
        ),
      )

    it.each(names.filter((name) => name !== 'jobs.wait' && name !== 'tariffs.previewRows'))(
      '%s answers good input with exactly what the contract says',
      async (name) => {
        for (const input of goodInputs[name]) {
          const answer = await connection.call(name, input)
          expect(answer.ok ? undefined : answer).toBeUndefined()
          if (answer.ok) expect(contract[name].output.parse(answer.value)).toEqual(answer.value)
        }
      },
    )

    it('says in its own failure, as the contract has it, what a method cannot do', async () => {
      for (const [name, input] of [
        ['tariffs.show', { id: 'nowhere' }],
        ['house.write', { house: { numberFormat: 'Q' } }],
        ['house.setLogo', { base64: 'AAAA' }],
        ['quotes.show', { number: 'Q-1999-0001' }],
        ['quotes.price', { shipment: { origin: {}, destination: {} }, offers: [] }],
        ['quotes.status', { number: firstNumber, status: 'declined' }],
        ['quotes.verify', { number: 'Q-1999-0001' }],
        ['quotes.verifyFile', { fileName: 'letter.txt', bytes: new TextEncoder().encode('Dear Sir,') }],
        [
          'quotes.verifyFile',
          { fileName: 'letter.pdf', bytes: new TextEncoder().encode('%PDF-1.7 and no more') },
        ],
        ['quotes.explain', { number: 'Q-1999-0001', other: 'Q-1999-0002' }],
        ['quotes.checkInvoice', { number: 'Q-1999-0001' }],
        [
          'quotes.checkInvoice',
          { number: firstNumber, charges: [{ text: 'FRT', amount: '1,234', currency: 'EUR' }] },
        ],
        ['quotes.duplicate', { number: 'Q-1999-0001' }],
        ['quotes.document', { number: 'Q-1999-0001', format: 'pdf' }],
        [
          'quotes.previewDocument',
          { request: { shipment: sampleShipments[0], offers: ['none'] }, format: 'text' },
        ],
        ['quotes.readFile', { fileName: 'x.pdf', bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46]) }],
        ['schedule.departures', { shipment: { origin: {}, destination: {} } }],
        ['schedule.lane', { lane: 'Nowhere-Liège' }],
        ['schedule.lastReady', { shipment: { origin: {}, destination: {} }, by: '2027-01-15' }],
        ['scenarios.run', { shipment: { origin: {}, destination: {} }, scenarios: [] }],
        [
          'transitLog.add',
          {
            entries: [
              {
                id: '5f0c1f8e-2f5b-4c8e-9a53-0d6f1f6f0b03',
                entry: {
                  mode: 'ship',
                  carrier: '',
                  service: '',
                  originGateway: 'nowhere',
                  destinationGateway: '',
                  departedOn: '2027-01-01',
                },
              },
            ],
          },
        ],
        [
          'transitLog.change',
          {
            id: 'nobody',
            entry: {
              mode: 'air',
              carrier: 'A',
              service: 'B',
              originGateway: 'CGO',
              destinationGateway: 'LGG',
              departedOn: '2026-01-06',
            },
          },
        ],
        ['transitLog.preview', { fileName: 'list.csv', bytes: new TextEncoder().encode('Phone\n12345\n') }],
        ['transitLog.import', { fileName: 'nothing.csv', bytes: new Uint8Array() }],
        // Taken in above, its reference is known.
        ['transitLog.import', { fileName: 'list.csv', bytes: transitList }],
        ...refusedSupplies.map((supply) => ['supply.split', supply] as const),
        ['map.routes', { shipment: { origin: {}, destination: {} } }],
        ['scenarios.beside', { shipment: { origin: {}, destination: {} }, scenario: closure }],
        ['tariffs.activate', { id: 'nowhere' }],
        ['tariffs.grid', { id: 'nowhere' }],
        ['tariffs.reviewEdit', { id: 'nowhere', edits: {} }],
        ['tariffs.saveEdit', { id: 'sample-rail-lcl', edits: {} }],
        ['tariffs.setPriority', { id: 'sample-rail-lcl', priority: 1 }],
        ['tariffs.rehearse', { id: 'nowhere' }],
        ['tariffs.history', { id: 'nowhere' }],
        ['tariffs.compareVersions', { from: 'sample-rail-lcl', to: 'sample-charges' }],
        ['tariffs.retire', { id: 'nowhere' }],
        ['tariffs.export', { ids: ['nowhere'], format: 'csv' }],
        ['tariffs.import', { fileName: 'holidays.csv', bytes: holidaySheet }],
        [
          'tariffs.importSheets',
          { fileName: 'holidays.csv', bytes: holidaySheet, sheets: [{ issuer: 'A' }, { issuer: 'A' }] },
        ],
        ['tariffs.importSheets', { fileName: 'holidays.csv', bytes: holidaySheet, sheets: [{}] }],
        ['tariffs.preview', { fileName: 'nothing.csv', bytes: new Uint8Array() }],
        ['tariffs.preview', { fileName: 'holidays.csv', staged: 'no such file' }],
        ['tariffs.previewRows', { pages: 'no such preview', from: 0, count: 10 }],
        ['jobs.wait', { job: 'no such job' }],
        ['keys.trust', { line: 'nonsense' }],
        ['keys.forget', { publicKey: '0'.repeat(64) }],
        ['packs.make', { ids: ['nowhere'], name: 'Nothing', expiresOn: '2026-12-31' }],
        ['packs.preview', { fileName: 'x.viaductpack', bytes: new Uint8Array([0x7b, 0x22]) }],
        ['packs.import', { fileName: 'x.viaductpack', bytes: new Uint8Array([0x7b, 0x22]) }],
        ['customers.save', { id: lodz, version: 0, customer: { name: ' ', currency: 'euro' } }],
        [
          'customers.save',
          { id: '5f0c1f8e-2f5b-4c8e-9a53-0d6f1f6f0a02', version: 3, customer: { name: 'A' } },
        ],
        ['customers.save', { id: lodz, version: 0, customer: { name: 'Erased above' } }],
        ['customers.read', { id: 'nobody' }],
        ['customers.archive', { id: 'nobody', archived: true }],
        ['customers.export', { id: 'nobody' }],
        ['customers.erase', { id: 'nobody' }],
        ['customers.preview', { fileName: 'nothing.csv', bytes: new Uint8Array() }],
        ['customers.import', { fileName: 'list.csv', bytes: new TextEncoder().encode('Phone\n12345\n') }],
        ['quotes.compare', { shipment: {} }],
        ['quotes.compare', { shipment: { origin: {}, destination: {}, readyOn: '2026-02-30' } }],
        ['quotes.compare', { shipment: { ...sampleShipments[0], pieces: [{ count: '10^12' }] } }],
      ] as const) {
        const answer = await connection.call(name, input)
        expect('failure' in answer && contract[name].failure.parse(answer.failure)).toEqual(
          'failure' in answer ? answer.failure : answer,
        )
      }
    })

    it.each(names)('%s refuses bad input with a code and changes nothing', async (name) => {
      const before = await state()
      for (const input of badInputs) {
        const answer = await connection.call(name, input)
        const refused = 'failure' in answer ? 'failure' : faultCodeOf(answer)
        expect(refused, JSON.stringify(input)).toMatch(/^(E-FORMAT|failure)$/)
      }
      expect(await state()).toBe(before)
    })

    it('answers nothing but catalogued codes to random calls, and changes nothing when it refuses', async () => {
      await fc.assert(
        fc.asyncProperty(randomCall, async ([method, input]) => {
          const before = await state()
          const answer = await connection.call(method, input)
          if (answer.ok) return
          const code = faultCodeOf(answer)
          expect([method, code === undefined || (codes.has(code) && code !== 'E-BUG')]).toEqual([
            method,
            true,
          ])
          expect(await state()).toBe(before)
        }),
        { numRuns: host.randomCalls },
      )
      expect(({} as Record<string, unknown>)['deep']).toBeUndefined()
    }, 120_000)
  })
}
