import { writePack } from '../../electron/packs/pack-file.ts'
import { createKeyPair } from '../../electron/packs/signing-key.ts'
import type { MethodInput, MethodName } from '../../shared/api/contract.ts'
import type { LocalDate } from '../../shared/kernel/local-date.ts'
import { keyToLine } from '../../shared/pack/key-line.ts'
import { packOf } from '../packs/pack-builders.ts'

const partner = createKeyPair()
const stranger = createKeyPair()

/** One public holiday, signed by a partner. */
const holidayPack = writePack(
  packOf(
    [
      {
        issuer: 'Partner',
        name: 'Holidays',
        layout: 'holidays',
        priority: 0,
        sample: false,
        rows: [
          {
            kind: 'holiday',
            row: 2,
            country: 'BE',
            region: null,
            date: '2026-12-26' as LocalDate,
            day: 'holiday',
            name: 'Second day',
            source: '',
          },
        ],
      },
    ],
    partner,
  ),
  partner,
)

type PackMethod = Extract<MethodName, `keys.${string}` | `packs.${string}`>

/** Something that the methods of keys and packs take. */
export const packInputs: { readonly [Name in PackMethod]: readonly MethodInput<Name>[] } = {
  'keys.list': [{}],
  'keys.make': [{ name: 'Contract Forwarding' }, { name: 'Contract Forwarding', replace: true }],
  'keys.trust': [
    { line: keyToLine({ publicKey: partner.publicKey, name: 'Partner' }) },
    { line: keyToLine({ publicKey: stranger.publicKey, name: 'Stranger' }), name: 'Somebody' },
  ],
  'keys.forget': [{ publicKey: stranger.publicKey }],
  'packs.make': [
    { ids: ['sample-rail-lcl'], name: 'Rail', expiresOn: '2026-12-31' },
    {
      ids: ['sample-rail-lcl@1', 'sample-charges'],
      name: 'Rail to sell',
      expiresOn: '2026-11-23',
      sell: { kind: 'margin', percent: '12.5' },
    },
  ],
  'packs.preview': [{ fileName: 'partner.viaductpack', bytes: holidayPack }],
  'packs.import': [{ fileName: 'partner.viaductpack', bytes: holidayPack, priority: 3 }],
}
