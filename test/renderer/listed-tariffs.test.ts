import { describe, expect, it } from 'vitest'
import { listedTariffs, onePerTariff } from '../../renderer/state/listed-tariffs.ts'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'

const tariff = (id: string, more: Partial<TariffSummary> = {}): TariffSummary => ({
  id: `${id}@${more.version ?? 1}`,
  tariffId: id,
  issuer: 'Meuse',
  name: id,
  version: 1,
  layout: 'air-breaks',
  sample: false,
  active: true,
  priority: 0,
  validFrom: null,
  validTo: null,
  rows: 10,
  lanes: 3,
  origin: 'file',
  expiresOn: null,
  signedBy: null,
  sourceFile: 'rates.csv',
  fileHash: null,
  addedAt: '2026-11-01T00:00:00.000Z',
  hash: '',
  ...more,
})
const ids = (tariffs: readonly TariffSummary[]) => tariffs.map(({ id }) => id)

describe('the list of tariffs', () => {
  it('has each tariff once: by the version in force, else by the newest', () => {
    const versions = [
      tariff('a', { version: 3, active: false }),
      tariff('a', { version: 2 }),
      tariff('b', { version: 1, active: false }),
      tariff('b', { version: 2, active: false }),
    ]
    expect(ids(onePerTariff(versions))).toEqual(['a@2', 'b@2'])
  })

  it('is narrowed by words without accents, and own tariffs come before samples', () => {
    const all = [tariff('z', { sample: true }), tariff('Łódź'), tariff('y')]
    const inForce = () => 'in-force' as const
    const asked = { sought: '', filter: 'all', order: 'name' } as const
    expect(ids(listedTariffs(all, asked, inForce)).at(-1)).toBe('z@1')
    expect(ids(listedTariffs(all, { ...asked, sought: 'lod MEU' }, inForce))).toEqual(['Łódź@1'])
    expect(ids(listedTariffs(all, { ...asked, filter: 'own', order: 'rows' }, inForce))).toHaveLength(2)
  })

  it('shows as in force what ends soon, but not what has ended', () => {
    const all = [tariff('soon', { validTo: '2026-12-01' }), tariff('over', { validTo: '2026-11-01' })]
    const stateOf = ({ tariffId }: TariffSummary) => (tariffId === 'soon' ? 'expiring' : 'expired')
    const asked = { sought: '', order: 'validTo' } as const
    expect(ids(listedTariffs(all, { ...asked, filter: 'in-force' }, stateOf))).toEqual(['soon@1'])
    expect(ids(listedTariffs(all, { ...asked, filter: 'expired' }, stateOf))).toEqual(['over@1'])
    expect(ids(listedTariffs(all, { ...asked, filter: 'all' }, stateOf))).toEqual(['over@1', 'soon@1'])
  })
})
