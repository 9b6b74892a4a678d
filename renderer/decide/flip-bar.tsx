import type { AdviceAnswer } from '../../shared/api/decide-methods.ts'
import { useWording } from '../ui/app-context.tsx'
import css from './adviser.module.css'

/** From which goods value per kg the faster mode pays, with the goods' own value on the same bar. */
export const FlipBar = ({
  speed,
  currency,
}: {
  readonly speed: NonNullable<AdviceAnswer['speed']>
  readonly currency: string
}) => {
  const { say, money } = useWording()
  const { breakEvenPerKg, goodsPerKg, faster } = speed
  const flip = Number(breakEvenPerKg ?? 0)
  if (faster === null || breakEvenPerKg === null || flip <= 0) return null
  const slower = faster === 'air' ? 'rail' : 'air'
  const own = goodsPerKg === null ? null : Number(goodsPerKg)
  const most = Math.max(flip, own ?? 0) * 1.5
  const share = (value: number): string => `${((value / most) * 100).toFixed(2)}%`
  return (
    <div className={css['flip']}>
      <p className={css['caption']}>{say('decide.flip', { currency })}</p>
      <div className={css['flipBar']}>
        <span
          data-way={slower}
          style={{
            width: share(flip),
            // The goods' own value is marked in the other half.
            textAlign: own !== null && own < flip / 2 ? 'right' : 'left',
          }}
        >
          {say('decide.pays', { mode: say(`mode.${slower}`) })}
        </span>
        <span data-way={faster}>{say('decide.pays', { mode: say(`mode.${faster}`) })}</span>
        {own !== null && <i style={{ left: share(own) }} />}
      </div>
      <p className={css['flipNumbers']}>
        {goodsPerKg !== null && (
          <span data-copy={goodsPerKg}>
            {say('decide.yours')} <b>{money(goodsPerKg, currency)}</b>
          </span>
        )}
        <span data-copy={breakEvenPerKg}>
          {say('decide.flipsAt')} <b>{money(breakEvenPerKg, currency)}</b>
        </span>
      </p>
    </div>
  )
}
