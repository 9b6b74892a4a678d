import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TariffRow, TariffVersion } from '../../shared/tariff/tariff.ts'
import { assert } from '../../shared/kernel/assert.ts'
import type { Store } from '../../electron/store/store.ts'
import { createPlaceTable } from '../../electron/place-table.ts'
import { readProgramVersion } from '../../electron/program-version.ts'
import { sampleBookAt } from '../../electron/sample-book.ts'
import { openedStore } from '../store/store-fixture.ts'
import { keyOf, lamps, openQuoting, resources } from './quote-fixture.ts'

type Change =
  | { readonly kind: 'reprice'; readonly tariff: number; readonly permille: number }
  | { readonly kind: 'retire'; readonly tariff: number }
  | { readonly kind: 'bring back'; readonly tariff: number; readonly version: number }

const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('reprice' as const),
      tariff: fc.nat(30),
      permille: fc.integer({ min: 900, max: 1200 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retire' as const), tariff: fc.nat(30) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('bring back' as const),
      tariff: fc.nat(30),
      version: fc.nat(5),
    }),
  },
)

/** Every price of a row times so many thousandths, in its own decimals. */
const reprice = (row: TariffRow, permille: number): TariffRow =>
  JSON.parse(
    JSON.stringify(row, (name, value: unknown) => {
      if (!['rate', 'minimum', 'price', 'perEur', 'min', 'perKm', 'minimumCharge'].includes(name))
        return value
      if (typeof value !== 'object' || value === null || !('units' in value)) return value
      const { units, decimals } = value as { readonly units: number; readonly decimals: number }
      return units === 0 ? value : { units: units * permille, decimals: decimals + 3 }
    }),
  ) as TariffRow

const apply = (store: Store, change: Change): void => {
  const done = store.write(() => {
    const tariffs = [
      ...new Set(store.tariffs.list().map(({ id }) => id.slice(0, id.lastIndexOf('@')))),
    ].toSorted()
    const tariffId = tariffs[change.tariff % tariffs.length]
    assert(tariffId, 'there are tariffs')
    if (change.kind === 'retire') return store.tariffs.retire(tariffId, '2026-11-23T10:00:00.000Z')
    if (change.kind === 'bring back') {
      const versions = store.tariffs.versions(tariffId)
      const version = versions[change.version % versions.length]
      assert(version, 'a tariff has a version')
      return store.tariffs.activateOnly(version.id, '2026-11-23T10:00:00.000Z')
    }
    const version: TariffVersion | undefined = store.tariffs.find(tariffId)?.version
    assert(version, 'a tariff has a version')
    const rows = version.rows.map((row) => reprice(row, change.permille))
    const id = store.tariffs.addVersion(
      { ...version, sourceFile: 'changed', rows },
      '2026-11-23T10:00:00.000Z',
    )
    return store.tariffs.activateOnly(id, '2026-11-23T10:00:00.000Z')
  })
  assert(done.ok, JSON.stringify(done))
}

const numberOf = (n: number): string => `Q-2026-${String(n).padStart(4, '0')}`
const centsOf = (amount: string): bigint => BigInt(amount.replace('.', ''))

it('a quote is priced again to the byte after any sequence of later tariff changes, and the parts of a difference are all of it', async () => {
  const { get, ask, home } = await openQuoting()
  // Another window changes the tariffs.
  const samples = sampleBookAt(resources, readProgramVersion(resources), createPlaceTable(resources))
  const other = await openedStore(home, { samples })
  let issued = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(changes, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 400 }),
      async (steps, weight) => {
        const shipment = { ...lamps, pieces: (lamps.pieces ?? []).map((piece) => ({ ...piece, weight })) }
        const compared = await ask('quotes.compare', { shipment })
        const offers = compared.ok ? compared.value.offers.slice(0, 6).map(({ id }) => id) : []
        if (offers.length > 0) {
          issued += 1
          await get('quotes.issue', { key: keyOf(issued), shipment, offers, acceptHoles: true })
        }
        for (const step of steps) apply(other, step)
        for (let n = 1; n <= issued; n += 1) {
          const number = numberOf(n)
          expect([number, (await get('quotes.verify', { number })).result]).toEqual([number, 'identical'])
        }
      },
    ),
    { numRuns: 12, seed: 20261123 },
  )
  expect(issued).toBeGreaterThan(5)
  // Of any two of them, and of each and today, the parts of the difference are the difference.
  let split = 0
  for (let n = 1; n <= issued; n += 1) {
    const number = numberOf(n)
    const answers = [
      await ask('quotes.explain', { number, other: numberOf((n % issued) + 1) }),
      await ask('quotes.requote', { number }),
    ]
    for (const { from, to, difference, parts } of answers.flatMap((answer) =>
      answer.ok ? answer.value.splits : [],
    )) {
      split += 1
      expect(centsOf(difference)).toBe(centsOf(to) - centsOf(from))
      expect(parts.reduce((sum, { amount }) => sum + centsOf(amount), 0n)).toBe(centsOf(difference))
      // One engine priced them all: nothing is left over that only a recalculation would explain.
      expect(
        parts.filter(({ part, with: joined }) => part === 'recalculation' && joined.length === 0),
      ).toEqual([])
    }
  }
  expect(split).toBeGreaterThan(10)
}, 240_000)
