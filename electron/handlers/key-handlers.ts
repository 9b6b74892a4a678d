import type { Handlers } from '../../shared/api/dispatch.ts'
import type { Wording } from '../../shared/text/format.ts'
import type { Language } from '../../shared/text/language.ts'
import type { KeyRing } from '../packs/key-ring.ts'

export const createKeyHandlers = ({
  keys,
  wordingOf,
}: {
  /** Only who asks for keys pays for the curve. */
  readonly keys: () => Promise<KeyRing>
  readonly wordingOf: (language: Language) => Wording
}): Pick<Handlers, 'keys.list' | 'keys.make' | 'keys.trust' | 'keys.forget'> => ({
  'keys.list': async () => (await keys()).list(),
  'keys.make': async ({ name, replace, language }) =>
    (await keys()).make(name, replace === true, wordingOf(language ?? 'en')),
  'keys.trust': async ({ line, name, language }) =>
    (await keys()).trust(line, name, wordingOf(language ?? 'en')),
  'keys.forget': async ({ publicKey, language }) =>
    (await keys()).forget(publicKey, wordingOf(language ?? 'en')),
})
