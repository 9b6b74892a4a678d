import { memo } from 'react'
import type { Comparison } from '../../shared/quote/comparison.ts'
import type { Wording } from '../../shared/text/format.ts'
import { useWording } from '../ui/app-context.tsx'
import { RichText } from '../ui/rich-text.tsx'
import css from './difference.module.css'
import { wholeOf } from './whole-number.ts'

type Emissions = NonNullable<Comparison['difference']>['emissions']

/** By how much the cleaner mode is so, and what a tonne less costs where it is the dearer one. */
const wordCleaner = (
  { cleaner, savesKg, times, perTonne }: Emissions,
  currency: string,
  { say, number, money }: Wording,
): string => {
  if (cleaner === null) return ''
  return [
    say(`difference.cleaner.${cleaner}`, { kg: number(wholeOf(savesKg)) }),
    times === null ? '' : say(`difference.times.${cleaner}`, { times: number(times) }),
    perTonne === null ? '' : say('difference.perTonne', { money: money(perTonne, currency) }),
  ].join('')
}

/** What choosing the cheaper mode saves and costs, and the recommendation's one sentence. */
export const Difference = memo(
  ({
    difference,
    recommendation,
    currency,
  }: Pick<Comparison, 'difference' | 'recommendation' | 'currency'>) => {
    const wording = useWording()
    const { say, money } = wording
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
    const cleaner = difference ? wordCleaner(difference.emissions, currency, wording) : ''
    return (
      <section className={css['difference']} aria-label={say('difference.title')}>
        {sentence && (
          <p className={css['numbers']}>
            <span data-copy={difference.saves}>
              <RichText text={sentence} />
            </span>
            {cleaner !== '' && (
              <span className={css['cleaner']} data-copy={difference.emissions.savesKg}>
                <RichText text={cleaner} />
              </span>
            )}
          </p>
        )}
        {recommendation && <p className={css['because']}>{recommendation.because}</p>}
      </section>
    )
  },
)
