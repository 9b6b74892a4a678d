import { packNameSchema, publicKeySchema } from './tariff-pack.ts'

/** A public key and the name that its owner gave it. */
export interface NamedKey {
  readonly publicKey: string
  readonly name: string
}

const firstWord = 'viaduct-key'

/** `viaduct-key 7f3a…c2 Meuse Forwarding`: one line that fits into a message. */
export const keyToLine = ({ publicKey, name }: NamedKey): string => `${firstWord} ${publicKey} ${name}`

/** Reads such a line as it comes out of a message: with spaces around it, or wrapped. Undefined for anything else. */
export const parseKeyLine = (text: string): NamedKey | undefined => {
  const [word, key = '', ...rest] = text.trim().split(/\s+/)
  const publicKey = publicKeySchema.safeParse(key.toLowerCase())
  const name = packNameSchema.safeParse(rest.join(' '))
  return word === firstWord && publicKey.success && name.success
    ? { publicKey: publicKey.data, name: name.data }
    : undefined
}
