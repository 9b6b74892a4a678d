import type { EditReview } from '../../shared/api/book-schemas.ts'
import type { RowsDiffAnswer } from '../../shared/api/preview-schemas.ts'
import { useWording } from '../ui/app-context.tsx'
import { RichText } from '../ui/rich-text.tsx'
import css from './edit-tariff.module.css'

const namedLanes = 4

/** How many rows change, and by how much, in one or two sentences. */
export const ChangeSummary = ({ diff }: { readonly diff: RowsDiffAnswer }) => {
  const { say } = useWording()
  const largest = diff.rows
    .flatMap(({ label, largest: change }) => (change?.percent ? [{ label, percent: change.percent }] : []))
    .toSorted((a, b) => Math.abs(Number(b.percent)) - Math.abs(Number(a.percent)))[0]
  return (
    <>
      <p>
        <RichText
          text={say('book.diff', {
            changed: diff.changed,
            new: diff.new,
            dropped: diff.dropped,
            same: diff.same,
          })}
        />{' '}
        {diff.medianPercent !== null && say('book.median', { percent: diff.medianPercent })}
      </p>
      {largest && <p>{say('book.largest', { label: largest.label, percent: largest.percent })}</p>}
    </>
  )
}

/** Lanes that would have no price any more, and on which days. */
export const LostLanes = ({ lanes }: { readonly lanes: EditReview['losesCover'] }) => {
  const { say, date } = useWording()
  return (
    <>
      {lanes.slice(0, namedLanes).map(({ mode, origin, destination, from, to }) => (
        <p key={`${mode}.${origin}.${destination}.${from}`} className={css['loss']}>
          {say(to === null ? 'book.losesOpen' : 'book.loses', {
            lane: `${origin}–${destination}`,
            from: date(from),
            to: to === null ? '' : date(to),
          })}
        </p>
      ))}
      {lanes.length > namedLanes && (
        <p className={css['loss']}>{say('book.losesMore', { n: lanes.length - namedLanes })}</p>
      )}
    </>
  )
}
