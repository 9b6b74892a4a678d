import type { ImportPreview } from '../../shared/api/preview-schemas.ts'
import { useWording } from '../ui/app-context.tsx'
import { BookWarnings } from '../ui/book-warnings.tsx'
import { RichText } from '../ui/rich-text.tsx'
import css from './import-review.module.css'
import { PercentDots } from './percent-dots.tsx'

const namedLanes = 3

/** What taking the sheet over would change. */
export const Consequences = ({ preview }: { readonly preview: ImportPreview }) => {
  const { say, date } = useWording()
  const { diff, losesCover, replaces } = preview
  const dropped = diff.rows.filter(({ state }) => state === 'dropped')
  return (
    <section className={css['consequences']} aria-label={say('review.diffTitle')}>
      <p>
        <RichText
          text={say(replaces ? 'review.diff' : 'review.diffNew', {
            n: diff.new,
            new: diff.new,
            changed: diff.changed,
            same: diff.same,
            dropped: diff.dropped,
          })}
        />
      </p>
      <PercentDots diff={diff} />
      {diff.medianPercent !== null && (
        <p className={css['facts']}>{say('review.median', { percent: diff.medianPercent })}</p>
      )}
      {dropped.length > 0 && (
        <p>
          {say('review.dropped', {
            n: diff.dropped,
            labels: dropped
              .slice(0, namedLanes)
              .map(({ label }) => label)
              .join('; '),
          })}
        </p>
      )}
      {losesCover.slice(0, namedLanes).map(({ mode, origin, destination, from, to }) => (
        <p key={`${mode}.${origin}.${destination}.${from}`} className={css['loss']}>
          {say(to === null ? 'review.losesCoverOpen' : 'review.losesCover', {
            lane: `${origin}–${destination}`,
            from: date(from),
            to: to === null ? '' : date(to),
          })}
        </p>
      ))}
      {losesCover.length > namedLanes && (
        <p className={css['loss']}>{say('review.losesMore', { n: losesCover.length - namedLanes })}</p>
      )}
      <BookWarnings warnings={preview.bookWarnings} className={css['loss']} />
    </section>
  )
}
