import { useWording } from '../ui/app-context.tsx'
import hiddenCss from '../ui/hidden.module.css'
import css from './scenarios.module.css'
import { stretchesInWords, type ByWeight } from './stretches-in-words.ts'

/** Where a weight stands on the scale of the weights, each doubling as wide as the next, in per cent. */
const placeOf = (kg: string, { stretches, toKg }: ByWeight): number => {
  const from = Math.log2(Number(stretches[0]?.kg ?? toKg))
  return ((Math.log2(Number(kg)) - from) / (Math.log2(Number(toKg)) - from)) * 100
}

/** Which way is cheapest and in time over the weights, with a tick at the shipment. */
export const ScenarioStrip = ({ byWeight }: { readonly byWeight: ByWeight }) => {
  const wording = useWording()
  const words = stretchesInWords(byWeight, wording)
  return (
    <>
      <div className={css['strip']} aria-hidden="true" title={words}>
        {byWeight.stretches.map(({ kg, way }, index) => {
          const left = placeOf(kg, byWeight)
          const right = placeOf(byWeight.stretches[index + 1]?.kg ?? byWeight.toKg, byWeight)
          return (
            <i
              key={kg}
              className={css[way ?? 'noWay']}
              style={{ left: `${left.toFixed(2)}%`, width: `${(right - left).toFixed(2)}%` }}
            />
          )
        })}
        <b style={{ left: `${placeOf(byWeight.presentKg, byWeight).toFixed(2)}%` }} />
      </div>
      <span className={hiddenCss['hidden']}>{words}</span>
    </>
  )
}
