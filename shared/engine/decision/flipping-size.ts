import type { ScenarioEffect } from '../../quote/scenario.ts'

/** The least size of an effect that turns the choice, in whole days or whole per cent. */
export interface FlippingSize {
  readonly unit: 'days' | 'percent'
  readonly size: number
}

interface Scale {
  readonly unit: FlippingSize['unit']
  readonly most: number
  readonly effectOf: (size: number) => ScenarioEffect
  readonly sign: 1 | -1
}

const mostDays = 60

/** The effect by its size, where it has one. */
const scaleOf = (effect: ScenarioEffect): Scale | undefined => {
  switch (effect.kind) {
    case 'crossing-closed':
      return effect.delay
        ? undefined
        : { unit: 'days', most: mostDays, sign: 1, effectOf: (days) => ({ ...effect, days }) }
    case 'dwell':
      return { unit: 'days', most: mostDays, sign: 1, effectOf: (days) => ({ ...effect, days }) }
    case 'rate':
    case 'currency':
    case 'fuel': {
      const sign = effect.percent.startsWith('-') ? -1 : 1
      return {
        unit: 'percent',
        most: sign === 1 ? 100 : 99,
        sign,
        effectOf: (size) => ({ ...effect, percent: String(size * sign) }),
      }
    }
    case 'departure-cancelled':
      return undefined
  }
}

/**
 * The least size with which the choice is another than today's, up to 60 days or 100 per cent in the effect's own
 * direction. Every size below it is asked too: what a larger size turned a still larger one may turn back, where a
 * minimum or another sheet's validity comes in. Null for several effects at once, for one without a size, and where no
 * size turns it.
 */
export const flippingSize = (
  effects: readonly ScenarioEffect[],
  flips: (effects: readonly ScenarioEffect[]) => boolean,
): FlippingSize | null => {
  const [effect] = effects
  const scale = effects.length === 1 && effect ? scaleOf(effect) : undefined
  if (!scale) return null
  for (let size = 1; size <= scale.most; size += 1) {
    if (flips([scale.effectOf(size)])) return { unit: scale.unit, size: size * scale.sign }
  }
  return null
}
