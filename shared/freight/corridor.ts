import type { Direction } from './transport-mode.ts'

const china = new Set(['CN', 'HK', 'MO'])

const europe = new Set(
  (
    'AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS ' +
    'SE SI SK SM TR UA VA XK'
  ).split(' '),
)

export type CorridorEnd = 'china' | 'europe'

/**
 * On which end of the corridor a country lies; undefined for the countries between them and everywhere else. Russia
 * and Belarus are crossed, never served: no tariff of the corridor ends there.
 */
export const corridorEnd = (country: string): CorridorEnd | undefined =>
  china.has(country) ? 'china' : europe.has(country) ? 'europe' : undefined

/** Westbound is China to Europe; undefined when the pair is not one of the corridor. */
export const directionBetween = (origin: string, destination: string): Direction | undefined => {
  const from = corridorEnd(origin)
  const to = corridorEnd(destination)
  if (from === 'china' && to === 'europe') return 'westbound'
  return from === 'europe' && to === 'china' ? 'eastbound' : undefined
}
