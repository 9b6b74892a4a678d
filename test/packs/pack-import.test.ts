import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writePack } from '../../electron/packs/pack-file.ts'
import { createKeyPair } from '../../electron/packs/signing-key.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { keyToLine } from '../../shared/pack/key-line.ts'
import type { TariffRow } from '../../shared/tariff/tariff.ts'
import { sampleShipments } from '../contract/sample-shipments.ts'
import { airRate, dec, ladder } from '../builders.ts'
import { resources } from '../importing/import-fixture.ts'
import { packOf } from './pack-builders.ts'
import { fileOf, introduce, openOn, refusal, type PackApp } from './pack-app.ts'

const today = '2026-11-23'

const airSheet = [
  'Origin,Destination,Carrier,Service,Currency,M,N,+45,Transit,Departure days,Cut-off hours',
  'CGO,LGG,Meuse,Direct,EUR,75,6.20,4.90,2,daily,12',
]

const listOf = async (app: PackApp): Promise<string> => canonicalJson(await app.get('tariffs.list', {}))

describe('a pack from somebody else', () => {
  it('is shown with its signer, refused while nobody trusts the key, and taken in once somebody does', async () => {
    const maker = await openOn(today)
    const reader = await openOn(today)
    const id = await maker.rates('Meuse', airSheet)
    const { own } = await maker.get('keys.make', { name: 'Meuse Forwarding' })
    const file = fileOf(await maker.get('packs.make', { ids: [id], name: 'Winter', expiresOn: '2026-12-31' }))
    expect(file.fileName).toBe('Winter.viaductpack')
    const before = await listOf(reader)
    const shown = await reader.get('packs.preview', file)
    expect(shown.signer).toMatchObject({
      name: 'Meuse Forwarding',
      fingerprint: own.fingerprint,
      trust: 'unknown',
      knownAs: null,
    })
    expect(shown).toMatchObject({ rates: 'as-is', expiresOn: '2026-12-31', madeOn: today })
    expect(shown.tariffs).toMatchObject([{ issuer: 'Meuse', rows: 1, replaces: null, diff: { new: 1 } }])
    expect(refusal(await reader.ask('packs.import', file))).toBe('SignerUnknown')
    expect(await listOf(reader)).toBe(before)

    await reader.get('keys.trust', { line: shown.signer.line, name: 'Our friends in Liège' })
    expect((await reader.get('packs.preview', file)).signer).toMatchObject({
      trust: 'trusted',
      knownAs: 'Our friends in Liège',
    })
    const { tariffs, unchanged } = await reader.get('packs.import', file)
    expect([unchanged, tariffs.length]).toEqual([0, 1])
    expect(tariffs[0]).toMatchObject({
      active: true,
      origin: 'pack',
      signedBy: 'Meuse Forwarding',
      expiresOn: '2026-12-31',
      validTo: '2026-12-31',
      sourceFile: 'Winter.viaductpack',
    })
    // The same pack again adds nothing.
    expect((await reader.get('packs.import', file)).unchanged).toBe(1)

    await reader.get('keys.forget', { publicKey: own.publicKey })
    expect(refusal(await reader.ask('packs.import', file))).toBe('SignerUnknown')
  })

  it('made here is taken in without trusting oneself', async () => {
    const app = await openOn(today)
    const id = await app.rates('Meuse', airSheet)
    const { own } = await app.get('keys.make', { name: 'Us' })
    const file = fileOf(await app.get('packs.make', { ids: [id], name: 'Ours', expiresOn: today }))
    expect((await app.get('packs.preview', file)).signer.trust).toBe('own')
    expect(refusal(await app.ask('keys.trust', { line: own.line }))).toBe('KeyIsOwn')
    expect((await app.get('packs.import', file)).tariffs).toHaveLength(1)
  })

  it('renews the tariff of the same issuer, layout and name, and says what would change', async () => {
    const maker = await openOn(today)
    const reader = await openOn(today)
    await introduce(maker, reader, 'Partner')
    const held = await reader.rates('Meuse', [
      ...airSheet,
      'PVG,LGG,Meuse,Direct,EUR,75,7.00,5.00,2,daily,12',
    ])
    const id = await maker.rates('Meuse', [
      airSheet[0] ?? '',
      'CGO,LGG,Meuse,Direct,EUR,75,6.20,5.39,2,daily,12',
    ])
    const file = fileOf(await maker.get('packs.make', { ids: [id], name: 'x', expiresOn: '2027-01-31' }))
    const shown = await reader.get('packs.preview', file)
    expect(shown.tariffs[0]).toMatchObject({
      replaces: { versionId: held, version: 1 },
      nextVersion: 2,
      // 5.39 / 4.90 is 10 per cent more.
      diff: { changed: 1, dropped: 1, new: 0, same: 0, medianPercent: '+10.0' },
    })
    expect(shown.losesCover).toEqual([
      // CGO keeps a price to the pack's last day, PVG loses it at once.
      { mode: 'air', origin: 'CGO', destination: 'LGG', from: '2027-02-01', to: null },
      { mode: 'air', origin: 'PVG', destination: 'LGG', from: today, to: null },
    ])
    const { tariffs } = await reader.get('packs.import', file)
    expect(tariffs[0]?.version).toBe(2)
    const inForce = (await reader.get('tariffs.list', {})).filter(({ active }) => active)
    expect(inForce.map((tariff) => tariff.id)).toEqual([tariffs[0]?.id])
  })

  it('whose rows tie with a tariff in force is refused whole, and taken in with another priority', async () => {
    const maker = await openOn(today)
    const reader = await openOn(today)
    await introduce(maker, reader, 'Partner')
    await reader.rates('Somebody', airSheet)
    const air = await maker.rates('Meuse', airSheet)
    const times = await maker.rates('Meuse', [
      'Mode,Gateway,Step,Min,Typical,Max,Calendar',
      'air,LGG,handling,1,1,2,days',
    ])
    const file = fileOf(
      await maker.get('packs.make', { ids: [times, air], name: 'x', expiresOn: '2027-01-31' }),
    )
    const before = await listOf(reader)
    expect((await reader.get('packs.preview', file)).conflicts).toHaveLength(1)
    expect(refusal(await reader.ask('packs.import', file))).toBe('ActivationConflicts')
    expect(await listOf(reader)).toBe(before)
    expect((await reader.get('packs.preview', { ...file, priority: 5 })).conflicts).toEqual([])
    const taken = await reader.get('packs.import', { ...file, priority: 5 })
    expect(taken.tariffs.map(({ priority }) => priority)).toEqual([5, 5])
  })

  const partner = createKeyPair()
  const signed = (rows: readonly unknown[]): Uint8Array =>
    writePack(
      packOf(
        [
          {
            issuer: 'Meuse',
            name: 'Air',
            layout: 'air-breaks',
            priority: 0,
            sample: false,
            rows: rows as readonly TariffRow[] as TariffRow[],
          },
        ],
        partner,
      ),
      partner,
    )

  it.each([
    ['of another kind than their layout', [{ kind: 'charge', row: 2 }]],
    ['without their fields', [{ kind: 'air', row: 2 }]],
    ['with a field too many', [{ ...airRate(), margin: 5 }]],
    ['with a price that is no decimal', [{ ...airRate(), minimum: { units: 1.5, decimals: 0 } }]],
    ['with a price below zero', [airRate({ breaks: ladder({ '0': '-4' }) })]],
    ['from a gateway that is not', [airRate({ origin: 'QQQ' })]],
    ['in a currency that is not', [airRate({ currency: 'EUX' })]],
    ['with a decimal that has a zero too many', [{ ...airRate(), minimum: { units: 950, decimals: 1 } }]],
    ['that overlap', [airRate({ row: 2 }), airRate({ row: 3, minimum: dec('96') })]],
    ['without a number', [{ ...airRate(), row: null }]],
  ])('whose rows are rows %s is refused though its signature holds', async (_, rows) => {
    const app = await openOn(today)
    await app.get('keys.trust', { line: keyToLine({ publicKey: partner.publicKey, name: 'P' }) })
    const file = { fileName: 'x.viaductpack', bytes: signed(rows) }
    expect(refusal(await app.ask('packs.preview', file))).toBe('PackRowsRefused')
    expect(refusal(await app.ask('packs.import', file))).toBe('PackRowsRefused')
    expect(await app.get('tariffs.list', {})).toEqual([])
  })
})

describe('the sample book as one pack', () => {
  it('gives another Viaduct the same rows, and every sample shipment the same answer', async () => {
    const maker = await openOn(today, undefined, resources)
    const reader = await openOn(today)
    await introduce(maker, reader, 'Partner')
    const list = await maker.get('tariffs.list', {})
    const ids = list.map(({ id }) => id)
    const file = fileOf(await maker.get('packs.make', { ids, name: 'Everything', expiresOn: '2199-12-31' }))
    const { tariffs } = await reader.get('packs.import', file)
    expect(tariffs).toHaveLength(ids.length)
    for (const [index, { id, sample, priority }] of tariffs.entries()) {
      const there = await maker.get('tariffs.show', { id: ids[index] ?? '' })
      const here = await reader.get('tariffs.show', { id })
      expect([here.columns, here.rows]).toEqual([there.columns, there.rows])
      expect([sample, priority]).toEqual([there.tariff.sample, there.tariff.priority])
    }
    const answerOf = async (app: PackApp, shipment: (typeof sampleShipments)[number]): Promise<string> => {
      const text = canonicalJson(await app.get('quotes.compare', { shipment }))
      // Which version a line names is the one thing that differs, and what is made of it: the offers' ids.
      const named = tariffs.reduce(
        (result, { id }, index) => result.replaceAll(`"${id}"`, `"${ids[index] ?? ''}"`),
        text,
      )
      const offers = [...new Set([...named.matchAll(/"id":"([^"]*)"/g)].map(([, id = '']) => id))]
      return offers.reduce((result, id, index) => result.replaceAll(`"${id}"`, `"offer ${index}"`), named)
    }
    for (const shipment of sampleShipments) {
      expect(await answerOf(reader, shipment)).toBe(await answerOf(maker, shipment))
    }
  }, 120_000)
})

describe('the own key', () => {
  it('is kept beside the data file for its owner alone, and replaced only when that is said', async () => {
    const app = await openOn(today)
    expect(await app.get('keys.list', {})).toEqual({ own: null, trusted: [] })
    expect(refusal(await app.ask('packs.make', { ids: ['x'], name: 'x', expiresOn: today }))).toBe(
      'TariffUnknown',
    )
    const { own } = await app.get('keys.make', { name: 'Us' })
    expect(statSync(join(app.home, 'signing-key.json')).mode & 0o777).toBe(0o600)
    expect(canonicalJson(await app.get('keys.list', {}))).not.toContain('privateKey')
    expect(refusal(await app.ask('keys.make', { name: 'Again' }))).toBe('KeyExists')
    expect((await app.get('keys.list', {})).own).toEqual(own)
    const renewed = await app.get('keys.make', { name: 'Again', replace: true })
    expect(renewed.own.publicKey).not.toBe(own.publicKey)
  })
})
