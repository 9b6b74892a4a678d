import type { AdviceAnswer } from '../../shared/api/decide-methods.ts'
import type { Comparison } from '../../shared/quote/comparison.ts'
import { useWording } from '../ui/app-context.tsx'
import css from './adviser.module.css'
import { FreeKilos } from './free-kilos.tsx'
import { TimeCostFields } from './time-cost-fields.tsx'
import { WhyNot } from './why-not.tsx'

/** Beside the charts, in words: why not the other mode, what time costs, and what the tariff's steps leave free. */
export const Adviser = ({
  comparison,
  advice,
  neededBy,
}: {
  readonly comparison: Comparison
  readonly advice: AdviceAnswer
  readonly neededBy: string | null
}) => {
  const { say } = useWording()
  return (
    <aside className={css['adviser']} aria-label={say('decide.adviser')}>
      <WhyNot comparison={comparison} advice={advice} neededBy={neededBy} />
      {advice.speed && <TimeCostFields used={advice.speed.capitalPercent} />}
      {comparison.offers.length > 0 && <FreeKilos advice={advice} comparison={comparison} />}
    </aside>
  )
}
