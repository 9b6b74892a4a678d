import type { WayByWeightAnswer } from '../../shared/api/scenario-methods.ts'
import type { Wording } from '../../shared/text/format.ts'

export type ByWeight = NonNullable<WayByWeightAnswer>

/** `Air, from 48.5 kg Rail`. */
export const stretchesInWords = ({ stretches }: ByWeight, { say, number }: Wording): string =>
  stretches
    .map(({ kg, way }, index) => {
      const word = way === null ? say('whatIf.noWay') : say(`mode.${way}`)
      return index === 0 ? word : say('whatIf.fromKg', { kg: number(kg), way: word })
    })
    .join(', ')
