import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/api/wire.ts'

/** What a tariff version's hash covers beside its rows: everything of it that can move a price or its mark. */
export interface HashedHead {
  readonly issuer: string
  readonly layout: string
  readonly name: string
  readonly priority: number
  readonly sample: boolean
  readonly validFrom: string | null
  readonly validTo: string | null
  /** Left out where there is none, so that what was hashed before there were packs keeps its hash. */
  readonly expiresOn?: string | null
}

/** SHA-256 in hexadecimal over the canonical head and the canonical rows, which come one a line, in pieces of any length. */
export const tariffVersionHash = (head: HashedHead, rows: Iterable<Uint8Array | string>): string => {
  const hash = createHash('sha256')
  const { issuer, layout, name, priority, sample, validFrom, validTo } = head
  const expiresOn = head.expiresOn ?? undefined
  hash.update(canonicalJson({ issuer, layout, name, priority, sample, validFrom, validTo, expiresOn }))
  hash.update('\n')
  for (const piece of rows) hash.update(piece)
  return hash.digest('hex')
}

/** SHA-256 over what is in force: a version that drops out of the book unseen would change every price. */
export const tariffBookHash = (active: readonly { readonly id: string; readonly hash: string }[]): string => {
  const lines = active.map(({ id, hash }) => `${id} ${hash}`).toSorted()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** SHA-256 over a whole record: a name or a date that changed by itself is noticed as a price is. */
export const sealOf = (record: Readonly<Record<string, unknown>>): string =>
  createHash('sha256').update(canonicalJson(record)).digest('hex')

const joinedAtOnce = 500

/** Texts one a line, in pieces: one text of all of them would be larger than the file that they came from. */
export function* inLines(texts: readonly string[]): Generator<string> {
  for (let at = 0; at < texts.length; at += joinedAtOnce) {
    yield (at === 0 ? '' : '\n') + texts.slice(at, at + joinedAtOnce).join('\n')
  }
}
