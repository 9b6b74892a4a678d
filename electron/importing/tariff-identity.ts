import type { LayoutName } from '../../shared/tariff/tariff.ts'
import type { TariffStore } from '../store/tariff-store.ts'

/** Letters and digits of any script, the rest as hyphens; ids are read by people. */
const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 32)
    .replace(/^-+|-+$/g, '')

const usualName = (layout: LayoutName): string => layout.replaceAll('-', ' ')

export interface TariffIdentity {
  readonly tariffId: string
  readonly name: string
}

/**
 * Which tariff the rates of an issuer are: that of the same layout and name. Without a name it is the issuer's only
 * tariff of the layout, because next month's sheet is a new version of this month's, whatever its file is called. A further sheet of the same
 * kind in one file is a tariff of its own, named after the sheet, as it will be next month.
 */
export const identifyTariff = (
  tariffs: TariffStore,
  issuer: string,
  layout: LayoutName,
  asked: string | undefined,
  furtherSheet: string | null = null,
  sample = false,
): TariffIdentity => {
  const known = tariffs.ownTariffs(issuer, layout, sample)
  const [only] = known
  const usual =
    furtherSheet !== null
      ? `${usualName(layout)} ${furtherSheet}`.slice(0, 80)
      : known.length === 1 && only
        ? only.name
        : usualName(layout)
  const name = asked ?? usual
  const same = known.find((tariff) => tariff.name === name)
  if (same) return { tariffId: same.id, name }
  const base = `${sample ? 'sample-' : ''}${slugOf(issuer) || 'own'}-${layout}${name === usualName(layout) ? '' : `-${slugOf(name)}`}`
  for (let number = 1; ; number += 1) {
    const tariffId = number === 1 ? base : `${base}-${number}`
    // Another issuer of nearly the same name, or a sample.
    if (!tariffs.tariff(tariffId)) return { tariffId, name }
  }
}
