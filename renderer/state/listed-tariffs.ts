import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import { foldName } from '../../shared/kernel/fold-name.ts'
import type { TariffState } from '../../shared/tariff/tariff-state.ts'

export const tariffFilters = ['all', 'in-force', 'expiring', 'expired', 'upcoming', 'retired', 'own'] as const
export type TariffFilter = (typeof tariffFilters)[number]

export const tariffOrders = ['name', 'mode', 'validTo', 'rows', 'added'] as const
export type TariffOrder = (typeof tariffOrders)[number]

/** Of each tariff the version that prices, or the newest where none does. */
export const onePerTariff = (versions: readonly TariffSummary[]): readonly TariffSummary[] => {
  const chosen = new Map<string, TariffSummary>()
  for (const version of versions) {
    const known = chosen.get(version.tariffId)
    if (!known || (version.active && !known.active)) chosen.set(version.tariffId, version)
    else if (version.active === known.active && version.version > known.version)
      chosen.set(version.tariffId, version)
  }
  return [...chosen.values()]
}

const text = (a: string, b: string): number => a.localeCompare(b)

const orders: Readonly<Record<TariffOrder, (a: TariffSummary, b: TariffSummary) => number>> = {
  name: (a, b) => text(a.issuer, b.issuer) || text(a.name, b.name),
  mode: (a, b) => text(a.layout, b.layout) || text(a.name, b.name),
  // What ends first is looked at first; what never ends comes last.
  validTo: (a, b) => text(a.validTo ?? '9999', b.validTo ?? '9999') || text(a.name, b.name),
  rows: (a, b) => b.rows - a.rows,
  added: (a, b) => text(b.addedAt, a.addedAt),
}

const passes = (tariff: TariffSummary, filter: TariffFilter, state: TariffState): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'own':
      return !tariff.sample
    // What ends soon still prices.
    case 'in-force':
      return state === 'in-force' || state === 'expiring'
    default:
      return state === filter
  }
}

/** The tariffs whose names, issuer or file have every word, in the order that is asked for; own ones before samples. */
export const listedTariffs = (
  tariffs: readonly TariffSummary[],
  asked: { readonly sought: string; readonly filter: TariffFilter; readonly order: TariffOrder },
  stateOf: (tariff: TariffSummary) => TariffState,
): readonly TariffSummary[] => {
  const words = foldName(asked.sought).split(' ')
  const has = ({ issuer, name, layout, sourceFile, id }: TariffSummary): boolean => {
    const folded = foldName(`${issuer} ${name} ${layout} ${sourceFile} ${id}`)
    return words.every((word) => folded.includes(word))
  }
  return tariffs
    .filter((tariff) => has(tariff) && passes(tariff, asked.filter, stateOf(tariff)))
    .toSorted((a, b) => Number(a.sample) - Number(b.sample) || orders[asked.order](a, b))
}
