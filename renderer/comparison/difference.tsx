import { memo } from 'react'
import type { Comparison } from '../../shared/quote/comparison.ts'
import { useWording } from '../ui/app-context.tsx'
import { RichText } from '../ui/rich-text.tsx'
import css from './difference.module.css'

/** What choosing the cheaper mode saves and costs, and the recommendation's one sentence. */
export const Difference = memo(
  ({
    difference,
    recommendation,
    currency,
  }: Pick<Comparison, 'difference' | 'recommendation' | 'currency'>) => {
    const { say, money } = useWording()
    if (!difference && !recommendation) return null
    const sentence =
      difference &&
      say(
        difference.moreDays > 0
          ? 'difference.slower'
          : difference.moreDays < 0
            ? 'difference.faster'
            : 'difference.sameDays',
        {
          cheaper: say(`mode.${difference.cheaper}`),
          saves: money(difference.saves, currency),
          percent: difference.percent,
          days: say('days', { n: Math.abs(difference.moreDays) }),
          perDay: difference.perDay === null ? '' : money(difference.perDay, currency),
        },
      )
    return (
      <section className={css['difference']} aria-label={say('difference.title')}>
        {sentence && (
          <p className={css['numbers']} data-copy={difference.saves}>
            <RichText text={sentence} />
          </p>
        )}
        {recommendation && <p className={css['because']}>{recommendation.because}</p>}
      </section>
    )
  },
)
