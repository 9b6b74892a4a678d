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
 * From which size on the choice is another than today's, up to 60 days or 100 per cent in the effect's own direction:
 * the size turns it and one less does not. Found by halving. Null for several effects at once, for one without a size,
 * and where the largest does not turn it.
 */
export const flippingSize = (
  effects: readonly ScenarioEffect[],
  flips: (effects: readonly ScenarioEffect[]) => boolean,
): FlippingSize | null => {
  const [effect] = effects
  const scale = effects.length === 1 && effect ? scaleOf(effect) : undefined
  if (!scale) return null
  const turns = (size: number): boolean => flips([scale.effectOf(size)])
  if (!turns(scale.most)) return null
  let holds = 0
  let turned = scale.most
  while (turned - holds > 1) {
    const middle = Math.floor((holds + turned) / 2)
    if (turns(middle)) turned = middle
    else holds = middle
  }
  return { unit: scale.unit, size: turned * scale.sign }
}
