import { memo } from 'react'
import type { Comparison, Offer } from '../../shared/quote/comparison.ts'
import { useWording } from '../ui/app-context.tsx'
import { RichText } from '../ui/rich-text.tsx'
import { punctuality } from './punctuality.ts'
import css from './difference.module.css'

/** What choosing the cheaper mode saves and costs, and the recommendation's one sentence. */
export const Difference = memo(
  ({
    difference,
    recommendation,
    currency,
    recommended,
    neededBy,
  }: Pick<Comparison, 'difference' | 'recommendation' | 'currency'> & {
    readonly recommended: Offer | undefined
    readonly neededBy: string | null
  }) => {
    const wording = useWording()
    const { say, money } = wording
    if (!difference && !recommendation) return null
    const risk = recommended ? punctuality(recommended, neededBy, wording) : null
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
        {risk !== null && (
          <p className={css['risk']}>
            <RichText text={risk} />
          </p>
        )}
        {recommendation && <p className={css['because']}>{recommendation.because}</p>}
      </section>
    )
  },
)
