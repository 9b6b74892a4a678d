import type { Exclusion } from '../../shared/quote/comparison.ts'
import { serviceName } from './service-name.ts'

export interface ExclusionGroup {
  readonly key: string
  readonly mode: Exclusion['mode']
  readonly services: readonly string[]
  readonly explanation: string
  readonly remedy: string | null
}

/** Services that are refused for one and the same reason, told once. */
export const groupExclusions = (exclusions: readonly Exclusion[]): readonly ExclusionGroup[] => {
  const groups = new Map<string, ExclusionGroup>()
  for (const exclusion of exclusions) {
    const { mode, reason, explanation, remedy } = exclusion
    const key = [mode, reason, explanation, remedy].join('|')
    const known = groups.get(key)
    const name = serviceName(exclusion)
    const services = known?.services ?? []
    groups.set(key, {
      key,
      mode,
      explanation,
      remedy,
      services: services.includes(name) ? services : [...services, name],
    })
  }
  return [...groups.values()]
}
