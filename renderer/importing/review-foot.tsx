import { useId, type ReactNode } from 'react'
import type { ImportPreview } from '../../shared/api/import-schemas.ts'
import { useApp, usePart, useWording } from '../ui/app-context.tsx'
import buttonCss from '../ui/button.module.css'
import { RichText } from '../ui/rich-text.tsx'
import css from './import-review.module.css'

const namedRows = 6
const namedLanes = 3

/** What taking the sheet over would change. */
const Consequences = ({ preview }: { readonly preview: ImportPreview }) => {
  const { say, date } = useWording()
  const { diff, losesCover, replaces } = preview
  const dropped = diff.rows.filter(({ state }) => state === 'dropped')
  const rising = diff.rows
    .flatMap(({ label, largest }) => (largest?.percent ? [{ label, percent: largest.percent }] : []))
    .toSorted((a, b) => Math.abs(Number(b.percent)) - Math.abs(Number(a.percent)))[0]
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
        {diff.medianPercent !== null && ` ${say('review.median', { percent: diff.medianPercent })}`}
      </p>
      {rising && <p>{say('review.largest', { label: rising.label, percent: rising.percent })}</p>}
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
    </section>
  )
}

/** Why the sheet cannot be accepted yet; null when it can. */
const Obstacle = ({ preview }: { readonly preview: ImportPreview }): ReactNode => {
  const { imports } = useApp()
  const { say } = useWording()
  const failed = usePart(imports, (state) => state.failure !== null)
  const { questions, errors, issues, conflicts, rows, priority } = preview
  if (failed) return say('review.againFirst')
  if (questions.length > 0) return say('review.answerFirst', { n: questions.length })
  if (errors > 0) {
    const wrong = issues.filter(({ severity }) => severity === 'error')
    const numbers = [...new Set(wrong.map(({ row }) => row))].filter((row) => row > 0)
    if (numbers.length === 0) return say('review.fixSheet')
    return (
      <>
        {say('review.fixRows')}{' '}
        {numbers.slice(0, namedRows).map((row) => (
          <button
            key={row}
            type="button"
            className={`${buttonCss['link']} ${css['rowLink']}`}
            onClick={() =>
              imports.select({ row, column: wrong.find((issue) => issue.row === row)?.columnNumber ?? 1 })
            }
          >
            {row}
          </button>
        ))}
        {numbers.length > namedRows && say('review.moreRows', { n: numbers.length - namedRows })}
      </>
    )
  }
  if (conflicts.length > 0)
    return (
      <>
        {conflicts[0]?.text} {say('review.conflictStep')}{' '}
        <label className={css['priority']}>
          {say('review.priority')}
          <input
            key={priority}
            type="number"
            defaultValue={priority}
            onBlur={(event) => {
              const said = Math.trunc(Number(event.currentTarget.value))
              if (Number.isFinite(said) && said !== priority) void imports.answer({ priority: said })
            }}
          />
        </label>
      </>
    )
  return rows === 0 ? say('review.noRates') : null
}

/** Whether the sheet can be taken over as it stands. */
const isAcceptable = ({ questions, errors, conflicts, rows }: ImportPreview): boolean =>
  questions.length === 0 && errors === 0 && conflicts.length === 0 && rows > 0

/** What would change, and the one button that changes it. */
export const ReviewFoot = ({ preview }: { readonly preview: ImportPreview }) => {
  const app = useApp()
  const { imports } = app
  const { say } = useWording()
  const reasonId = useId()
  const working = usePart(imports, (state) => state.working)
  const failed = usePart(imports, (state) => state.failure !== null)
  const ready = isAcceptable(preview) && working === null && !failed
  const { warnings, nextVersion } = preview
  const accept = async (): Promise<void> => {
    const imported = await imports.accept()
    if (!imported) return
    const { tariff, unchanged, corrections } = imported
    imports.close()
    imports.bookChanged(
      say(unchanged ? 'review.alreadyThere' : 'review.accepted', {
        n: tariff.rows,
        name: `${tariff.issuer}: ${tariff.name}`,
        version: tariff.version,
        corrections,
      }),
    )
    app.navigate(`/tariffs/${encodeURIComponent(tariff.id)}`)
    app.askAgain()
  }
  const label =
    warnings > 0
      ? say('review.acceptWarnings', { n: warnings })
      : nextVersion === null
        ? say('review.accept')
        : say('review.acceptVersion', { version: nextVersion })
  return (
    <footer className={css['foot']}>
      <Consequences preview={preview} />
      <div className={css['accept']}>
        <p id={reasonId} className={css['reason']}>
          <Obstacle preview={preview} />
        </p>
        <button type="button" className={buttonCss['button']} onClick={() => imports.close()}>
          {say('review.close')}
        </button>
        <button
          type="button"
          className={`${buttonCss['button']} ${ready ? buttonCss['primary'] : ''}`}
          disabled={!ready}
          aria-describedby={reasonId}
          onClick={() => void accept()}
        >
          {label}
        </button>
      </div>
    </footer>
  )
}
