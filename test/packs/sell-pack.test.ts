import { describe, expect, it } from 'vitest'
import { fileOf, openOn, refusal, type PackApp } from './pack-app.ts'

const today = '2026-11-23'

// Figures that occur nowhere else, so that any of them in the pack is a trace.
const sheets = {
  air: [
    'Origin,Destination,Carrier,Service,Currency,M,N,+45,+100,Transit,Departure days,Cut-off hours,Remarks,Valid to',
    'CGO,LGG,Meuse,Direct,EUR,77.31,6.27,4.93,4.17,2,daily,12,Kickback Li Wei 3 percent,2027-03-31',
  ],
  haulage: [
    'Haulier,Gateway,Country,Postcode from,Postcode to,Service,Currency,Min,<=500,Price per,Days',
    'Camions Secrets,LGG,BE,4000,4999,groupage,EUR,61.37,23.71,100 kg,1',
  ],
  charges: [
    'Mode,Carrier,Leg,Code,Name,Basis,Of codes,Rate,Currency,Min,Due',
    'air,,origin,THC,Handling,kg-gross,,0.173,EUR,31.19,secret agent',
    'air,,main,FSC,Fuel,percent-freight,,17,EUR,,',
    'air,,destination,DO,Delivery order,consignment,,47.53,EUR,,',
  ],
  times: ['Mode,Carrier,Gateway,Step,Min,Typical,Max,Calendar', 'air,,LGG,handling,1,1,2,days'],
}

const buyFigures = ['77.31', '6.27', '4.93', '4.17', '61.37', '23.71', '0.173', '31.19', '47.53']

const buyBook = async (app: PackApp): Promise<readonly string[]> => [
  await app.rates('Secret Supplier', sheets.air, 'Net net contract'),
  await app.rates('Camions Secrets', sheets.haulage),
  await app.rates('Secret Agent', sheets.charges),
  await app.rates('Secret Supplier', sheets.times),
]

const sellFile = async (app: PackApp, sell: { kind: 'markup' | 'margin'; percent: string }) => {
  const ids = [...(await buyBook(app))]
  await app.get('keys.make', { name: 'Meuse Forwarding' })
  return fileOf(await app.get('packs.make', { ids, name: 'Winter sale', expiresOn: '2026-12-31', sell }))
}

describe('a sell tariff', () => {
  it('holds nothing of the buy side: no figure, no name, no remark, no margin', async () => {
    const { bytes } = await sellFile(await openOn(today), { kind: 'markup', percent: '13.7' })
    // Keys and signatures are chance: any two or three figures may stand in them.
    const text = new TextDecoder().decode(bytes).replaceAll(/"[0-9a-f]{64,}"/g, '""')
    expect(text).toContain('"signature":""')
    for (const figure of buyFigures) {
      const [whole = '', fraction = ''] = figure.split('.')
      const units = String(Number(whole + fraction))
      expect(text, figure).not.toContain(figure)
      // As the rows write a decimal.
      expect(text, figure).not.toContain(`{"decimals":${fraction.length},"units":${units}}`)
      expect(text, figure).not.toMatch(new RegExp(`\\b${units}\\b`))
    }
    for (const word of [
      '13.7',
      '137',
      'markup',
      'margin',
      'ecret',
      'Kickback',
      'Net net',
      'Camions',
      '.csv',
      'buy',
      'hash',
    ])
      expect(text, word).not.toContain(word)
    expect(text).toContain('"side":"sell"')
    expect(text).toContain('Winter sale')
  })

  it('prices in another Viaduct as a sell tariff, line by line as worked on paper', async () => {
    const maker = await openOn(today)
    const reader = await openOn(today)
    const file = await sellFile(maker, { kind: 'margin', percent: '20' })
    await reader.get('keys.trust', { line: (await maker.get('keys.list', {})).own?.line ?? '' })
    const { tariffs } = await reader.get('packs.import', file)
    expect(tariffs.map(({ issuer, name, layout }) => [issuer, name, layout])).toEqual([
      ['Meuse Forwarding', 'Winter sale', 'air-breaks'],
      ['Meuse Forwarding', 'Winter sale', 'haulage-zones'],
      ['Meuse Forwarding', 'Winter sale', 'charges'],
      ['Meuse Forwarding', 'Winter sale', 'times'],
    ])
    const shipment = {
      origin: { iata: 'CGO' },
      destination: { country: 'BE', place: 'Liège', postcode: '4000' },
      scope: 'terminal-to-door',
      readyOn: '2026-12-07',
      quotedOn: today,
      totals: { pieces: 2, weightKg: 200, volumeM3: 0.6 },
    } as const
    const answer = await reader.get('quotes.compare', { shipment })
    const [offer] = answer.offers
    expect(offer?.side).toBe('sell')
    const amounts = Object.fromEntries(
      (offer?.lines ?? []).map(({ code, leg, rate, amount }) => [`${leg} ${code}`, `${rate} ${amount}`]),
    )
    // Each price is its cost / 0.8: 4.17 → 5.2125 → 5.213; 0.173 → 0.21625 → 0.216; 47.53 → 59.4125 → 59.413;
    // 23.71 → 29.6375 → 29.638. 200 kg: freight 1,042.60, fuel 17 % of that 177.242 → 177.24.
    expect(amounts).toMatchObject({
      'main FRT': '5.213 1042.60',
      'origin THC': '0.216 43.20',
      'main FSC': '17 177.24',
      'destination DO': '59.413 59.41',
      // 200 kg of road weight (0.6 m³ are 199.8): 2 × 29.638 = 59.276, less than the minimum 61.37 / 0.8 = 76.713.
      'on-carriage HLG': expect.stringMatching(/ 76\.71$/),
    })
  })

  it.each([
    ['markup', '0', 'PercentRefused'],
    ['margin', '95.5', 'PercentRefused'],
    ['markup', '1000.5', 'PercentRefused'],
  ] as const)('with a %s of %s per cent is refused', async (kind, percent, code) => {
    const app = await openOn(today)
    const ids = [await app.rates('S', sheets.air)]
    await app.get('keys.make', { name: 'Us' })
    const order = { ids, name: 'x', expiresOn: today, sell: { kind, percent } }
    expect(refusal(await app.ask('packs.make', order))).toBe(code)
  })

  it('is not made of a sell tariff, nor of two versions of one tariff', async () => {
    const maker = await openOn(today)
    const reader = await openOn(today)
    const file = await sellFile(maker, { kind: 'markup', percent: '10' })
    await reader.get('keys.make', { name: 'Reader' })
    await reader.get('keys.trust', { line: (await maker.get('keys.list', {})).own?.line ?? '' })
    const { tariffs } = await reader.get('packs.import', file)
    const ids = [tariffs[0]?.id ?? '']
    const sell = { kind: 'markup', percent: '5' } as const
    expect(refusal(await reader.ask('packs.make', { ids, name: 'x', expiresOn: today, sell }))).toBe(
      'SoldAlready',
    )
    expect((await reader.get('packs.make', { ids, name: 'x', expiresOn: today })).tariffs).toBe(1)
    const twice = [...ids, ids[0]?.replace(/@\d+$/, '') ?? '']
    expect(refusal(await reader.ask('packs.make', { ids: twice, name: 'x', expiresOn: today }))).toBe(
      'OneVersionEach',
    )
  })
})

it('a pack without a key to sign it with is not made', async () => {
  const app = await openOn(today)
  const ids = [await app.rates('S', sheets.air)]
  expect(refusal(await app.ask('packs.make', { ids, name: 'x', expiresOn: today }))).toBe('NoSigningKey')
})
