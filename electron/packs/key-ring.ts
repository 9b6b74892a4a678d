import type { MethodOutput } from '../../shared/api/contract.ts'
import type { HandlerAnswer } from '../../shared/api/dispatch.ts'
import { unwordedFault } from '../../shared/api/fault.ts'
import { keyToLine, parseKeyLine } from '../../shared/pack/key-line.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Clock } from '../clock.ts'
import type { TrustedSigner } from '../store/pack-store.ts'
import type { Store } from '../store/store.ts'
import { createKeyPair, fingerprintOf } from './signing-key.ts'
import { readSigningKey, writeSigningKey, type SigningKey } from './signing-key-file.ts'

/** The own key and those that are trusted. */
export interface KeyRing {
  readonly list: () => HandlerAnswer<'keys.list'>
  readonly make: (name: string, replace: boolean, wording: Wording) => HandlerAnswer<'keys.make'>
  readonly trust: (line: string, name: string | undefined, wording: Wording) => HandlerAnswer<'keys.trust'>
  readonly forget: (publicKey: string, wording: Wording) => HandlerAnswer<'keys.forget'>
}

const ownOf = ({ name, publicKey, madeOn }: SigningKey): MethodOutput<'keys.make'>['own'] => ({
  name,
  publicKey,
  fingerprint: fingerprintOf(publicKey),
  line: keyToLine({ name, publicKey }),
  madeOn,
})

const trustedOf = (signer: TrustedSigner): MethodOutput<'keys.trust'>['trusted'] => ({
  ...signer,
  fingerprint: fingerprintOf(signer.publicKey),
})

export const createKeyRing = ({
  store,
  clock,
  home,
}: {
  readonly store: Store
  readonly clock: Clock
  readonly home: string
}): KeyRing => ({
  list: () => {
    const own = readSigningKey(home)
    if (!own.ok) return { ok: false, fault: own.failure }
    const trusted = store.read(store.packs.signers)
    if (!trusted.ok) return { ok: false, fault: trusted.failure }
    return {
      ok: true,
      value: { own: own.value && ownOf(own.value), trusted: trusted.value.map(trustedOf) },
    }
  },

  make: (name, replace, wording) => {
    // A folder whose data file may not be written gets no key either.
    if (store.readOnly) return { ok: false, fault: unwordedFault('E-RO', 'opened for reading') }
    const key = { ...createKeyPair(), name, madeOn: clock.today() }
    const written = writeSigningKey(home, key, replace)
    if (!written.ok) return { ok: false, fault: written.failure }
    if (written.value) return { ok: true, value: { own: ownOf(key) } }
    const kept = readSigningKey(home)
    if (!kept.ok) return { ok: false, fault: kept.failure }
    const fingerprint = kept.value ? fingerprintOf(kept.value.publicKey) : ''
    const text = wording.say('key.exists', { fingerprint })
    return { ok: false, failure: { code: 'KeyExists', fingerprint, text } }
  },

  trust: (line, name, wording) => {
    const named = parseKeyLine(line)
    if (!named) {
      const text = wording.say('key.lineUnreadable')
      return { ok: false, failure: { code: 'KeyLineUnreadable', text } }
    }
    const own = readSigningKey(home)
    if (!own.ok) return { ok: false, fault: own.failure }
    if (own.value?.publicKey === named.publicKey)
      return { ok: false, failure: { code: 'KeyIsOwn', text: wording.say('key.isOwn') } }
    const signer = { publicKey: named.publicKey, name: name ?? named.name, trustedOn: clock.today() }
    const written = store.write(() => store.packs.trust(signer))
    return written.ok
      ? { ok: true, value: { trusted: trustedOf(signer) } }
      : { ok: false, fault: written.failure }
  },

  forget: (publicKey, wording) => {
    const written = store.write(() => store.packs.forget(publicKey))
    if (!written.ok) return { ok: false, fault: written.failure }
    return written.value
      ? { ok: true, value: {} }
      : { ok: false, failure: { code: 'KeyUnknown', text: wording.say('key.unknown') } }
  },
})
