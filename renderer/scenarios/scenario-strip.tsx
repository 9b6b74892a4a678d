import { doublingScale } from '../decide/doubling-scale.ts'
import { useWording } from '../ui/app-context.tsx'
import hiddenCss from '../ui/hidden.module.css'
import css from './scenarios.module.css'
import { stretchesInWords, type ByWeight } from './stretches-in-words.ts'

/** Which way is cheapest and in time over the weights, with a tick at the shipment. */
export const ScenarioStrip = ({ byWeight }: { readonly byWeight: ByWeight }) => {
  const wording = useWording()
  const { stretches, presentKg, toKg } = byWeight
  const scale = doublingScale(Number(stretches[0]?.kg ?? toKg), Number(toKg))
  const placeOf = (kg: string): number => scale.at(Number(kg)) * 100
  const words = stretchesInWords(byWeight, wording)
  return (
    <>
      <div className={css['strip']} aria-hidden="true" title={words}>
        {stretches.map(({ kg, way }, index) => {
          const left = placeOf(kg)
          const right = placeOf(stretches[index + 1]?.kg ?? toKg)
          return (
            <i
              key={kg}
              className={css[way ?? 'noWay']}
              style={{ left: `${left.toFixed(2)}%`, width: `${(right - left).toFixed(2)}%` }}
            />
          )
        })}
        <b style={{ left: `${placeOf(presentKg).toFixed(2)}%` }} />
      </div>
      <span className={hiddenCss['hidden']}>{words}</span>
    </>
  )
}
