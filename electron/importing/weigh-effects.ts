import { importEffects, type ImportEffect, type OpenWork } from '../../shared/engine/import-effects.ts'
import type { PlaceIndex } from '../../shared/freight/place-index.ts'
import { compileBook } from '../../shared/tariff/compile.ts'
import type { TariffVersion } from '../../shared/tariff/tariff.ts'

/** What putting a version in force would do to the cost of work that is open. Nothing is compiled where none is. */
export const weighEffects = (
  draft: TariffVersion,
  active: readonly TariffVersion[],
  work: readonly OpenWork[],
  places: PlaceIndex,
): readonly ImportEffect[] => {
  if (work.length === 0) return []
  const gateways = { gateway: (code: string, mode?: 'air' | 'rail') => places.gateway(code, mode) }
  const renewed = [...active.filter(({ tariffId }) => tariffId !== draft.tariffId), draft]
  return importEffects(
    compileBook({ versions: active, places: gateways }),
    compileBook({ versions: renewed, places: gateways }),
    work,
  )
}
