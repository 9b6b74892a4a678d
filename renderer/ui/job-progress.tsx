import type { JobProgress } from '../../shared/api/import-schemas.ts'
import { useWording } from './app-context.tsx'
import buttonCss from './button.module.css'
import css from './job-progress.module.css'

/** How far long work is, in rows, and the way out of it. */
export const JobProgressBar = ({
  progress: { step, done, of },
  onStop,
}: {
  readonly progress: JobProgress
  readonly onStop: () => void
}) => {
  const { say } = useWording()
  return (
    <div className={css['progress']} role="status">
      <span>
        {say(`review.step.${step}`)} {of > 0 && say('review.rowsDone', { done, of })}
      </span>
      <progress
        max={of > 0 ? of : undefined}
        value={of > 0 ? done : undefined}
        aria-label={say('review.progress')}
      />
      <button type="button" className={buttonCss['button']} onClick={onStop}>
        {say('review.stop')}
      </button>
    </div>
  )
}
