import * as z from 'zod'
import { packNameSchema, publicKeySchema } from '../pack/tariff-pack.ts'
import { language, method, none } from './method.ts'

const text = z.string()

const namedKeySchema = z.object({
  name: z.string(),
  /** Ed25519, 64 hexadecimal digits. */
  publicKey: z.string(),
  /** `3F2A 91C4 …`: what two people compare over the telephone. */
  fingerprint: z.string(),
})

const ownKeySchema = namedKeySchema.extend({
  /** What a partner pastes into their Viaduct to trust this key. */
  line: z.string(),
  madeOn: z.string(),
})

const trustedKeySchema = namedKeySchema.extend({ trustedOn: z.string() })

/** With what this Viaduct signs its tariff packs, and whose packs it takes in. The private key never leaves the host. */
export const keyMethods = {
  'keys.list': method({
    kind: 'query',
    input: none,
    output: z.object({ own: ownKeySchema.nullable(), trusted: z.array(trustedKeySchema) }),
  }),
  /** Makes the own key pair. One that is there is replaced only when that is said: partners know the old one. */
  'keys.make': method({
    kind: 'command',
    input: z.object({ name: packNameSchema, replace: z.boolean().optional(), language }),
    output: z.object({ own: ownKeySchema }),
    failure: z.object({ code: z.literal('KeyExists'), fingerprint: z.string(), text }),
  }),
  /** Trusts the key of a line that its owner has sent; `name` is what the user calls them, else what they call themselves. */
  'keys.trust': method({
    kind: 'command',
    input: z.object({ line: z.string().max(400), name: packNameSchema.optional(), language }),
    output: z.object({ trusted: trustedKeySchema }),
    failure: z.discriminatedUnion('code', [
      z.object({ code: z.literal('KeyLineUnreadable'), text }),
      z.object({ code: z.literal('KeyIsOwn'), text }),
    ]),
  }),
  /** Packs that this key signs are refused from now on; what they have brought stays until it runs out. */
  'keys.forget': method({
    kind: 'command',
    input: z.object({ publicKey: publicKeySchema, language }),
    output: none,
    failure: z.object({ code: z.literal('KeyUnknown'), text }),
  }),
} as const
