import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { assert } from '../../shared/kernel/assert.ts'

/** An Ed25519 key pair; both halves are 64 hexadecimal digits. */
export interface KeyPair {
  readonly publicKey: string
  readonly privateKey: string
}

const jwkOf = (publicKey: string) => ({
  kty: 'OKP',
  crv: 'Ed25519',
  x: Buffer.from(publicKey, 'hex').toString('base64url'),
})

const hexOf = (base64url: string | undefined): string =>
  Buffer.from(base64url ?? '', 'base64url').toString('hex')

export const createKeyPair = (): KeyPair => {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const pair = { publicKey: hexOf(x), privateKey: hexOf(d) }
  assert(pair.publicKey.length === 64 && pair.privateKey.length === 64, 'an Ed25519 key has 32 bytes')
  return pair
}

/** 128 hexadecimal digits; the same for the same text and key. */
export const signText = (text: string, { publicKey, privateKey }: KeyPair): string => {
  const d = Buffer.from(privateKey, 'hex').toString('base64url')
  const key = createPrivateKey({ key: { ...jwkOf(publicKey), d }, format: 'jwk' })
  return sign(null, Buffer.from(text, 'utf8'), key).toString('hex')
}

export const isSignedBy = (text: string, signature: string, publicKey: string): boolean =>
  verify(
    null,
    Buffer.from(text, 'utf8'),
    createPublicKey({ key: jwkOf(publicKey), format: 'jwk' }),
    Buffer.from(signature, 'hex'),
  )

/** What two people compare over the telephone: 128 bits of the key's SHA-256, in eight groups of four digits. */
export const fingerprintOf = (publicKey: string): string =>
  (
    createHash('sha256')
      .update(Buffer.from(publicKey, 'hex'))
      .digest('hex')
      .slice(0, 32)
      .toUpperCase()
      .match(/.{4}/g) ?? []
  ).join(' ')
