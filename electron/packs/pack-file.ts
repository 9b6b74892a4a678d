import { createHash } from 'node:crypto'
import { findHostileInput } from '../../shared/api/hostile-input.ts'
import { canonicalJson } from '../../shared/api/wire.ts'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import {
  packContentSchema,
  packFormat,
  packFormatVersion,
  packLimit,
  signatureSchema,
  type PackContent,
} from '../../shared/pack/tariff-pack.ts'
import { isSignedBy, signText, type KeyPair } from './signing-key.ts'

/** Why a file is no pack that can be read, or not the one that was signed. */
export type PackFileRefusal =
  'PackTooBig' | 'PackUnreadable' | 'PackNewer' | 'PackForbiddenKey' | 'PackChanged'

/** A pack whose signature holds. Whose it is, is another question. */
export interface ReadPack {
  readonly content: PackContent
  /** SHA-256 of the file. */
  readonly fileHash: string
}

const signedTextOf = (content: PackContent): string => `${packFormat}\n${canonicalJson(content)}`

/** The whole file of a pack. */
export const writePack = (content: PackContent, key: KeyPair): Uint8Array =>
  new TextEncoder().encode(canonicalJson({ ...content, signature: signText(signedTextOf(content), key) }))

const packFileSchema = packContentSchema.extend({ signature: signatureSchema })

/** A pack has far more members than a request; its size is limited by its bytes. */
const limits = { nodes: 8_000_000, characters: packLimit }

const parseText = (bytes: Uint8Array): { readonly text: string; readonly value: unknown } | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}

const isNewer = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  const { format, formatVersion } = value as Readonly<Record<string, unknown>>
  return format === packFormat && typeof formatVersion === 'number' && formatVersion > packFormatVersion
}

/** Reads a file as a pack, in the order in which nothing is trusted before it was checked. Never throws. */
export const readPack = (bytes: Uint8Array): Result<ReadPack, PackFileRefusal> => {
  if (bytes.byteLength > packLimit) return fail('PackTooBig')
  const parsed = parseText(bytes)
  if (!parsed) return fail('PackUnreadable')
  const hostile = findHostileInput(parsed.value, limits)
  if (hostile) return fail(hostile.key === undefined ? 'PackUnreadable' : 'PackForbiddenKey')
  if (isNewer(parsed.value)) return fail('PackNewer')
  const file = packFileSchema.safeParse(parsed.value)
  if (!file.success) return fail('PackUnreadable')
  const { signature, ...content } = file.data
  // One content has one file: repeated keys, other spaces or another order are a change too.
  if (canonicalJson(file.data) !== parsed.text) return fail('PackChanged')
  // What was signed is the file without this member: inside a text the quotes would be escaped, so it stands here alone.
  const signed = `${packFormat}\n${parsed.text.replace(`"signature":"${signature}",`, '')}`
  if (!isSignedBy(signed, signature, content.madeBy.publicKey)) return fail('PackChanged')
  return ok({ content, fileHash: createHash('sha256').update(bytes).digest('hex') })
}
