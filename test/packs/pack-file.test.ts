import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPack, writePack } from '../../electron/packs/pack-file.ts'
import { createKeyPair, fingerprintOf, isSignedBy, signText } from '../../electron/packs/signing-key.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { keyToLine, parseKeyLine } from '../../shared/pack/key-line.ts'
import { looksLikePack } from '../../shared/pack/looks-like-pack.ts'
import { packLimit } from '../../shared/pack/tariff-pack.ts'
import { airRate, charge } from '../builders.ts'
import { packOf } from './pack-builders.ts'

const partner = createKeyPair()
const content = packOf(
  [
    {
      issuer: 'Meuse',
      name: 'Winter',
      layout: 'air-breaks',
      priority: 0,
      sample: false,
      rows: [airRate({ row: 2, remarks: 'Liège, 列日' })],
    },
    {
      issuer: 'Meuse',
      name: 'Fuel',
      layout: 'charges',
      priority: 0,
      sample: false,
      rows: [charge('main', 'FSC', 'kg-gross', '0.15')],
    },
  ],
  partner,
)
const bytes = writePack(content, partner)
const text = new TextDecoder().decode(bytes)
const encode = (changed: string): Uint8Array => new TextEncoder().encode(changed)
const refusalOf = (file: Uint8Array): string | null => {
  const read = readPack(file)
  return read.ok ? null : read.failure
}

/** Signed again after a change, by whoever changed it. */
const resigned = (change: (pack: Record<string, unknown>) => void, by = partner): Uint8Array => {
  const { signature: _signature, ...rest } = JSON.parse(text) as Record<string, unknown>
  change(rest)
  return encode(
    canonicalJson({ ...rest, signature: signText(`viaduct-tariff-pack\n${canonicalJson(rest)}`, by) }),
  )
}

describe('a pack', () => {
  it('is read as it was made, and told by how it begins', () => {
    const read = readPack(bytes)
    expect(read.ok && read.value.content).toEqual(content)
    expect(looksLikePack(bytes)).toBe(true)
    expect(looksLikePack(encode('Origin,Destination'))).toBe(false)
  })

  it('with any byte changed is refused, and reading it never throws', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const changed = Uint8Array.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ difference
        expect(refusalOf(changed)).not.toBeNull()
      }),
      { numRuns: 3000 },
    )
  })

  it('with bytes taken out, put in or doubled is refused', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(40), fc.uint8Array({ maxLength: 8 }), (at, out, put) => {
        const changed = Uint8Array.from([...bytes.slice(0, at), ...put, ...bytes.slice(at + out)])
        if (Buffer.from(changed).equals(Buffer.from(bytes))) return
        expect(refusalOf(changed)).not.toBeNull()
      }),
      { numRuns: 1000 },
    )
  })

  it('with any of its members changed is a changed one', () => {
    const members = (
      value: unknown,
      path: readonly (string | number)[],
    ): readonly (readonly (string | number)[])[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, member]) => members(member, [...path, key]))
        : [path]
    const paths = members(JSON.parse(text), [])
    expect(paths.length).toBeGreaterThan(100)
    for (const path of paths) {
      const pack = JSON.parse(text) as Record<string, unknown>
      let holder = pack
      for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>
      const last = path.at(-1) ?? ''
      const old = holder[last]
      holder[last] = typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : `${String(old)}x`
      expect(refusalOf(encode(canonicalJson(pack))), path.join('.')).not.toBeNull()
      if (Array.isArray(holder)) holder.splice(Number(last), 1)
      else delete holder[last]
      expect(refusalOf(encode(canonicalJson(pack))), path.join('.')).not.toBeNull()
    }
  })

  it.each([
    ['a space after a colon', text.replace('"kind":', '"kind": ')],
    ['a line end', `${text}\n`],
    ['a byte order mark', `\ufeff${text}`],
    [
      'a member said twice',
      text.replace('"name":"Winter rates"', '"name":"Winter rates","name":"Winter rates"'),
    ],
    ['another way to write a letter', text.replace('Winter', '\\u0057inter')],
    [
      'its signature in capitals',
      text.replace(/"signature":"[0-9a-f]+"/, (found) =>
        found.toUpperCase().replace('SIGNATURE', 'signature'),
      ),
    ],
    ['the signature of another key', new TextDecoder().decode(resigned(() => undefined, createKeyPair()))],
  ])('with %s is refused', (_, changed) => {
    expect(changed).not.toBe(text)
    expect(refusalOf(encode(changed))).not.toBeNull()
  })

  it.each([
    ['PackUnreadable', encode('{"a":1}')],
    ['PackUnreadable', encode('{"format":')],
    ['PackUnreadable', Uint8Array.from([0x7b, 0x22, 0xff, 0xfe])],
    ['PackUnreadable', encode('['.repeat(200_000))],
    ['PackUnreadable', encode(`${'['.repeat(5000)}${']'.repeat(5000)}`)],
    ['PackUnreadable', resigned((pack) => (pack['more'] = 1))],
    ['PackUnreadable', resigned((pack) => (pack['expiresOn'] = '2026-02-30'))],
    ['PackUnreadable', resigned((pack) => (pack['tariffs'] = []))],
    ['PackNewer', resigned((pack) => (pack['formatVersion'] = 2))],
    ['PackTooBig', new Uint8Array(packLimit + 1)],
    ['PackForbiddenKey', encode('{"format":"viaduct-tariff-pack","__proto__":{"kind":"sell"}}')],
    ['PackForbiddenKey', encode('{"tariffs":[{"rows":[{"constructor":{"prototype":1}}]}]}')],
  ])('is refused as %s', (code, file) => {
    expect(refusalOf(file)).toBe(code)
    expect(({} as Record<string, unknown>)['kind']).toBeUndefined()
  })
})

describe('a key', () => {
  it('signs a text as RFC 8032 says', () => {
    // Test 2 of RFC 8032, 7.1: the one-byte message 72.
    const pair = {
      privateKey: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    }
    const signature =
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'
    expect(signText('r', pair)).toBe(signature)
    expect(isSignedBy('r', signature, pair.publicKey)).toBe(true)
    expect(isSignedBy('s', signature, pair.publicKey)).toBe(false)
  })

  it('has a fingerprint in eight groups of four', () => {
    expect(fingerprintOf(partner.publicKey)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/)
    expect(fingerprintOf(createKeyPair().publicKey)).not.toBe(fingerprintOf(partner.publicKey))
  })

  it('travels as one line, however a message wraps it', () => {
    const key = { publicKey: partner.publicKey, name: 'Meuse Forwarding' }
    const line = keyToLine(key)
    expect(parseKeyLine(line)).toEqual(key)
    expect(parseKeyLine(`  ${line.replaceAll(' ', '\r\n ')}\n`)).toEqual(key)
    for (const wrong of [
      '',
      'viaduct-key',
      line.slice(12),
      line.replace(/.(?= )/, ''),
      `viaduct-key ${partner.publicKey}`,
    ])
      expect(parseKeyLine(wrong), wrong).toBeUndefined()
  })
})
