import { significantHsCode } from './duty-rate.ts'
import type { TariffVersion } from './tariff.ts'

/** The longer codes of the duty tables, each once and without a tail of noughts; listed when first asked. */
export const indexDutyCodes = (
  versions: readonly TariffVersion[],
): ((digits: string, limit: number) => readonly string[]) => {
  let codes: readonly string[] | undefined
  const list = (): readonly string[] => {
    const known = new Set<string>()
    for (const { rows } of versions) {
      for (const row of rows) {
        if (row.kind === 'duty' && row.hsCode !== null) known.add(significantHsCode(row.hsCode))
      }
    }
    return [...known].filter((code) => code.length > 4).toSorted()
  }
  return (digits, limit) => {
    codes ??= list()
    const found: string[] = []
    for (const code of codes) {
      if (found.length === limit || code > `${digits}:`) break
      if (code.startsWith(digits)) found.push(code)
    }
    return found
  }
}
