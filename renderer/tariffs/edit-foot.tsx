import { useId, useState, type ReactNode } from 'react'
import type { TariffSummary } from '../../shared/api/tariff-schemas.ts'
import type { TariffEditStore } from '../state/tariff-edit-store.ts'
import { usePart, useWording } from '../ui/app-context.tsx'
import { BookWarnings } from '../ui/book-warnings.tsx'
import buttonCss from '../ui/button.module.css'
import fieldCss from '../ui/field.module.css'
import { ChangeSummary, LostLanes } from './change-summary.tsx'
import css from './edit-tariff.module.css'

/** Rows that would tie with another tariff's, and the one step that settles it. */
const Conflicts = ({ edit }: { readonly edit: TariffEditStore }) => {
  const { say } = useWording()
  const review = usePart(edit, (state) => state.review)
  const priority = usePart(edit, (state) => state.priority)
  if (!review || review.conflicts.length === 0) return null
  const { conflicts, suggestedPriority } = review
  if (priority !== null) return <p>{say('edit.priorityGiven', { priority })}</p>
  return (
    <p className={css['conflicts']}>
      <span className={css['loss']}>
        {conflicts[0]?.text} {conflicts.length > 1 && say('edit.moreTies', { n: conflicts.length - 1 })}
      </span>
      {suggestedPriority !== null && (
        <button
          type="button"
          className={buttonCss['button']}
          onClick={() => edit.givePriority(suggestedPriority)}
        >
          {say('edit.givePriority', { priority: suggestedPriority })}
        </button>
      )}
    </p>
  )
}

const obstacleOf = (edit: TariffEditStore): 'loading' | 'same' | 'name' | 'errors' | 'ties' | null => {
  const { tariff, review, reviewing, copy, priority } = edit.getState()
  if (!tariff || !review) return 'loading'
  const isNamed = copy.issuer.trim() !== '' && copy.name.trim() !== ''
  if (review.changes === 0 && !tariff.sample) return 'same'
  if (tariff.sample && !isNamed) return 'name'
  if (review.errors > 0) return 'errors'
  if (review.conflicts.length > 0 && priority === null) return 'ties'
  return reviewing ? 'loading' : null
}

/** What saving would change, and the one button that saves. */
export const EditFoot = ({
  edit,
  onSaved,
  onClose,
}: {
  readonly edit: TariffEditStore
  readonly onSaved: (tariff: TariffSummary) => void
  readonly onClose: () => void
}) => {
  const { say } = useWording()
  const state = usePart(edit, (whole) => whole)
  const [ticked, setTicked] = useState(false)
  const reasonId = useId()
  const { tariff, review, saving, copy } = state
  const obstacle = obstacleOf(edit)
  const warnings = review?.warnings ?? 0
  const isReady = obstacle === null && !saving && (warnings === 0 || ticked)
  const reason: ReactNode =
    obstacle === 'loading' || obstacle === null
      ? warnings > 0 && !ticked
        ? say('edit.tickFirst')
        : null
      : say(`edit.obstacle.${obstacle}`, { n: review?.errors ?? 0 })
  const save = async (): Promise<void> => {
    const saved = await edit.save(ticked)
    if (saved) onSaved(saved.tariff)
  }
  return (
    <footer className={css['foot']}>
      <section className={css['effect']} aria-label={say('edit.effect')}>
        {/* A row with an error gives no rate yet: what it would change is told once it is corrected. */}
        {review && review.changes > 0 && review.errors === 0 && (
          <>
            <ChangeSummary diff={review.diff} />
            <LostLanes lanes={review.losesCover} />
            <BookWarnings warnings={review.bookWarnings} className={css['loss']} />
          </>
        )}
        <Conflicts edit={edit} />
      </section>
      <div className={css['saving']}>
        {reason !== null && (
          <p id={reasonId} className={css['reason']}>
            {reason}
          </p>
        )}
        {tariff?.sample &&
          (['issuer', 'name'] as const).map((field) => (
            <label key={field}>
              {say(`edit.copy.${field}`)}
              <input
                type="text"
                className={fieldCss['box']}
                value={copy[field]}
                maxLength={80}
                onChange={(event) => edit.nameCopy({ [field]: event.currentTarget.value })}
              />
            </label>
          ))}
        {warnings > 0 && (
          <label>
            <input
              type="checkbox"
              checked={ticked}
              onChange={(event) => setTicked(event.currentTarget.checked)}
            />
            {say('edit.acceptWarnings', { n: warnings })}
          </label>
        )}
        <button type="button" className={buttonCss['button']} onClick={onClose}>
          {say(review && review.changes > 0 ? 'edit.discard' : 'edit.close')}
        </button>
        <button
          type="button"
          className={`${buttonCss['button']} ${isReady ? buttonCss['primary'] : ''}`}
          disabled={!isReady}
          aria-describedby={reason === null ? undefined : reasonId}
          onClick={() => void save()}
        >
          {say('edit.save', { version: review?.nextVersion ?? 1 })}
        </button>
      </div>
    </footer>
  )
}
